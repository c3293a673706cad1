package io.claimtracker.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtracker.avro.Assessment;
import io.claimtracker.avro.BackingKind;
import io.claimtracker.avro.Claim;
import io.claimtracker.avro.Position;
import io.claimtracker.avro.PositionShift;
import io.claimtracker.avro.Reception;
import io.claimtracker.avro.Statement;
import io.claimtracker.backing.BackingFromScratch;
import io.claimtracker.position.FoldFromScratch;
import io.claimtracker.query.reads.PageRequest;
import io.claimtracker.query.reads.ShiftReads;
import io.claimtracker.schemas.RecordKey;
import io.claimtracker.schemas.Topics;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.apache.avro.specific.SpecificRecord;

/**
 * Who backs what another article reports holds what is reported there: positions, shifts and counts are those that looking at
 * everything at once gives, in whatever order the articles come, are corrected and withdrawn.
 */
class BackingViewsTest {
    private static final Instant NOW = Instant.MAX.minusMillis(1);

    @SuppressWarnings("NullAway.Init") // Opened before the first property.
    private static Newsroom newsroom;

    /** Every try has articles, holders and issues of its own in the one topology. */
    private static int tries;

    @BeforeContainer
    static void open() {
        newsroom = new Newsroom();
    }

    @AfterContainer
    static void close() {
        newsroom.close();
    }

    /** An edition of an article. */
    record Told(String article, int day, boolean canceled, List<String> lines) {}

    @Property(tries = 300, shrinking = ShrinkingMode.BOUNDED)
    void positionsRestOnWhatIsBackedWhereverItStands(@ForAll("editions") List<Told> editions) {
        String run = "-" + tries++ + "-";
        for (Told told : editions) {
            Newsroom.Report report = newsroom.on("2021-10-" + (10 + told.day()), told.article() + run);
            if (told.canceled()) {
                report.isCanceled();
            } else {
                report.says(told.lines().stream()
                        .map(line -> line.replace("#", run))
                        .toArray(String[]::new));
            }
        }
        check(run);
    }

    private static void check(String run) {
        Predicate<String> ofRun = text -> text.contains(run);
        List<Statement> rows = new ArrayList<>();
        newsroom.table(Topics.CLAIMS).values().forEach(claim -> rows.add(((Claim) claim).getStatement()));
        newsroom.table(Topics.ASSESSMENTS).values().forEach(one -> rows.add(((Assessment) one).getStatement()));
        rows.removeIf(row -> !ofRun.test(row.getHolder().getId()));
        BackingFromScratch backing = new BackingFromScratch(rows);

        Map<String, Position> positions = new TreeMap<>();
        Map<String, PositionShift> shifts = new TreeMap<>();
        Map<String, Reception> receptions = new TreeMap<>();
        backing.views().forEach((holder, view) -> {
            for (Statement one : view.counting(NOW)) {
                String issue = one.getIssue().getId();
                positions.put(
                        RecordKey.of(holder, issue),
                        view.position(issue, LocalDate.MAX, NOW).orElseThrow());
                receptions.put(one.getId(), reception(one, view, backing));
            }
            issues(rows).forEach(issue -> shifts.putAll(view.shifts(issue)));
        });
        Map<String, SpecificRecord> held = newsroom.table(Topics.POSITIONS);
        held.keySet().removeIf(ofRun.negate());
        assertThat(held).isEqualTo(positions);
        Map<String, PositionShift> found = new TreeMap<>();
        for (String holder : backing.views().keySet()) {
            new ShiftReads(newsroom.stores())
                    .of(holder, Optional.empty(), PageRequest.first(500)).items().stream()
                            .filter(shift -> shift.getHolder().getId().equals(holder))
                            .forEach(shift -> found.put(shift.getId(), shift));
        }
        assertThat(found).isEqualTo(shifts);
        Map<String, Reception> received = new TreeMap<>();
        for (String holder : backing.views().keySet()) {
            newsroom.timelineOf(holder).stream()
                    .filter(one -> one.getHolder().getId().equals(holder))
                    .forEach(one -> received.put(
                            one.getId(),
                            one.getReception().orElse(Reception.newBuilder().build())));
        }
        assertThat(received).isEqualTo(receptions);
    }

    private static Reception reception(Statement statement, FoldFromScratch view, BackingFromScratch backing) {
        return Reception.newBuilder()
                .setAppearances(1L
                        + view.retellings().getOrDefault(statement.getId(), List.of()).stream()
                                .map(BackingViewsTest::article)
                                .filter(article -> !article.equals(article(statement.getId())))
                                .distinct()
                                .count())
                .setEndorses(backing.backers(statement, BackingKind.ENDORSES))
                .setRejects(backing.backers(statement, BackingKind.REJECTS))
                .build();
    }

    /** An id begins with the article: see {@link LineExtractor}. */
    private static String article(String id) {
        return id.substring(0, 1);
    }

    private static List<String> issues(List<Statement> rows) {
        return rows.stream().map(row -> row.getIssue().getId()).distinct().toList();
    }

    @Provide
    Arbitrary<List<Told>> editions() {
        return Combinators.combine(
                        Arbitraries.of("a", "b", "c", "d"),
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.of(false, false, false, false, true),
                        lines().list().ofMinSize(1).ofMaxSize(3))
                .as(Told::new)
                .list()
                .ofMinSize(2)
                .ofMaxSize(14);
    }

    private static Arbitrary<String> lines() {
        Arbitrary<String> holders = Arbitraries.of("milley#", "austin#", "kahl#");
        Arbitrary<String> issues =
                Arbitraries.of("al-qaeda:regroup:afghanistan", "al-qaeda::", "milley#:agree:", ":war:");
        Arbitrary<String> qualifiers = Arbitraries.of(
                "LIKELY 2022-03-29..2024-09-29",
                "NEGATED POSSIBLE",
                "",
                "ENDORSES=milley#",
                "ENDORSES=austin#",
                "REJECTS=milley#",
                "REJECTS=kahl#");
        Arbitrary<String> days =
                Arbitraries.of("@2021-09-20", "@2021-09-28", "@2021-09-29", "@2021-10-06", "@2020-12-01");
        return Combinators.combine(holders, issues, qualifiers, days)
                .as((holder, issue, rest, day) ->
                        String.join(" ", holder, issue, rest, day).replace("  ", " "));
    }
}
