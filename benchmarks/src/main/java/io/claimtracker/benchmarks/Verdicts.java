package io.claimtracker.benchmarks;

import io.claimtracker.voice.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a reader judged pairs of statements to be, and what {@link Wording} takes them for. */
final class Verdicts {
    private final List<Verdict> verdicts;

    private Verdicts(List<Verdict> verdicts) {
        this.verdicts = verdicts;
    }

    /**
     * A pair that was judged.
     *
     * @param half tune or test
     * @param band how alike they look, as {@link LoosePairs} has it
     * @param judged SAME, OVERLAP, AGAIN, PARAPHRASE, APART or FURNITURE
     */
    private record Verdict(String half, int band, String one, String other, String judged) {
        static Verdict of(String line) {
            String[] cells = line.split(",", -1);
            return new Verdict(cells[0], Integer.parseInt(cells[1]), cells[2], cells[3], cells[4]);
        }
    }

    /** @param path lines of half, band, one statement's id, the other's, and what they are */
    static Verdicts read(Path path) throws IOException {
        try (Stream<String> lines = Files.lines(path)) {
            return new Verdicts(lines.skip(1).map(Verdict::of).toList());
        }
    }

    /** The statements that were judged. */
    Set<String> statements() {
        return verdicts.stream()
                .flatMap(verdict -> Stream.of(verdict.one(), verdict.other()))
                .collect(Collectors.toSet());
    }

    /** For every half, band and judgement how many are taken for the same and how many for two; pairs not found are left out. */
    String table(Map<String, Said> statements) {
        Function<Verdict, String> row = verdict ->
                String.format(Locale.ROOT, "%-5s %3d  %-10s", verdict.half(), verdict.band(), verdict.judged());
        Map<String, int[]> counts = new TreeMap<>();
        Set<String> missing = new TreeSet<>(Comparator.naturalOrder());
        for (Verdict verdict : verdicts) {
            Said one = statements.get(verdict.one());
            Said other = statements.get(verdict.other());
            if (one == null || other == null) {
                missing.add(verdict.one() + " " + verdict.other());
            } else {
                boolean same = one.wording().isSameAs(other.wording());
                counts.computeIfAbsent(row.apply(verdict), unused -> new int[2])[same ? 0 : 1]++;
            }
        }
        StringBuilder table = new StringBuilder("half  band judged     same apart\n");
        counts.forEach(
                (key, count) -> table.append(String.format(Locale.ROOT, "%s %4d %5d%n", key, count[0], count[1])));
        return table.append(missing.size()).append(" pairs not found\n").toString();
    }
}
