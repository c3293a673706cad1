package io.claimtracker.extraction.what;

/**
 * What a content says happens.
 *
 * @param token where it is named; {@link Clause#NONE} where nothing is
 * @param kind its kind, or the lemma of its word; empty where nothing is named
 * @param phrase its words in a label
 * @param typed whether its kind is one of the lexicon
 */
record Event(int token, String kind, String phrase, boolean typed) {
    static final Event UNKNOWN = new Event(Clause.NONE, "", "", false);

    static Event of(int token, EventKinds.Kind kind) {
        return new Event(token, kind.id(), kind.phrase(), true);
    }

    static Event of(int token, String lemma) {
        return new Event(token, lemma, lemma, false);
    }

    boolean isKnown() {
        return token != Clause.NONE;
    }
}
