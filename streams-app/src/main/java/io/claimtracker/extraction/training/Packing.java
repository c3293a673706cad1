package io.claimtracker.extraction.training;

import io.claimtracker.extraction.model.PackedWeights;
import java.util.Arrays;

/** Packs weights so that, where two features would share a slot, the one that moves scores more is kept. */
final class Packing {
    private Packing() {}

    /** @param hashes the features, the most frequent first */
    static PackedWeights byWorth(int lanes, int bits, float limit, int[] hashes, float[] weights) {
        long[] order = new long[hashes.length];
        for (int i = 0; i < hashes.length; i++) {
            float greatest = 0;
            for (int lane = 0; lane < lanes; lane++) {
                greatest = Math.max(greatest, Math.abs(weights[i * lanes + lane]));
            }
            // Greatest weight first, then the more frequent: the index is the rank by frequency.
            order[i] = ((long) -Math.round(greatest * 1000) << 32) | i;
        }
        Arrays.sort(order);
        int[] sortedHashes = new int[hashes.length];
        float[] sortedWeights = new float[weights.length];
        for (int rank = 0; rank < order.length; rank++) {
            int i = (int) order[rank];
            sortedHashes[rank] = hashes[i];
            System.arraycopy(weights, i * lanes, sortedWeights, rank * lanes, lanes);
        }
        return PackedWeights.pack(lanes, bits, limit, sortedHashes, sortedWeights);
    }
}
