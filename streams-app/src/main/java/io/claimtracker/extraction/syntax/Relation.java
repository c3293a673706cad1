package io.claimtracker.extraction.syntax;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * As what a word depends on another: the English Universal Dependencies of 2014 (de Marneffe and others, LREC), fewer of
 * them. The order is that of the trained models.
 */
public enum Relation {
    ROOT("root"),
    SUBJECT("nsubj nsubjpass csubj csubjpass"),
    CLAUSE("ccomp"),
    OPEN_CLAUSE("xcomp"),
    OBJECT("dobj"),
    MARK("mark"),
    ADVERBIAL_CLAUSE("advcl"),
    PARATAXIS("parataxis"),
    NOMINAL("nmod"),
    CASE("case"),
    CONJUNCT("conj"),
    CONJUNCTION("cc cc:preconj"),
    PUNCTUATION("punct"),
    NOUN_CLAUSE("acl"),
    RELATIVE_CLAUSE("acl:relcl"),
    NEGATION("neg"),
    AUXILIARY("aux auxpass"),
    UNCLEAR("dep"),
    INDIRECT_OBJECT("iobj"),
    APPOSITION("appos"),
    DETERMINER("det det:predet"),
    ADJECTIVE("amod"),
    ADVERB("advmod"),
    COPULA("cop"),
    COMPOUND("compound"),
    POSSESSOR("nmod:poss"),
    EXPLETIVE("expl"),
    NUMBER("nummod"),
    TIME("nmod:tmod nmod:npmod"),
    PARTICLE("compound:prt"),
    MULTIWORD("mwe"),
    DISCOURSE("discourse");

    private static final Relation[] ALL = values();
    private static final Map<String, Relation> BY_TYPE = new HashMap<>();

    static {
        for (Relation relation : ALL) {
            Arrays.stream(relation.types.split(" ")).forEach(type -> BY_TYPE.put(type, relation));
        }
    }

    /** Its types of dependency, with blanks between. */
    private final String types;

    Relation(String types) {
        this.types = types;
    }

    /** The relation that a type of dependency comes under; {@code UNCLEAR} for what is none. */
    public static Relation of(String type) {
        return BY_TYPE.getOrDefault(type, UNCLEAR);
    }

    /** Its number in the trained models. */
    @SuppressWarnings("EnumOrdinal") // their order is part of the models
    public int code() {
        return ordinal();
    }

    /** The one of a code. */
    public static Relation of(int code) {
        return ALL[code];
    }
}
