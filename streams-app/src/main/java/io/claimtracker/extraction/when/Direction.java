package io.claimtracker.extraction.when;

/** Which of the days of one name is meant: the next from the anchor on, or the latest up to it. */
enum Direction {
    AHEAD,
    BACK
}
