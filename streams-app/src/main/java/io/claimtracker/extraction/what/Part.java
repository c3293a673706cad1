package io.claimtracker.extraction.what;

/** What a word that holds a clause together does in it; the names are those of function-words.txt. */
enum Part {
    /** I, they, people. */
    SUBJECT,
    BE,
    HAVE,
    DO,
    /** Will, could, can't. */
    MODAL,
    /** They'll, I'm: subject and verb in one. */
    SUBJECT_AND_AUXILIARY,
    NEGATION,
    TO,
    THAT,
    /** Which, whom, where. */
    RELATIVE,
    /** If, because. */
    SUBORDINATOR,
    /** What, how, whether. */
    QUESTION,
    CONJUNCTION,
    DETERMINER,
    POSSESSIVE,
    PREPOSITION,
    /** Him, themselves. */
    OBJECT,
    ADVERB,
    /** A mark that ends a sentence. */
    STOP,
    /** A quotation mark, which parts nothing. */
    QUOTE,
    /** Any other mark. */
    MARK,
    /** A word with a meaning of its own. */
    WORD;

    /** Whether a verb follows, with nothing but adverbs between. */
    boolean isAuxiliary() {
        return this == BE || this == HAVE || this == DO || this == MODAL || this == SUBJECT_AND_AUXILIARY;
    }

    /** Whether it may stand within a group of verbs: will not soon be. */
    boolean isWithinVerbs() {
        return isAuxiliary() || this == NEGATION || this == ADVERB || this == QUOTE;
    }

    /** Whether a noun phrase follows. */
    boolean opensNoun() {
        return this == DETERMINER || this == POSSESSIVE || this == PREPOSITION;
    }
}
