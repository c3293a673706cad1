package io.claimtracker.extraction.syntax;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * What kind of word a word is: the tags of the Penn Treebank (Marcus, Santorini and Marcinkiewicz, Computational
 * Linguistics 1993), fewer of them. The order is that of the trained models.
 */
public enum Tag {
    NOUN("NN NNS"),
    NAME("NNP NNPS"),
    BASE_VERB("VB"),
    PAST_VERB("VBD"),
    PRESENT_VERB("VBP VBZ"),
    ING_VERB("VBG"),
    PARTICIPLE("VBN"),
    MODAL("MD"),
    ADJECTIVE("JJ JJR JJS"),
    ADVERB("RB RBR RBS"),
    PREPOSITION("IN"),
    TO("TO"),
    DETERMINER("DT PDT"),
    PRONOUN("PRP"),
    POSSESSIVE_PRONOUN("PRP$"),
    QUESTION_WORD("WP WDT WP$ WRB"),
    CONJUNCTION("CC"),
    NUMBER("CD $ #"),
    POSSESSIVE("POS"),
    PARTICLE("RP"),
    COMMA(","),
    STOP("."),
    COLON(":"),
    OPENING_QUOTE("``"),
    CLOSING_QUOTE("''"),
    BRACKET("( -LRB- -RRB-"),
    EXISTENTIAL("EX"),
    OTHER("UH");

    private static final Tag[] ALL = values();
    private static final Map<String, Tag> BY_PENN = new HashMap<>();

    static {
        for (Tag tag : ALL) {
            Arrays.stream(tag.penn.split(" ")).forEach(penn -> BY_PENN.put(penn, tag));
        }
    }

    /** Its tags of the Penn Treebank, with blanks between. */
    private final String penn;

    Tag(String penn) {
        this.penn = penn;
    }

    /** The tag that a tag of the Penn Treebank comes under; {@code OTHER} for what is none. */
    public static Tag of(String penn) {
        return BY_PENN.getOrDefault(penn, OTHER);
    }

    /** Its number in the trained models. */
    @SuppressWarnings("EnumOrdinal") // their order is part of the models
    public int code() {
        return ordinal();
    }

    /** The one of a code. */
    public static Tag of(int code) {
        return ALL[code];
    }
}
