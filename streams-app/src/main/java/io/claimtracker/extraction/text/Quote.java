package io.claimtracker.extraction.text;

/**
 * A stretch in quotation marks, by its tokens.
 *
 * @param open the opening mark
 * @param end the closing mark, or, where it is missing, one past the last token
 * @param closed whether there is a closing mark
 * @param outer the number of the quote that it stands in; -1 for none
 * @param continues whether it goes on with the quote that the paragraph before left open
 */
public record Quote(int open, int end, boolean closed, int outer, boolean continues) {
    public int first() {
        return open + 1;
    }

    public int words() {
        return end - open - 1;
    }

    Quote closedAt(int mark) {
        return new Quote(open, mark, true, outer, continues);
    }

    /** This quote when it turns out that its closing mark was forgotten. */
    Quote brokenOffAt(int token) {
        return new Quote(open, token, false, outer, continues);
    }
}
