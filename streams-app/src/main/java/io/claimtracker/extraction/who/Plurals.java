package io.claimtracker.extraction.who;

import java.util.Locale;
import java.util.Set;

/** Tells several from one by how a party is called: six newspapers in the north, critics, both men. */
final class Plurals {
    private static final Set<String> COUNTS = Set.of(
            "many",
            "some",
            "several",
            "few",
            "both",
            "most",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "dozens",
            "hundreds",
            "thousands",
            "millions",
            "others",
            "those",
            "all",
            "half",
            "nearly");
    private static final Set<String> ENDS =
            Set.of("of", "for", "in", "from", "at", "on", "with", "to", "by", "about", "against", "among", "like");
    private static final Set<String> IRREGULAR = Set.of("people", "men", "women", "authorities", "police", "folks");

    private Plurals() {}

    static boolean isPlural(Party party) {
        if (!party.anonymous()) {
            return false;
        }
        String head = "";
        for (String word : party.name().toLowerCase(Locale.ROOT).split(" ", 16)) {
            if (head.isEmpty() && COUNTS.contains(word)) {
                return true;
            }
            if (ENDS.contains(word)) {
                break;
            }
            head = word;
        }
        boolean regular = head.length() > 3 && head.endsWith("s") && !head.endsWith("ss") && !head.endsWith("us");
        return regular || IRREGULAR.contains(head) || head.endsWith("men");
    }
}
