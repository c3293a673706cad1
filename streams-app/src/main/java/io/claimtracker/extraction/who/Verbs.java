package io.claimtracker.extraction.who;

import io.claimtracker.extraction.text.Lexicon;
import io.claimtracker.extraction.text.Prose;
import java.util.Set;

/** Tells by single words where a clause has its verb. */
final class Verbs {
    private static final Set<String> FINITE = Lexicon.words("finite-verbs.txt");
    private static final Set<String> IRREGULAR = Lexicon.words("irregular-verbs.txt");

    private Verbs() {}

    /** Whether a verb stands at a token or, past an adverb, behind it. */
    static boolean follows(Prose prose, int token, int end) {
        for (int i = token; i < Math.min(end, token + 2); i++) {
            String lower = prose.lower(i);
            if (isVerb(lower)) {
                return true;
            }
            if (!lower.endsWith("ly") && !lower.equals("also")) {
                return false;
            }
        }
        return false;
    }

    static boolean isVerb(String lower) {
        return FINITE.contains(lower) || IRREGULAR.contains(lower) || (lower.length() > 4 && lower.endsWith("ed"));
    }
}
