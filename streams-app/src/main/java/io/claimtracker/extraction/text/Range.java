package io.claimtracker.extraction.text;

/**
 * Tokens that stand together.
 *
 * @param first the first
 * @param end one past the last
 */
public record Range(int first, int end) {
    public boolean isEmpty() {
        return end <= first;
    }

    public boolean contains(int token) {
        return first <= token && token < end;
    }

    public boolean overlaps(Range other) {
        return first < other.end && other.first < end;
    }
}
