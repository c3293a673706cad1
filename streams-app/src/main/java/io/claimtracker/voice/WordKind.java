package io.claimtracker.voice;

/** What it means when one wording has a word and the other has not. */
enum WordKind {
    /** The, of, he: little, as copies are fitted into other sentences. */
    FUNCTION,
    /** Attack, tariffs: a little reworded, if it is one of many. */
    CONTENT,
    /** Not, never: the opposite. */
    NEGATION,
    /** Could, will, likely: another strength. */
    HEDGE,
    /** 12, twelve: another amount. */
    NUMBER,
    /** Kabul, Pelosi: another party or place. */
    NAME;

    /** Whether one such word that only one of two wordings has makes them two statements. */
    boolean isDecisive() {
        return this != FUNCTION && this != CONTENT;
    }
}
