package io.claimtracker.extraction.training;

import java.util.Arrays;

/**
 * The features that training keeps: those seen often enough, numbered from the most frequent on, so that what is used
 * together lies together.
 */
final class FeatureIndex {
    private int[] hashes = new int[1 << 20];
    private int[] counts = new int[1 << 20];
    private int size;
    private int[] kept = new int[0];

    /** Counts one more sighting of each feature. */
    void count(int[] features) {
        for (int feature : features) {
            int slot = slot(feature);
            if (counts[slot] == 0) {
                hashes[slot] = feature;
                size++;
            }
            counts[slot]++;
            if (size * 2 > hashes.length) {
                grow();
            }
        }
    }

    /** Keeps the features seen at least so often and numbers them; counting is over. */
    void keep(int least) {
        long[] order = new long[size];
        int found = 0;
        for (int slot = 0; slot < hashes.length; slot++) {
            if (counts[slot] >= least) {
                order[found++] = ((long) -counts[slot] << 32) | (hashes[slot] & 0xFFFFFFFFL);
            }
        }
        order = Arrays.copyOf(order, found);
        // By count, then by hash: the same whatever the order in which they were met.
        Arrays.sort(order);
        kept = new int[found];
        Arrays.fill(counts, 0);
        hashes = new int[Integer.highestOneBit(Math.max(2, found)) * 4];
        counts = new int[hashes.length];
        for (int number = 0; number < found; number++) {
            kept[number] = (int) order[number];
            int slot = slot(kept[number]);
            hashes[slot] = kept[number];
            counts[slot] = number + 1;
        }
    }

    /** How many features are kept. */
    int size() {
        return kept.length;
    }

    /** The hash of each kept feature, by number. */
    int[] hashes() {
        return kept.clone();
    }

    /** Writes the numbers of the kept ones among some features from a place on; returns the place behind the last. */
    int number(int[] features, int from, int to, int[] numbers, int at) {
        int place = at;
        for (int i = from; i < to; i++) {
            int number = counts[slot(features[i])];
            if (number > 0) {
                numbers[place++] = number - 1;
            }
        }
        return place;
    }

    /** The numbers of those features that are kept. */
    int[] numbers(int[] features) {
        int[] numbers = new int[features.length];
        return Arrays.copyOf(numbers, number(features, 0, features.length, numbers, 0));
    }

    private int slot(int hash) {
        int mask = hashes.length - 1;
        int slot = (hash * 0x9E3779B1) >>> 7 & mask;
        while (counts[slot] != 0 && hashes[slot] != hash) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        int[] oldHashes = hashes;
        int[] oldCounts = counts;
        hashes = new int[oldHashes.length * 2];
        counts = new int[hashes.length];
        for (int i = 0; i < oldHashes.length; i++) {
            if (oldCounts[i] > 0) {
                int slot = slot(oldHashes[i]);
                hashes[slot] = oldHashes[i];
                counts[slot] = oldCounts[i];
            }
        }
    }
}
