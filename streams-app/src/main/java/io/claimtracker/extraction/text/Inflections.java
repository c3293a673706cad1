package io.claimtracker.extraction.text;

import java.util.List;

/** The forms of an English verb, regular but for the past that a lexicon gives. */
public final class Inflections {
    private Inflections() {}

    public static String third(String lemma) {
        if (lemma.endsWith("y") && !isVowel(lemma, lemma.length() - 2)) {
            return lemma.substring(0, lemma.length() - 1) + "ies";
        }
        if (lemma.endsWith("o") && lemma.length() > 1 && !isVowel(lemma, lemma.length() - 2)) {
            return lemma + "es";
        }
        boolean hisses = List.of("s", "sh", "ch", "x", "z").stream().anyMatch(lemma::endsWith);
        return lemma + (hisses ? "es" : "s");
    }

    public static String past(String lemma) {
        if (lemma.endsWith("e")) {
            return lemma + "d";
        }
        if (lemma.endsWith("y") && !isVowel(lemma, lemma.length() - 2)) {
            return lemma.substring(0, lemma.length() - 1) + "ied";
        }
        return doubled(lemma) + "ed";
    }

    public static String participle(String lemma) {
        return (lemma.endsWith("e") && !lemma.endsWith("ee") ? lemma.substring(0, lemma.length() - 1) : doubled(lemma))
                + "ing";
    }

    /** One short vowel before a last consonant doubles it in words of one syllable, and in admit and the like. */
    private static String doubled(String lemma) {
        int last = lemma.length() - 1;
        boolean pattern = last >= 2
                && !isVowel(lemma, last)
                && "wxy".indexOf(lemma.charAt(last)) < 0
                && isVowel(lemma, last - 1)
                && !isVowel(lemma, last - 2);
        boolean stressed = last <= 3 || lemma.endsWith("mit") || lemma.endsWith("fer") || lemma.endsWith("cur");
        boolean ends = (lemma.endsWith("er") && !lemma.endsWith("fer")) || lemma.endsWith("en") || lemma.endsWith("in");
        return pattern && stressed && !ends ? lemma + lemma.charAt(last) : lemma;
    }

    private static boolean isVowel(String word, int at) {
        return at >= 0 && "aeiou".indexOf(word.charAt(at)) >= 0;
    }
}
