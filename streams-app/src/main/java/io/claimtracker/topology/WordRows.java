package io.claimtracker.topology;

import io.claimtracker.schemas.RecordKey;
import java.util.Map;
import java.util.TreeMap;

/**
 * The rows of an index by words: standing, word, whom or what it finds. Those most is said of stand first, so that a search
 * for a few letters, which very many have, need not look beyond the best known of them. What stands alike lies together by
 * word: one range has all words that begin alike.
 */
public final class WordRows {
    /** The value of a row whose word is all of a name. */
    public static final String WHOLE = "=";

    /** The value of every other row. */
    public static final String PART = "";

    private WordRows() {}

    /**
     * How much is said, in powers of two, as two digits that sort the most first: so a row changes place each time that the
     * number has doubled.
     *
     * @param number at least one
     */
    public static String standing(long number) {
        int zeros = Long.numberOfLeadingZeros(Math.max(1, number));
        return (zeros < 10 ? "0" : "") + zeros;
    }

    /** The rows of one that is found by these words. */
    static Map<String, String> of(String standing, Map<String, Boolean> words, String found) {
        Map<String, String> rows = new TreeMap<>();
        words.forEach((word, whole) -> rows.put(RecordKey.of(standing, word, found), whole ? WHOLE : PART));
        return rows;
    }
}
