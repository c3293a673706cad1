package io.claimtracker.voice;

/** What stands between a word and the one before it. */
enum Pause {
    NONE,
    /** A comma, a dash: here a clause may begin, and what governs the words before need not govern these. */
    CLAUSE,
    /** The end of a sentence, or of a stretch that was quoted: here something may have been left out. */
    SENTENCE
}
