package io.claimtracker.extraction;

/**
 * Tokens that stand together.
 *
 * @param first the first
 * @param end one past the last
 */
record Range(int first, int end) {
    boolean isEmpty() {
        return end <= first;
    }

    boolean contains(int token) {
        return first <= token && token < end;
    }
}
