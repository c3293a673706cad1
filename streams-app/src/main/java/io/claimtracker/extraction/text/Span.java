package io.claimtracker.extraction.text;

/**
 * A stretch of a text.
 *
 * @param begin its first UTF-16 unit
 * @param end one past its last
 */
public record Span(int begin, int end) {
    public Span {
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException("no span from " + begin + " to " + end);
        }
    }

    public boolean contains(Span other) {
        return begin <= other.begin && other.end <= end;
    }

    public boolean overlaps(Span other) {
        return begin < other.end && other.begin < end;
    }

    public String in(String text) {
        return text.substring(begin, end);
    }
}
