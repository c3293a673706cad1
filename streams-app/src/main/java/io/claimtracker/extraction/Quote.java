package io.claimtracker.extraction;

/**
 * A stretch in quotation marks, by its tokens.
 *
 * @param open the opening mark
 * @param end the closing mark, or, where it is missing, one past the last token
 * @param closed whether there is a closing mark
 */
record Quote(int open, int end, boolean closed) {
    int first() {
        return open + 1;
    }

    int words() {
        return end - open - 1;
    }
}
