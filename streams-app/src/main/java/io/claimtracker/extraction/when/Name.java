package io.claimtracker.extraction.when;

import java.time.LocalDate;

/**
 * A name of the calendar as it stands in a text.
 *
 * @param token where it begins
 * @param head its first word, in lower case; a part of the token in "mid-June"
 * @param which what stands before it: next, this, last
 * @param definite whether an article or "of" stands before it
 * @param anchor the day it is reckoned from
 */
record Name(
        Words words, int token, String head, WhichOne which, boolean definite, LocalDate anchor, Direction direction) {
    /** One past its first word. */
    int behind() {
        return token + 1;
    }

    /** What a name that comes round again needs to lie ahead. */
    Needs needs() {
        return which == WhichOne.NEXT ? Needs.NOTHING : Needs.NO_PAST;
    }

    boolean isCapitalised() {
        return words.isCapitalised(token) || !words.is(token, head);
    }
}
