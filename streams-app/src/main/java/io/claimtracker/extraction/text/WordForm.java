package io.claimtracker.extraction.text;

import java.util.Map;
import java.util.Set;

/**
 * A word as the trained models see it: hashes of its letters and shape, and the clusters it belongs to. A function of the
 * text alone, so it may be kept with the word.
 *
 * @param lower its text in lower case
 * @param stem its text without the commonest endings
 * @param suffix2 its last two characters, likewise suffix3 and suffix4
 * @param prefix3 its first three characters
 * @param shape how capitals, small letters, digits and marks follow one another: Xx, 9,9
 * @param coarse its cluster among 64, likewise medium among 320 and fine among 1,500; for words in no cluster, their endings
 * @param marker a code for marks and for the words that begin or link clauses; 0 for all others
 */
public record WordForm(
        int lower,
        int stem,
        int suffix2,
        int suffix3,
        int suffix4,
        int prefix3,
        int shape,
        int coarse,
        int medium,
        int fine,
        int marker,
        boolean that,
        boolean pronoun,
        boolean speaker,
        boolean comma) {
    private static final Set<String> MARKERS = Lexicon.words("clause-markers.txt");
    /** Pronouns that often speak: the subjects of cues. */
    private static final Set<String> SPEAKERS = Set.of("he", "she", "they", "i", "we", "who");

    private static final Set<String> PRONOUNS = Set.of("he", "she", "they", "i", "we", "you", "it");
    private static final Map<Character, Integer> MARKS = Map.of(',', 11, '.', 12, ':', 13, ';', 14, '(', 15, ')', 16);
    private static final int OTHER_MARK = 17;

    static WordForm of(String text, String lower, boolean word) {
        int length = lower.length();
        int hash = hash("", lower);
        int suffix2 = hash("2", lower.substring(Math.max(0, length - 2)));
        int suffix3 = hash("3", lower.substring(Math.max(0, length - 3)));
        int cluster = Clusters.SHIPPED.indexOf(hash);
        if (cluster < 0 && Character.isDigit(lower.charAt(0))) {
            cluster = Clusters.SHIPPED.indexOf(hash("", digitsAlike(lower)));
        }
        return new WordForm(
                hash,
                hash("s", stem(lower)),
                suffix2,
                suffix3,
                hash("4", lower.substring(Math.max(0, length - 4))),
                hash("p", lower.substring(0, Math.min(3, length))),
                hash("", shape(text)),
                cluster < 0 ? suffix2 : Clusters.SHIPPED.coarse(cluster) + 1,
                cluster < 0 ? suffix3 : Clusters.SHIPPED.medium(cluster) + 1001,
                cluster < 0 ? suffix3 : Clusters.SHIPPED.fine(cluster) + 9001,
                word ? (MARKERS.contains(lower) ? hash : 0) : MARKS.getOrDefault(lower.charAt(0), OTHER_MARK),
                lower.equals("that"),
                PRONOUNS.contains(lower),
                SPEAKERS.contains(lower),
                lower.equals(",") || lower.equals("—") || lower.equals(";"));
    }

    /** The 32-bit FNV-1a hash of a text's UTF-16 units (Fowler, Noll and Vo; units instead of bytes). */
    public static int hash(String kind, String text) {
        int hash = 0x811c9dc5;
        for (int i = 0; i < kind.length(); i++) {
            hash = (hash ^ kind.charAt(i)) * 0x01000193;
        }
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x01000193;
        }
        return hash;
    }

    private static String digitsAlike(String lower) {
        StringBuilder alike = new StringBuilder(lower);
        for (int i = 0; i < alike.length(); i++) {
            if (Character.isDigit(alike.charAt(i))) {
                alike.setCharAt(i, '0');
            }
        }
        return alike.toString();
    }

    /** Cruder than {@link Lemmas}: "argues", "argued" and "arguing" need only come out alike. */
    static String stem(String lower) {
        String stem = withoutEnding(lower);
        int length = stem.length();
        if (length > 4) {
            char last = stem.charAt(length - 1);
            if (last == stem.charAt(length - 2) && last != 's' && last != 'l') {
                return stem.substring(0, length - 1);
            }
        }
        return length > 3 && stem.endsWith("e") ? stem.substring(0, length - 1) : stem;
    }

    private static String withoutEnding(String lower) {
        int length = lower.length();
        if (length > 5 && lower.endsWith("ing")) {
            return lower.substring(0, length - 3);
        }
        if (length > 4 && (lower.endsWith("ied") || lower.endsWith("ies"))) {
            return lower.substring(0, length - 3) + "y";
        }
        if (length > 4 && lower.endsWith("ed")) {
            return lower.substring(0, length - 2);
        }
        boolean plural = length > 3 && lower.endsWith("s") && !lower.endsWith("ss");
        return plural ? lower.substring(0, length - 1) : lower;
    }

    /** Runs of one kind of character shortened to one, of capitals and digits to two at the start. */
    static String shape(String text) {
        StringBuilder shape = new StringBuilder();
        char last = 0;
        for (int i = 0; i < text.length(); i++) {
            char kind = kind(text.charAt(i));
            if (kind != last || (shape.length() < 2 && kind != 'x')) {
                shape.append(kind);
                last = kind;
            }
        }
        return shape.toString();
    }

    private static char kind(char character) {
        if (Character.isUpperCase(character)) {
            return 'X';
        }
        if (Character.isLowerCase(character)) {
            return 'x';
        }
        return Character.isDigit(character) ? '9' : character;
    }
}
