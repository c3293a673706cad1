package io.claimtracker.extraction.what;

import io.claimtracker.extraction.text.Inflections;
import io.claimtracker.extraction.text.Lexicon;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The words behind which the event of a clause stands: carry out an attack, have the ability to regroup. */
final class LeadingWords {
    private final Set<String> light = new HashSet<>();
    private final Set<String> leading = new HashSet<>();
    private final Set<String> moving = new HashSet<>();
    private final Set<String> denying = new HashSet<>();
    private final Set<String> thinking = new HashSet<>();

    LeadingWords(Verbs verbs) {
        Lexicon.table("leading-words.txt").forEach((word, roles) -> {
            for (String role : roles.split(" ", -1)) {
                Set<String> words = words(role);
                words.add(word);
                words.addAll(verbs.of(word) == null ? List.of(Inflections.third(word)) : verbs.forms(word));
            }
        });
    }

    /** Whether a verb, by its lemma, says little without its object. */
    boolean isLight(String lemma) {
        return light.contains(lemma);
    }

    /** Whether the event is what a lemma, a noun or an adjective leads to by "to" or "of". */
    boolean leads(String word) {
        return leading.contains(word) || denying.contains(word);
    }

    /** Whether a verb leads to another one by an object in between. */
    boolean moves(String lemma) {
        return moving.contains(lemma);
    }

    /** Whether it also says that the event is not so. */
    boolean denies(String word) {
        return denying.contains(word);
    }

    /** Whether a clause of its own follows, which says what matters. */
    boolean thinks(String lemma) {
        return thinking.contains(lemma);
    }

    /** Whether a word, by its lemma, says next to nothing of what happens by itself: go, know, want. */
    boolean saysLittle(String lemma) {
        return leads(lemma) || isLight(lemma) || moves(lemma) || thinks(lemma);
    }

    private Set<String> words(String role) {
        return switch (role) {
            case "LIGHT" -> light;
            case "LEADS" -> leading;
            case "MOVES" -> moving;
            case "DENIES" -> denying;
            case "THINKS" -> thinking;
            default -> throw new IllegalStateException("leading-words.txt has an unknown role: " + role);
        };
    }
}
