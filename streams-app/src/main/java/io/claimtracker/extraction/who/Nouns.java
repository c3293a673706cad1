package io.claimtracker.extraction.who;

import io.claimtracker.extraction.text.Lexicon;
import java.util.HashSet;
import java.util.Set;

/** The nouns that sources are made of: people, bodies and documents. */
final class Nouns {
    private static final Set<String> ALL = all();

    private Nouns() {}

    /** Whether a word in lower case is one, in the singular or the plural. */
    static boolean contains(String lower) {
        return ALL.contains(lower) || ALL.contains(PersonNouns.singular(lower));
    }

    private static Set<String> all() {
        Set<String> nouns = new HashSet<>(Lexicon.words("person-nouns.txt"));
        nouns.addAll(Lexicon.words("organisation-nouns.txt"));
        nouns.addAll(Lexicon.words("document-nouns.txt"));
        return Set.copyOf(nouns);
    }
}
