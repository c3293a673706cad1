package io.claimtracker.extraction.when;

/** What stands before a number of units: it leaves the number as it is, makes it the most, or the least. */
enum Hedge {
    AS_IT_IS,
    MOST,
    LEAST
}
