package io.claimtracker.topology;

/** What became of a record read from the articles topic. Every record ends in exactly one: nothing vanishes. */
public enum Outcome {
    /** Its edition came into force and gave statements. */
    EXTRACTED,
    /** Its edition came into force and gave none. */
    WITHOUT_STATEMENTS,
    /** The same edition had been recorded already. */
    UNCHANGED,
    /** Another edition stays in force. */
    SUPERSEDED,
    /** It cancels the article. */
    WITHDRAWN,
    /** It erases an edition: a tombstone. */
    FORGOTTEN,
    /** It could not be read or processed. */
    DEAD_LETTERED
}
