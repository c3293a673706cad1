package io.claimtracker.extraction.who;

import io.claimtracker.extraction.text.Lexicon;
import java.util.Set;

/** Words for people: minister, aide, voters. */
final class PersonNouns {
    private static final Set<String> PLURALS = Set.of(
            "people",
            "men",
            "women",
            "authorities",
            "many",
            "others",
            "those",
            "several",
            "some",
            "both",
            "few",
            "folks",
            "lawmen",
            "spokesmen",
            "spokeswomen",
            "congressmen",
            "businessmen",
            "congresswomen",
            "most");

    private final Set<String> singular = Lexicon.words("person-nouns.txt");

    /** Whether a word in lower case is one, in the singular or the plural. */
    boolean contains(String lower) {
        if (singular.contains(lower) || isPlural(lower)) {
            return true;
        }
        int hyphen = lower.lastIndexOf('-');
        return hyphen > 0 && singular.contains(lower.substring(hyphen + 1));
    }

    boolean isPlural(String lower) {
        return PLURALS.contains(lower)
                || (lower.length() > 3 && lower.endsWith("s") && singular.contains(singular(lower)));
    }

    /** A noun without the ending of its plural. */
    static String singular(String lower) {
        if (lower.endsWith("ies") && lower.length() > 4) {
            return lower.substring(0, lower.length() - 3) + "y";
        }
        if (lower.endsWith("men")) {
            return lower.substring(0, lower.length() - 3) + "man";
        }
        boolean plural = lower.length() > 3 && lower.endsWith("s") && !lower.endsWith("ss") && !lower.endsWith("us");
        return plural ? lower.substring(0, lower.length() - 1) : lower;
    }
}
