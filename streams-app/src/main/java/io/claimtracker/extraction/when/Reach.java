package io.claimtracker.extraction.when;

/** What a lead makes of a time that it leads on. */
enum Reach {
    /** All of it. */
    WHOLE,
    /** The day at the end of it: in two weeks. */
    END,
    /** From the anchor to its last day. */
    UNTIL,
    /** From the anchor to the day before it. */
    BEFORE,
    /** From its first day on, open at the end. */
    FROM,
    /** From the day after it on, open at the end. */
    AFTER,
    /** It leads no such time on. */
    NONE
}
