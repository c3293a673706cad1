package io.claimtracker.extraction.model;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * The weights of a linear model, small enough to stay near the processor: one row a feature, seven bits an outcome (a
 * lane). A feature's hash gives its slot, and eight bits of the hash, kept with the row, tell it from features never
 * trained, which count nothing (one in 256 slips through). Of two features that would share a slot the trainer has dropped
 * the lesser.
 *
 * <p>Eight lanes and the print fill one long, so that a feature costs one look into memory. Lanes are summed four at a
 * time, as sums of 14 bits; a weight is kept as 64 more than it is, so that no lane borrows from the next. Sums are whole
 * numbers, hence the same on every machine.
 */
public final class PackedWeights {
    private static final int LANES_A_LONG = 8;
    private static final int LANE_BITS = 7;
    private static final int PRINT_SHIFT = 56;
    /** The greatest weight, in steps; the least is its opposite. */
    private static final int GREATEST = 63;

    private static final int BIAS = 64;
    /** Sums of 14 bits hold this many lanes. */
    private static final int BLOCK = 128;

    private static final long EVEN_LANES = 0x0001FC07F01FC07FL;
    private static final int SUM_BITS = 2 * LANE_BITS;
    private static final int SUM = (1 << SUM_BITS) - 1;

    private final int lanes;
    private final int stride;
    private final int mask;
    private final float scale;
    private final long[] rows;

    private PackedWeights(int lanes, int bits, float scale, byte[] prints, byte[] weights) {
        this.lanes = lanes;
        this.stride = (lanes + LANES_A_LONG - 1) / LANES_A_LONG;
        this.mask = (1 << bits) - 1;
        this.scale = scale;
        this.rows = new long[(1 << bits) * stride];
        for (int slot = 0; slot <= mask; slot++) {
            rows[slot * stride] = (long) prints[slot] << PRINT_SHIFT;
            for (int lane = 0; lane < stride * LANES_A_LONG; lane++) {
                int weight = lane < lanes ? weights[slot * lanes + lane] : 0;
                rows[slot * stride + lane / LANES_A_LONG] |=
                        (long) (weight + BIAS) << (LANE_BITS * (lane % LANES_A_LONG));
            }
        }
    }

    /** How many outcomes a row has weights for. */
    public int lanes() {
        return lanes;
    }

    /** What one step of a sum is worth. */
    public float scale() {
        return scale;
    }

    /** Working space for one thread. */
    public static final class Scratch {
        private final int[] found = new int[BLOCK];
        private int[] sums = new int[LANES_A_LONG];

        /** The sum of each lane, from the last scoring; only the first {@link #lanes} are meant. */
        public int sum(int lane) {
            return sums[lane];
        }

        /** The lane with the greatest sum, the first of equals. */
        public int best(int lanes) {
            int best = 0;
            for (int lane = 1; lane < lanes; lane++) {
                if (sums[lane] > sums[best]) {
                    best = lane;
                }
            }
            return best;
        }
    }

    /** Sums the rows of the features into the scratch. */
    public void score(FeatureBuffer features, Scratch scratch) {
        if (scratch.sums.length < stride * LANES_A_LONG) {
            scratch.sums = new int[stride * LANES_A_LONG];
        }
        Arrays.fill(scratch.sums, 0);
        int[] hashes = features.hashes();
        int count = features.count();
        for (int from = 0; from < count; from += BLOCK) {
            addBlock(hashes, from, Math.min(count, from + BLOCK), scratch);
        }
    }

    private void addBlock(int[] hashes, int from, int to, Scratch scratch) {
        if (stride == 1) {
            addShort(hashes, from, to, scratch.sums);
        } else {
            addLong(hashes, from, to, scratch);
        }
    }

    /** Rows of one long: nothing needs to be remembered of which were found. */
    private void addShort(int[] hashes, int from, int to, int[] sums) {
        long[] table = rows;
        int last = mask;
        int known = 0;
        long even = 0;
        long odd = 0;
        for (int i = from; i < to; i++) {
            int hash = hashes[i];
            long row = table[hash & last];
            // All ones for a feature that was trained, all zeros else: no branch to be guessed wrong.
            int kept = (((int) (row >>> PRINT_SHIFT) ^ hash >>> 24) - 1) >> 31;
            known -= kept;
            even += row & EVEN_LANES & kept;
            odd += row >>> LANE_BITS & EVEN_LANES & kept;
        }
        unpack(even, odd, known * BIAS, 0, sums);
    }

    private void addLong(int[] hashes, int from, int to, Scratch scratch) {
        int[] found = scratch.found;
        int known = 0;
        for (int i = from; i < to; i++) {
            int slot = (hashes[i] & mask) * stride;
            found[known] = slot;
            known += (int) (rows[slot] >>> PRINT_SHIFT) == hashes[i] >>> 24 ? 1 : 0;
        }
        for (int part = 0; part < stride; part++) {
            long even = 0;
            long odd = 0;
            for (int i = 0; i < known; i++) {
                long row = rows[found[i] + part];
                even += row & EVEN_LANES;
                odd += row >>> LANE_BITS & EVEN_LANES;
            }
            unpack(even, odd, known * BIAS, part * LANES_A_LONG, scratch.sums);
        }
    }

    private static void unpack(long even, long odd, int bias, int lane, int[] sums) {
        for (int pair = 0; pair < LANES_A_LONG / 2; pair++) {
            sums[lane + 2 * pair] += (int) (even >>> (SUM_BITS * pair) & SUM) - bias;
            sums[lane + 2 * pair + 1] += (int) (odd >>> (SUM_BITS * pair) & SUM) - bias;
        }
    }

    private static byte printOf(int hash) {
        return (byte) (hash >>> 24);
    }

    /**
     * Packs trained weights: the row of feature {@code hashes[i]} begins at {@code weights[i * lanes]}. Features come in
     * the order of their worth; of two for one slot the first is kept.
     *
     * @param limit weights beyond ± this are cut to it
     */
    public static PackedWeights pack(int lanes, int bits, float limit, int[] hashes, float[] weights) {
        byte[] prints = new byte[1 << bits];
        boolean[] taken = new boolean[1 << bits];
        byte[] packed = new byte[lanes << bits];
        float scale = limit / GREATEST;
        int mask = (1 << bits) - 1;
        for (int i = 0; i < hashes.length; i++) {
            int slot = hashes[i] & mask;
            if (!taken[slot]) {
                taken[slot] = true;
                prints[slot] = printOf(hashes[i]);
                for (int lane = 0; lane < lanes; lane++) {
                    float weight = Math.max(-limit, Math.min(limit, weights[i * lanes + lane]));
                    packed[slot * lanes + lane] = (byte) Math.round(weight / scale);
                }
            }
        }
        return new PackedWeights(lanes, bits, scale, prints, packed);
    }

    public void write(DataOutputStream out) throws IOException {
        out.writeInt(lanes);
        out.writeInt(Integer.bitCount(mask));
        out.writeFloat(scale);
        byte[] prints = new byte[mask + 1];
        byte[] weights = new byte[prints.length * lanes];
        for (int slot = 0; slot < prints.length; slot++) {
            prints[slot] = (byte) (rows[slot * stride] >>> PRINT_SHIFT);
            for (int lane = 0; lane < lanes; lane++) {
                long row = rows[slot * stride + lane / LANES_A_LONG];
                weights[slot * lanes + lane] =
                        (byte) ((row >>> (LANE_BITS * (lane % LANES_A_LONG)) & 2 * BIAS - 1) - BIAS);
            }
        }
        out.write(prints);
        out.write(weights);
    }

    /** Reads what {@link #write} wrote. */
    public static PackedWeights read(DataInputStream in) throws IOException {
        int lanes = in.readInt();
        int bits = in.readInt();
        if (lanes < 1 || lanes > 64 || bits < 1 || bits > 22) {
            throw new IOException("no packed weights: " + lanes + " lanes, " + bits + " bits");
        }
        float scale = in.readFloat();
        byte[] prints = in.readNBytes(1 << bits);
        byte[] weights = in.readNBytes(lanes << bits);
        if (prints.length != 1 << bits || weights.length != lanes << bits) {
            throw new java.io.EOFException("packed weights end early");
        }
        return new PackedWeights(lanes, bits, scale, prints, weights);
    }
}
