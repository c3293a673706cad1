package io.claimtracker.position;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtracker.avro.ActorReference;
import io.claimtracker.avro.ActorType;
import io.claimtracker.avro.Evidence;
import io.claimtracker.avro.Issue;
import io.claimtracker.avro.Likelihood;
import io.claimtracker.avro.LikelihoodBand;
import io.claimtracker.avro.Polarity;
import io.claimtracker.avro.Position;
import io.claimtracker.avro.PositionRow;
import io.claimtracker.avro.PositionShift;
import io.claimtracker.avro.Statement;
import io.claimtracker.avro.StatementKind;
import io.claimtracker.schemas.RecordKey;
import io.claimtracker.schemas.TrustedRecords;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;

/** As-of and known-at, asked of the rows, must give what folding the statements known and made by then gives. */
class PositionHistoryTest {
    static {
        TrustedRecords.trust();
    }

    private static final LocalDate FIRST_DAY = LocalDate.of(2021, 9, 1);
    private static final Instant FIRST_RECORD = Instant.parse("2021-10-01T00:00:00Z");

    /** When a statement was made, recorded and (0: never) withdrawn, and how likely it says it is. */
    record Row(int statedDay, int recordedHour, int withdrawnAfter, LikelihoodBand band) {}

    @Property(tries = 500)
    void rowsAnswerAsFoldingWhatWasKnownAndSaidWould(
            @ForAll("rows") @UniqueElements List<Row> rows,
            @ForAll @IntRange(min = 0, max = 12) int asOfDay,
            @ForAll @IntRange(min = 0, max = 20) int knownAtHour) {
        List<Statement> statements =
                rows.stream().map(PositionHistoryTest::statement).toList();
        LocalDate asOf = FIRST_DAY.plusDays(asOfDay);
        Instant knownAt = FIRST_RECORD.plus(knownAtHour, ChronoUnit.HOURS);

        assertThat(lookUp(PositionHistory.of(statements), asOf, knownAt)).isEqualTo(fold(statements, asOf, knownAt));
    }

    @Property(tries = 500)
    void aStatementAppendedGivesTheHistoryMadeAnew(@ForAll("rows") @UniqueElements List<Row> rows) {
        List<Statement> ordered = rows.stream()
                .map(PositionHistoryTest::statement)
                .sorted(Comparator.comparing(StatementOrder::of))
                .toList();
        for (int count = 1; count <= ordered.size(); count++) {
            PositionHistory before = PositionHistory.of(ordered.subList(0, count - 1));
            PositionHistory anew = PositionHistory.of(ordered.subList(0, count));
            Map.Entry<String, PositionRow> last = new TreeMap<>(before.rows()).lastEntry();

            PositionHistory.appended(
                            last == null
                                    ? null
                                    : last.getKey().substring(0, last.getKey().lastIndexOf('\t')),
                            last == null ? null : last.getValue(),
                            ordered.get(count - 1))
                    .ifPresent(added -> {
                        Map<String, PositionRow> allRows = new TreeMap<>(before.rows());
                        allRows.putAll(added.rows());
                        Map<String, PositionShift> allShifts = new TreeMap<>(before.shifts());
                        allShifts.putAll(added.shifts());
                        assertThat(new PositionHistory(allRows, allShifts, added.current()))
                                .isEqualTo(anew);
                    });
        }
    }

    private static @Nullable Position lookUp(PositionHistory history, LocalDate asOf, Instant knownAt) {
        Position found = null;
        for (Map.Entry<String, PositionRow> entry : history.rows().entrySet()) {
            PositionRow row = entry.getValue();
            boolean said = !LocalDate.parse(RecordKey.first(entry.getKey())).isAfter(asOf);
            boolean known = !row.getKnownFrom().isAfter(knownAt)
                    && row.getKnownTo().map(to -> to.isAfter(knownAt)).orElse(true);
            if (said && known) {
                found = row.getPosition();
            }
        }
        return found;
    }

    private static @Nullable Position fold(List<Statement> statements, LocalDate asOf, Instant knownAt) {
        Position position = null;
        for (Statement statement : statements.stream()
                .sorted(Comparator.comparing(StatementOrder::of))
                .toList()) {
            boolean said = !StatementOrder.day(statement).isAfter(asOf);
            boolean known = !statement.getRecordedAt().orElseThrow().isAfter(knownAt)
                    && statement.getWithdrawnAt().map(at -> at.isAfter(knownAt)).orElse(true);
            if (said && known) {
                position = PositionFold.step(position, statement);
            }
        }
        return position;
    }

    @Provide
    Arbitrary<List<Row>> rows() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 10),
                        Arbitraries.integers().between(0, 15),
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.of(LikelihoodBand.LIKELY, LikelihoodBand.POSSIBLE, LikelihoodBand.UNLIKELY))
                .as(Row::new)
                .list()
                .ofMaxSize(12);
    }

    private static Statement statement(Row row) {
        ActorReference milley = new ActorReference("milley", "Milley", ActorType.PERSON, "Milley");
        Instant recordedAt = FIRST_RECORD.plus(row.recordedHour(), ChronoUnit.HOURS);
        return Statement.newBuilder()
                .setId(row.toString())
                .setKind(StatementKind.ASSESSMENT)
                .setHolder(milley)
                .setIssue(new Issue("al-qaeda:regroup:afghanistan", ""))
                .setPolarity(Polarity.AFFIRMED)
                .setLikelihood(new Likelihood(row.band(), null, null, "likely"))
                .setStatedAt(FIRST_DAY.plusDays(row.statedDay()))
                .setRecordedAt(recordedAt)
                .setWithdrawnAt(
                        row.withdrawnAfter() == 0 ? null : recordedAt.plus(row.withdrawnAfter(), ChronoUnit.HOURS))
                .setEvidence(Evidence.newBuilder().setUri("wire/1").build())
                .build();
    }
}
