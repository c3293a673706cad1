package io.claimtracker.extraction.text;

/**
 * A stretch in quotation marks, by its tokens.
 *
 * @param open the opening mark
 * @param end the closing mark, or, where it is missing, one past the last token
 * @param closed whether there is a closing mark
 */
public record Quote(int open, int end, boolean closed) {
    public int first() {
        return open + 1;
    }

    public int words() {
        return end - open - 1;
    }
}
