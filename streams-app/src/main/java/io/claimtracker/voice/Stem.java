package io.claimtracker.voice;

import java.util.Set;

/** What a word has in common with its inflected forms; a light stemmer that errs by leaving forms apart. */
final class Stem {
    private static final int SHORTEST = 3;
    private static final Set<String> ORDINALS = Set.of("st", "nd", "rd", "th");

    private Stem() {}

    /**
     * The word without its English ending.
     *
     * @param word in lower case
     */
    static String of(String word) {
        if (Character.isDigit(word.charAt(0))) {
            return cardinal(word);
        }
        String stem = word;
        if (stem.length() > SHORTEST + 1 && stem.endsWith("ies")) {
            stem = stem.substring(0, stem.length() - 3) + "y";
        } else if (stem.length() > SHORTEST
                && stem.endsWith("s")
                && !stem.endsWith("ss")
                && !stem.endsWith("us")
                && !stem.endsWith("is")) {
            stem = stem.substring(0, stem.length() - 1);
        }
        if (stem.length() > SHORTEST + 2 && stem.endsWith("ing")) {
            stem = bare(stem, 3);
        } else if (stem.length() > SHORTEST + 1 && stem.endsWith("ed")) {
            stem = bare(stem, 2);
        }
        if (stem.length() > SHORTEST + 1 && stem.endsWith("e")) {
            stem = stem.substring(0, stem.length() - 1);
        }
        return stem;
    }

    /** 29 for 29th. */
    private static String cardinal(String word) {
        int digits = 0;
        while (digits < word.length() && Character.isDigit(word.charAt(digits))) {
            digits++;
        }
        return ORDINALS.contains(word.substring(digits)) ? word.substring(0, digits) : word;
    }

    /** Without the ending and the letter that was doubled before it. */
    private static String bare(String word, int ending) {
        String bare = word.substring(0, word.length() - ending);
        int last = bare.length() - 1;
        boolean doubled =
                last > 1 && bare.charAt(last) == bare.charAt(last - 1) && "lsz".indexOf(bare.charAt(last)) < 0;
        return doubled ? bare.substring(0, last) : bare;
    }
}
