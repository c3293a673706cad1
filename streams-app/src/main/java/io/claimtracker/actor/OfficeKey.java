package io.claimtracker.actor;

import java.util.Optional;
import java.util.Set;

/**
 * What an office is looked up by, however it is written: defence minister of Israel, Israel's minister of defense, the
 * Israeli defense minister. It hangs on the words alone, so that articles and entries are indexed by it once and for all.
 */
public final class OfficeKey {
    /** No key of a name or id begins with it. */
    private static final char OFFICE = '@';

    /** Longer ones are descriptions, and no titles. */
    private static final int MOST_WORDS = 8;

    private static final Set<String> AFTER_HEAD = Set.of("of", "for", "to", "in", "at", "on");

    private OfficeKey() {}

    /** The key of a title; none for what no one person can hold: officials, 400 voters. */
    public static Optional<String> of(String title) {
        Set<String> words = OfficeWords.of(title);
        boolean usable = !words.isEmpty() && words.size() <= MOST_WORDS && !isPlural(head(title));
        return usable ? Optional.of(OFFICE + String.join("-", words)) : Optional.empty();
    }

    private static String head(String title) {
        String head = "";
        for (String word : ActorId.slug(title).split("-", -1)) {
            if (AFTER_HEAD.contains(word)) {
                return head;
            }
            head = word;
        }
        return head;
    }

    private static boolean isPlural(String head) {
        return (head.endsWith("s") && !head.endsWith("ss")) || head.equals("people");
    }
}
