package io.claimtracker.benchmarks;

import io.claimtracker.voice.Wording;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** What it takes to find the same statement again among a holder's, and how much is found. */
final class VoiceFigures {
    private final int days;
    private final List<Integer> keys = new ArrayList<>();
    private final List<Integer> candidates = new ArrayList<>();
    private final long[] sameByDay;
    private int mostCandidates;
    private String mostHolder = "";
    private long compared;
    private long comparing;
    private long same;
    private long otherIssue;
    private long sameArticle;
    private long copies;
    private final long[] copiesWithin;

    /** @param days how far back to look */
    VoiceFigures(int days) {
        this.days = days;
        this.sameByDay = new long[days + 1];
        this.copiesWithin = new long[days + 1];
    }

    /** @param statements of one holder, in the order of their days */
    void add(List<Said> statements) {
        Map<String, List<Integer>> index = new HashMap<>();
        int[] nearest = new int[statements.size()];
        boolean[] follows = new boolean[statements.size()];
        for (int i = 0; i < statements.size(); i++) {
            Said said = statements.get(i);
            SortedSet<Integer> found = candidates(statements, index, said);
            nearest[i] = Integer.MAX_VALUE;
            keys.add(said.fingerprints().size());
            int near = 0;
            for (int other : found) {
                long apart = said.day() - statements.get(other).day();
                near += apart <= Wording.WINDOW_DAYS ? 1 : 0;
                if (isSame(said, statements.get(other))) {
                    count(said, statements.get(other), (int) apart);
                    nearest[i] = Math.min(nearest[i], (int) apart);
                    follows[i] |= apart <= Wording.WINDOW_DAYS && !follows[other];
                }
            }
            count(near, said.holder());
            copies += follows[i] ? 1 : 0;
            for (int day = nearest[i]; day <= days; day++) {
                copiesWithin[day]++;
            }
            int place = i;
            said.fingerprints().forEach(key -> index.computeIfAbsent(key, unused -> new ArrayList<>())
                    .add(place));
        }
    }

    private SortedSet<Integer> candidates(List<Said> statements, Map<String, List<Integer>> index, Said said) {
        SortedSet<Integer> found = new TreeSet<>();
        for (String key : said.fingerprints()) {
            List<Integer> having = index.getOrDefault(key, List.of());
            for (int k = having.size() - 1; k >= 0; k--) {
                if (said.day() - statements.get(having.get(k)).day() > days) {
                    break;
                }
                found.add(having.get(k));
            }
        }
        return found;
    }

    private boolean isSame(Said one, Said other) {
        long begin = System.nanoTime();
        boolean isSame = one.wording().isSameAs(other.wording());
        comparing += System.nanoTime() - begin;
        compared++;
        return isSame;
    }

    private void count(Said one, Said other, int apart) {
        if (one.uri().equals(other.uri())) {
            sameArticle++;
            return;
        }
        sameByDay[apart]++;
        if (apart <= Wording.WINDOW_DAYS) {
            same++;
            otherIssue += one.issue().equals(other.issue()) ? 0 : 1;
        }
    }

    private void count(int near, String holder) {
        candidates.add(near);
        if (near > mostCandidates) {
            mostCandidates = near;
            mostHolder = holder;
        }
    }

    /** For people. */
    String text() {
        return String.format(
                Locale.ROOT,
                "fingerprints a statement: %s%n"
                        + "statements a lookup of %d days finds: %s (%s)%n"
                        + "isSameAs: %.1f µs%n"
                        + "pairs that are the same within %d days: %d in two articles (%d of them on two issues); %d in one%n"
                        + "statements that follow a leader within %d days: %d of %d%n"
                        + "pairs by days apart: %s%n"
                        + "statements with an earlier one that is the same, by days apart at most: %s%n",
                spread(keys),
                Wording.WINDOW_DAYS,
                spread(candidates),
                mostHolder,
                comparing / 1e3 / compared,
                Wording.WINDOW_DAYS,
                same,
                otherIssue,
                sameArticle,
                Wording.WINDOW_DAYS,
                copies,
                keys.size(),
                Arrays.toString(sameByDay),
                Arrays.toString(copiesWithin));
    }

    private static String spread(List<Integer> counts) {
        List<Integer> sorted = counts.stream().sorted().toList();
        return String.format(
                Locale.ROOT,
                "mean %.2f, median %d, p99 %d, most %d",
                sorted.stream().mapToInt(count -> count).average().orElse(0),
                sorted.get(sorted.size() / 2),
                sorted.get(sorted.size() * 99 / 100),
                sorted.get(sorted.size() - 1));
    }
}
