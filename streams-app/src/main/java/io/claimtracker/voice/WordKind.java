package io.claimtracker.voice;

/** What a word is to a wording: how much it matters that another wording does not have it. */
enum WordKind {
    /** The, of, he, and an office before a name: little, as copies are fitted into other sentences. */
    FUNCTION(1),
    /** Attack, tariffs: some, so that a few among many may differ. */
    CONTENT(3),
    /** In brackets: nothing, as it is an editor's. */
    ASIDE(0),
    /** Kabul, Pelosi: another party or place, if another name stands there; else a full name for a short one. */
    NAME(3),
    /** Not, never: the opposite. */
    NEGATION(3),
    /** Could, will, likely: another strength. */
    HEDGE(3),
    /** If, unless: said only in case. */
    CONDITION(3),
    /** 12, twelve: another amount. */
    NUMBER(3);

    private final int weight;

    WordKind(int weight) {
        this.weight = weight;
    }

    int weight() {
        return weight;
    }

    /** Whether one such word too many makes two statements. */
    boolean isDecisive() {
        return this == NEGATION || this == HEDGE || this == CONDITION || this == NUMBER;
    }

    /** Whether it says something by itself, so that a few of them in a row tell texts apart. */
    boolean isTelling() {
        return this == CONTENT || this == NAME || this == NUMBER;
    }
}
