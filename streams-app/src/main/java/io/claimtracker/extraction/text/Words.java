package io.claimtracker.extraction.text;

import org.jspecify.annotations.Nullable;

/**
 * The words met lately, looked up straight from a text, so that tokenising makes hardly any strings. A table of fixed
 * size in which a newcomer takes the place of whatever hashes alike; what it holds never changes an outcome. Threads may
 * share it: they race, but only to store one immutable word or another that is equal to it or as good.
 */
final class Words {
    private static final int SLOTS = 1 << 15;

    /** What is longer is met once and not kept, so that the table is bounded in memory as well. */
    private static final int LONGEST_KEPT = 40;

    private final @Nullable Word[] table = new Word[SLOTS];

    Word at(String source, int begin, int end) {
        if (end - begin > LONGEST_KEPT) {
            return new Word(source.substring(begin, end));
        }
        int hash = 0;
        for (int i = begin; i < end; i++) {
            hash = 31 * hash + source.charAt(i);
        }
        int slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
        Word known = table[slot];
        if (known != null && known.text().length() == end - begin && source.startsWith(known.text(), begin)) {
            return known;
        }
        Word word = new Word(source.substring(begin, end));
        table[slot] = word;
        return word;
    }
}
