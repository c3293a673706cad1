package io.claimtracker.extraction.model;

import java.util.Arrays;

/**
 * The features of one decision, as hashes of a template's number and the values that fill it. Reused from decision to
 * decision, so that collecting features allocates nothing.
 */
public final class FeatureBuffer {
    private static final int GOLDEN = 0x9E3779B1;
    // Odd, and far from each other's small multiples, so that small values in different places do not add up alike.
    private static final int FIRST = 0x2C1B3C6D;
    private static final int SECOND = 0x297A2D39;
    private static final int THIRD = 0x1B56C4E9;

    private int[] hashes = new int[256];
    private int count;

    public void clear() {
        count = 0;
    }

    public int count() {
        return count;
    }

    /** The hashes; only the first {@link #count} are meant. */
    public int[] hashes() {
        return hashes;
    }

    public int[] toArray() {
        return Arrays.copyOf(hashes, count);
    }

    public void add(int template, int value) {
        if (count == hashes.length) {
            hashes = Arrays.copyOf(hashes, count * 2);
        }
        hashes[count++] = mix(template * GOLDEN + value);
    }

    public void add(int template, int first, int second) {
        add(template, first * FIRST + second * SECOND);
    }

    public void add(int template, int first, int second, int third) {
        add(template, first * FIRST + second * SECOND + third * THIRD);
    }

    public void add(int template, boolean value) {
        add(template, value ? 1 : 0);
    }

    /** The finaliser of MurmurHash3 (Appleby), which spreads every bit over all. */
    public static int mix(int value) {
        int hash = value;
        hash ^= hash >>> 16;
        hash *= 0x85ebca6b;
        hash ^= hash >>> 13;
        hash *= 0xc2b2ae35;
        return hash ^ (hash >>> 16);
    }

    /** Distances in classes that grow with them, signed: −11 to 11. */
    public static int bucket(int distance) {
        int length = Math.abs(distance);
        int bucket;
        if (length <= 4) {
            bucket = length;
        } else if (length <= 20) {
            bucket = length <= 6 ? 5 : length <= 9 ? 6 : length <= 14 ? 7 : 8;
        } else {
            bucket = length <= 30 ? 9 : length <= 50 ? 10 : 11;
        }
        return distance < 0 ? -bucket : bucket;
    }
}
