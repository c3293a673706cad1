package io.claimtracker.extraction.scoring;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Which found attribution is which marked one: their contents share a token, those that share most pair first, and of
 * those that share as much, the last.
 */
record Pairing(List<Pair> pairs) {
    private static final Comparator<Pair> BEST_FIRST = Comparator.comparingInt(Pair::shared)
            .thenComparingInt(Pair::found)
            .thenComparingInt(Pair::marked)
            .reversed();

    /** A found and a marked attribution, by their numbers, and how many tokens of content and cue they share. */
    record Pair(int found, int marked, int shared) {}

    static Pairing of(List<RoleTokens> found, List<RoleTokens> marked) {
        List<Pair> candidates = new ArrayList<>();
        for (int f = 0; f < found.size(); f++) {
            for (int m = 0; m < marked.size(); m++) {
                int shared = found.get(f).shared(marked.get(m));
                if (shared > 0) {
                    candidates.add(new Pair(f, m, shared));
                }
            }
        }
        candidates.sort(BEST_FIRST);
        BitSet pairedFound = new BitSet();
        BitSet pairedMarked = new BitSet();
        List<Pair> pairs = new ArrayList<>();
        for (Pair pair : candidates) {
            if (!pairedFound.get(pair.found()) && !pairedMarked.get(pair.marked())) {
                pairedFound.set(pair.found());
                pairedMarked.set(pair.marked());
                pairs.add(pair);
            }
        }
        return new Pairing(pairs);
    }
}
