package io.claimtracker.extraction.when;

import java.util.Set;

/** Tells where the words around a time look: by the verb, or verb's helper, that stands nearest before it, else behind. */
final class OutlookReader {
    private static final int SEEN_BEFORE = 30;
    private static final int SEEN_BEHIND = 15;
    private static final Set<String> BE = Set.of("be", "being", "get", "getting");
    private static final Set<String> NO_VERBS = Set.of(
            "the", "a", "an", "this", "that", "these", "those", "his", "her", "their", "its", "our", "my", "your",
            "all", "some", "any", "no", "from", "by", "in", "him", "them", "me", "us", "it", "more", "about");

    /** Before an infinitive: what was done, not what was yet to be done, as after "agreed". */
    private static final Set<String> DONE = Set.of(
            "appeared",
            "seemed",
            "attempted",
            "managed",
            "failed",
            "refused",
            "tried",
            "began",
            "continued",
            "used",
            "had",
            "sought",
            "came",
            "went",
            "helped",
            "proved",
            "turned",
            "happened",
            "started");

    private static final Set<String> DETERMINERS =
            Set.of("the", "a", "an", "his", "her", "their", "its", "our", "my", "your", "some", "any", "no");

    private final Phrases<Outlook> outlooks = Phrases.of("outlook-words.txt", Outlook::valueOf);

    Outlook read(Words words, int first, int end) {
        for (int k = first - 1; k >= words.first() && k >= first - SEEN_BEFORE && !endsSentence(words, k); k--) {
            Outlook outlook = at(words, k);
            if (outlook != Outlook.UNTOLD) {
                return outlook;
            }
        }
        for (int k = end; k < words.end() && k < end + SEEN_BEHIND && !endsSentence(words, k); k++) {
            Outlook outlook = at(words, k);
            if (outlook != Outlook.UNTOLD) {
                return outlook;
            }
        }
        return Outlook.UNTOLD;
    }

    private static boolean endsSentence(Words words, int token) {
        String word = words.at(token);
        return word.equals(".") || word.equals("?") || word.equals("!");
    }

    /** Where a word looks by itself. */
    Outlook at(Words words, int token) {
        String word = words.at(token);
        if (word.equals("to")) {
            Outlook outlook = DONE.contains(words.at(token - 1)) ? Outlook.PAST : Outlook.AHEAD;
            return isInfinitive(words, token + 1) ? outlook : Outlook.UNTOLD;
        }
        if (word.equals("may") && words.isCapitalised(token)) {
            return Outlook.UNTOLD;
        }
        Outlook told = outlooks.valueOf(word);
        if (told == null) {
            told = isPastByEnding(words, token, word) ? Outlook.PAST : isShort(word) ? Outlook.AHEAD : Outlook.UNTOLD;
        }
        if (word.equals("going") && !words.is(token + 1, "to")) {
            return Outlook.UNTOLD;
        }
        return told == Outlook.PAST && isParticiple(words, token) ? Outlook.UNTOLD : told;
    }

    /** "agreed", not "a contested vote", "United", "indeed" or "two-headed". */
    private static boolean isPastByEnding(Words words, int token, String word) {
        return word.endsWith("ed")
                && word.length() > 3
                && (!word.endsWith("eed") || word.equals("agreed"))
                && word.indexOf('-') < 0
                && !words.isCapitalised(token)
                && !DETERMINERS.contains(words.at(token - 1));
    }

    /** "we'll", "he'd". */
    private static boolean isShort(String word) {
        return word.endsWith("'ll") || word.endsWith("'d");
    }

    /** "to win", not "to Paris" or "to the end". */
    private static boolean isInfinitive(Words words, int token) {
        String word = words.at(token);
        return !word.isEmpty()
                && Character.isLetter(word.charAt(0))
                && !words.isCapitalised(token)
                && !NO_VERBS.contains(word)
                && !word.endsWith("ing");
    }

    /** "will be held", "is held", "will have lost": the verb before it tells. */
    private static boolean isParticiple(Words words, int token) {
        String before = words.at(token - 1);
        String second = words.at(token - 2);
        boolean passive = BE.contains(before) || before.equals("is") || before.equals("are") || before.equals("'re");
        boolean perfect = before.equals("have") && (second.equals("will") || second.endsWith("'ll"));
        return passive || perfect || (BE.contains(second) && before.endsWith("ly"));
    }
}
