package io.claimtracker.extraction.what;

/**
 * What a content says happens.
 *
 * @param token where it is named; {@link Clause#NONE} where nothing is
 * @param last the last token of its name: the down of step down
 * @param kind its kind, or the lemma of its word; empty where nothing is named
 * @param phrase its words in a label
 * @param typed whether its kind is one of the lexicon
 * @param verbal whether a verb names it, which may have an object
 */
record Event(int token, int last, String kind, String phrase, boolean typed, boolean verbal) {
    static final Event UNKNOWN = new Event(Clause.NONE, Clause.NONE, "", "", false, false);

    /** The kind that a verb, and what belongs to it, names. */
    static Event verb(int token, Phrases.Phrase<EventKinds.Kind> found) {
        return new Event(
                token,
                token + found.length() - 1,
                found.value().id(),
                found.value().phrase(),
                true,
                true);
    }

    static Event verb(int token, String lemma) {
        return new Event(token, token, lemma, lemma, false, true);
    }

    /** The kind that a noun names, the last one of several words. */
    static Event noun(int first, Phrases.Phrase<EventKinds.Kind> found) {
        int last = first + found.length() - 1;
        return new Event(last, last, found.value().id(), found.value().phrase(), true, false);
    }

    static Event noun(int token, String lemma) {
        return new Event(token, token, lemma, lemma, false, false);
    }

    /** The same, named outside of the content. */
    Event outside() {
        return new Event(Clause.NONE, Clause.NONE, kind, phrase, typed, verbal);
    }

    /** Whether it is one of the lexicon's that are done to somebody or something, which their words in a label show. */
    boolean isTransitive() {
        return typed && phrase.indexOf(' ') < 0;
    }

    boolean isKnown() {
        return token != Clause.NONE;
    }
}
