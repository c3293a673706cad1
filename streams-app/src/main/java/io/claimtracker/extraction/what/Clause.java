package io.claimtracker.extraction.what;

import io.claimtracker.extraction.text.Range;

/**
 * The main clause of a content, by its tokens.
 *
 * @param subject what stands before its verbs
 * @param verbs the first of its group of verbs (will not have been); {@link #NONE} where the content has none
 * @param end one past the last token that belongs to it
 * @param headline whether most words are capitalised, so that capitals tell no names
 */
record Clause(Range subject, int verbs, int end, boolean headline) {
    static final int NONE = -1;

    boolean hasVerb() {
        return verbs != NONE;
    }
}
