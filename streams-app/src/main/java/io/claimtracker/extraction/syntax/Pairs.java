package io.claimtracker.extraction.syntax;

/**
 * Several values made into one, for features of several values at once: a sum of products with odd factors, enough since
 * the values are hashes or small, and the buffer mixes the sum.
 */
final class Pairs {
    private Pairs() {}

    /** Two hashes. */
    static int of(int first, int second) {
        return first * 0x2545F491 + second;
    }

    /** A hash and a small number. */
    static int with(int hash, int number) {
        return hash + number * 0xC2B2AE3D;
    }
}
