package io.claimtracker.extraction.scoring;

import io.claimtracker.extraction.attribution.Attribution;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What was found in a document beside what is marked in it.
 *
 * @param missed what is marked and pairs with nothing found, by content
 * @param spurious what was found and pairs with nothing marked
 */
public record Comparison(Scores scores, List<GoldAttribution> missed, List<Attribution> spurious) {
    public Comparison {
        missed = List.copyOf(missed);
        spurious = List.copyOf(spurious);
    }

    public static Comparison of(AnnotatedDocument document, List<Attribution> attributions) {
        ScoredTokens tokens = new ScoredTokens(document.text());
        List<RoleTokens> found =
                attributions.stream().map(one -> RoleTokens.of(one, tokens)).toList();
        List<RoleTokens> marked = document.attributions().stream()
                .map(one -> RoleTokens.of(one, tokens))
                .toList();
        List<Pairing.Pair> pairs = Pairing.of(found, marked).pairs();
        return new Comparison(
                scores(found, marked, pairs),
                without(
                        document.attributions(),
                        pairs.stream().map(Pairing.Pair::marked).toList()),
                without(attributions, pairs.stream().map(Pairing.Pair::found).toList()));
    }

    private static Scores scores(List<RoleTokens> found, List<RoleTokens> marked, List<Pairing.Pair> pairs) {
        Map<Measure, Tally> tallies = new EnumMap<>(Measure.class);
        for (Role role : Role.values()) {
            tallies.put(Measure.exact(role), exact(role, found, marked));
            tallies.put(Measure.token(role), token(role, found, marked));
        }
        int sameSource = (int) pairs.stream()
                .filter(pair -> found.get(pair.found()).sameSource(marked.get(pair.marked())))
                .count();
        tallies.put(Measure.RELATION, new Tally(pairs.size(), found.size(), marked.size()));
        tallies.put(Measure.RELATION_WITH_SOURCE, new Tally(sameSource, found.size(), marked.size()));
        return new Scores(1, tallies);
    }

    /** A span that stands in several attributions counts as often. */
    private static Tally exact(Role role, List<RoleTokens> found, List<RoleTokens> marked) {
        Map<BitSet, Integer> unmatched = new HashMap<>();
        int markedCount = 0;
        for (RoleTokens one : marked) {
            if (!one.in(role).isEmpty()) {
                unmatched.merge(one.in(role), 1, Integer::sum);
                markedCount++;
            }
        }
        int foundCount = 0;
        int matched = 0;
        for (RoleTokens one : found) {
            if (!one.in(role).isEmpty()) {
                foundCount++;
                int left = unmatched.getOrDefault(one.in(role), 0);
                if (left > 0) {
                    unmatched.put(one.in(role), left - 1);
                    matched++;
                }
            }
        }
        return new Tally(matched, foundCount, markedCount);
    }

    private static Tally token(Role role, List<RoleTokens> found, List<RoleTokens> marked) {
        BitSet inFound = union(role, found);
        BitSet inMarked = union(role, marked);
        BitSet inBoth = (BitSet) inFound.clone();
        inBoth.and(inMarked);
        return new Tally(inBoth.cardinality(), inFound.cardinality(), inMarked.cardinality());
    }

    private static BitSet union(Role role, List<RoleTokens> attributions) {
        BitSet union = new BitSet();
        attributions.forEach(one -> union.or(one.in(role)));
        return union;
    }

    private static <T> List<T> without(List<T> all, List<Integer> paired) {
        BitSet left = new BitSet();
        left.set(0, all.size());
        paired.forEach(left::clear);
        List<T> without = new ArrayList<>();
        left.stream().forEach(index -> without.add(all.get(index)));
        return without;
    }
}
