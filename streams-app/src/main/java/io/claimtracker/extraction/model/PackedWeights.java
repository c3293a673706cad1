package io.claimtracker.extraction.model;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * The weights of a linear model, small enough to stay near the processor: one row of bytes a feature, one byte an outcome
 * (a lane). A feature's hash gives its slot, and a print of the hash tells it from features never trained, which count
 * nothing. Of two features that would share a slot the trainer has dropped the lesser.
 *
 * <p>Eight lanes lie in one long and are summed in two additions, as eight sums of 16 bits; a weight is kept as 128 more
 * than it is, so that no lane borrows from the next. Sums are whole numbers, hence the same on every machine.
 */
public final class PackedWeights {
    private static final int LANES_A_LONG = 8;
    private static final int BIAS = 128;
    /** Sums of 16 bits hold this many bytes. */
    private static final int BLOCK = 256;

    private static final long LOW_BYTES = 0x00FF00FF00FF00FFL;

    private final int lanes;
    private final int stride;
    private final int mask;
    private final float scale;
    private final short[] prints;
    private final long[] rows;

    private PackedWeights(int lanes, int bits, float scale, short[] prints, byte[] weights) {
        this.lanes = lanes;
        this.stride = (lanes + LANES_A_LONG - 1) / LANES_A_LONG;
        this.mask = (1 << bits) - 1;
        this.scale = scale;
        this.prints = prints;
        this.rows = new long[(1 << bits) * stride];
        for (int slot = 0; slot <= mask; slot++) {
            for (int lane = 0; lane < stride * LANES_A_LONG; lane++) {
                int weight = lane < lanes ? weights[slot * lanes + lane] : 0;
                rows[slot * stride + lane / LANES_A_LONG] |= (long) (weight + BIAS) << (8 * (lane % LANES_A_LONG));
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
        int[] found = scratch.found;
        int known = 0;
        for (int i = from; i < to; i++) {
            int hash = hashes[i];
            int slot = hash & mask;
            found[known] = slot * stride;
            known += prints[slot] == printOf(hash) ? 1 : 0;
        }
        for (int part = 0; part < stride; part++) {
            long even = 0;
            long odd = 0;
            for (int i = 0; i < known; i++) {
                long row = rows[found[i] + part];
                even += row & LOW_BYTES;
                odd += (row >>> 8) & LOW_BYTES;
            }
            int bias = known * BIAS;
            for (int pair = 0; pair < 4; pair++) {
                int lane = part * LANES_A_LONG + 2 * pair;
                scratch.sums[lane] += (int) (even >>> (16 * pair) & 0xFFFF) - bias;
                scratch.sums[lane + 1] += (int) (odd >>> (16 * pair) & 0xFFFF) - bias;
            }
        }
    }

    private static short printOf(int hash) {
        return (short) (hash >>> 16);
    }

    /**
     * Packs trained weights: the row of feature {@code hashes[i]} begins at {@code weights[i * lanes]}. Features come in
     * the order of their worth; of two for one slot the first is kept.
     *
     * @param limit weights beyond ± this are cut to it
     */
    public static PackedWeights pack(int lanes, int bits, float limit, int[] hashes, float[] weights) {
        short[] prints = new short[1 << bits];
        boolean[] taken = new boolean[1 << bits];
        byte[] packed = new byte[lanes << bits];
        float scale = limit / 127;
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
        for (short print : prints) {
            out.writeShort(print);
        }
        byte[] weights = new byte[prints.length * lanes];
        for (int slot = 0; slot < prints.length; slot++) {
            for (int lane = 0; lane < lanes; lane++) {
                long row = rows[slot * stride + lane / LANES_A_LONG];
                weights[slot * lanes + lane] = (byte) ((row >>> (8 * (lane % LANES_A_LONG)) & 0xFF) - BIAS);
            }
        }
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
        byte[] bytes = in.readNBytes(2 << bits);
        if (bytes.length != 2 << bits) {
            throw new java.io.EOFException("packed weights end early");
        }
        short[] prints = new short[1 << bits];
        for (int i = 0; i < prints.length; i++) {
            prints[i] = (short) ((bytes[2 * i] & 0xFF) << 8 | (bytes[2 * i + 1] & 0xFF));
        }
        byte[] weights = in.readNBytes(lanes << bits);
        if (weights.length != lanes << bits) {
            throw new java.io.EOFException("packed weights end early");
        }
        return new PackedWeights(lanes, bits, scale, prints, weights);
    }
}
