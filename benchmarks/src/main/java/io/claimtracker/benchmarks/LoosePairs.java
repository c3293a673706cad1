package io.claimtracker.benchmarks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Pairs of a holder's statements in different articles, stated within some days, that have words in common: found by other
 * means than those that are measured, so that what these miss is seen too.
 */
final class LoosePairs {
    /** The least share of the shorter one's pairs of words that the longer one has. */
    private static final double LEAST = 0.4;

    private static final int TENTHS = 10;
    /** Texts of which every word is the same. */
    static final int EQUAL = 11;

    private final int days;

    LoosePairs(int days) {
        this.days = days;
    }

    /** Takes pairs as they are found. */
    interface Consumer {
        /**
         * A pair.
         *
         * @param band tenths of the shorter one's pairs of words that both have; {@link #EQUAL} for equal texts
         */
        void accept(int band, Said one, Said other);
    }

    /**
     * Finds all pairs.
     *
     * @param statements of one holder, in the order of their days
     */
    void find(List<Said> statements, Consumer consumer) {
        List<Set<String>> bigrams = new ArrayList<>();
        Map<String, List<Integer>> having = new HashMap<>();
        for (int i = 0; i < statements.size(); i++) {
            Said said = statements.get(i);
            bigrams.add(bigrams(said.plain()));
            Map<Integer, Integer> common = new TreeMap<>();
            for (String bigram : bigrams.get(i)) {
                List<Integer> others = having.computeIfAbsent(bigram, unused -> new ArrayList<>());
                for (int k = others.size() - 1; k >= 0; k--) {
                    if (said.day() - statements.get(others.get(k)).day() > days) {
                        break;
                    }
                    common.merge(others.get(k), 1, Integer::sum);
                }
                others.add(i);
            }
            Set<String> own = bigrams.get(i);
            common.forEach((other, count) -> {
                int fewer = Math.min(own.size(), bigrams.get(other).size());
                propose(count, fewer, statements.get(other), said, consumer);
            });
        }
    }

    private static void propose(int common, int fewer, Said one, Said other, Consumer consumer) {
        boolean equal = one.plain().equals(other.plain());
        boolean alike = fewer >= 3 && common >= LEAST * fewer;
        if (!one.uri().equals(other.uri()) && (equal || alike)) {
            consumer.accept(equal ? EQUAL : TENTHS * common / fewer, one, other);
        }
    }

    /** A text of one word is a pair by itself. */
    private static Set<String> bigrams(String plain) {
        String[] words = plain.split(" ", -1);
        Set<String> bigrams = new HashSet<>();
        for (int i = 1; i < words.length; i++) {
            bigrams.add(words[i - 1] + " " + words[i]);
        }
        return words.length == 1 ? Set.of(plain) : bigrams;
    }
}
