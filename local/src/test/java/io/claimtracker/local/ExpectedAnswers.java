package io.claimtracker.local;

import io.claimtracker.avro.ActorReference;
import io.claimtracker.avro.Article;
import io.claimtracker.avro.Assessment;
import io.claimtracker.avro.BackingLink;
import io.claimtracker.avro.Claim;
import io.claimtracker.avro.ForecastEvent;
import io.claimtracker.avro.ForecastTransition;
import io.claimtracker.avro.Position;
import io.claimtracker.avro.PositionShift;
import io.claimtracker.avro.Statement;
import io.claimtracker.schemas.RecordKey;
import io.claimtracker.schemas.Topics;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What the API must answer, worked out from the topics alone, without stores, partitions or routes: for every path, a line
 * for every item in the order of the list. {@link ToldAnswers} reads the same of answers.
 */
final class ExpectedAnswers {
    /** In the order of sorted stores, newest first: day stated, recorded at, uri, offset, id, kind, holder. */
    private static final Comparator<Statement> NEWEST_FIRST =
            Comparator.comparing(ExpectedAnswers::place, RecordKey.ORDER).reversed();

    private final Map<String, List<String>> answers = new TreeMap<>();
    private final Collection<Statement> rows;
    private final Set<String> counting = new HashSet<>();
    private final Collection<Position> positions;
    private final Collection<PositionShift> shifts;
    private final Collection<ForecastEvent> events;
    private final Map<String, BackingLink> linkOf = new TreeMap<>();

    private ExpectedAnswers(LocalCluster cluster) {
        Map<String, Statement> found = new TreeMap<>();
        TopicContents.keyed(cluster, Topics.CLAIMS).forEach((key, value) -> found.put("c" + key, claim(value)));
        TopicContents.keyed(cluster, Topics.ASSESSMENTS)
                .forEach((key, value) -> found.put("a" + key, assessment(value)));
        rows = found.values();
        positions = TopicContents.keyed(cluster, Topics.POSITIONS).values();
        positions.forEach(position -> counting.addAll(position.getStatements()));
        shifts = TopicContents.keyed(cluster, Topics.POSITION_SHIFTS).values();
        events = TopicContents.keyed(cluster, Topics.FORECAST_EVENTS).values();
        TopicContents.keyed(cluster, Topics.BACKING_LINKS)
                .forEach((key, link) -> linkOf.put(RecordKey.parts(key).get(1), link));
    }

    private static Statement claim(Claim claim) {
        return claim.getStatement();
    }

    private static Statement assessment(Assessment assessment) {
        return assessment.getStatement();
    }

    static Map<String, List<String>> of(LocalCluster cluster) {
        ExpectedAnswers expected = new ExpectedAnswers(cluster);
        expected.actors();
        expected.issues();
        expected.statements();
        expected.forecasts();
        expected.articles(TopicContents.keyed(cluster, Topics.ARTICLES).values());
        expected.answers.put("/v1/shifts", expected.shiftsOf(shift -> true));
        expected.searches();
        expected.exports();
        return expected.answers;
    }

    /** Those that count and are in force. */
    private Stream<Statement> inForce() {
        return rows.stream()
                .filter(row -> row.getWithdrawnAt().isEmpty())
                .filter(row -> counting.contains(row.getId()));
    }

    private void actors() {
        Set<String> ids = new TreeSet<>(RecordKey.ORDER);
        inForce().forEach(row -> {
            ids.add(row.getHolder().getId());
            row.getTargets().forEach(target -> ids.add(target.getId()));
        });
        List<String> listed = new ArrayList<>();
        for (String id : ids) {
            long held = inForce().filter(row -> isHolder(row, id)).count();
            long targeted = inForce().filter(row -> isTarget(row, id)).count();
            listed.add(id + " held " + held + " targeted " + targeted);
            answers.put("/v1/actors/" + id, List.of(id + " held " + held + " targeted " + targeted));
            answers.put(
                    "/v1/actors/" + id + "/positions?role=holder",
                    positions(position -> position.getHolder().getId().equals(id), ExpectedAnswers::byIssue));
            answers.put(
                    "/v1/actors/" + id + "/positions?role=target",
                    positions(position -> target(position).equals(Optional.of(id)), ExpectedAnswers::byIssueAndHolder));
            answers.put(
                    "/v1/actors/" + id + "/timeline",
                    inForce()
                            .filter(row -> isHolder(row, id) || isTarget(row, id))
                            .sorted(NEWEST_FIRST)
                            .map(Statement::getId)
                            .toList());
            answers.put(
                    "/v1/shifts?actor=" + id,
                    shiftsOf(shift -> shift.getHolder().getId().equals(id)
                            || target(shift.getAfter().or(shift::getBefore).orElseThrow())
                                    .equals(Optional.of(id))));
        }
        answers.put("/v1/actors", listed);
    }

    private void issues() {
        positions.stream()
                .map(position -> position.getIssue().getId())
                .distinct()
                .forEach(issue -> answers.put(
                        "/v1/issues/" + issue,
                        positions(
                                position -> position.getIssue().getId().equals(issue),
                                ExpectedAnswers::byIssueAndHolder)));
    }

    /** By words that nobody has for another name: given names, and a kind of event. */
    private void searches() {
        for (String word : List.of("anna", "bru", "carla")) {
            answers.put("/v1/actors?q=" + word, found(answers.getOrDefault("/v1/actors", List.of()).stream(), word));
        }
        answers.put(
                "/v1/issues?q=regr",
                found(positions.stream().map(ExpectedAnswers::byIssue).distinct(), "regr"));
    }

    private static List<String> found(Stream<String> lines, String word) {
        return lines.filter(line -> line.split(" ", 2)[0].matches("(.*[-:])?" + word + ".*"))
                .sorted()
                .toList();
    }

    private void exports() {
        answers.put("/v1/export/positions", positions(position -> true, ExpectedAnswers::byHolderAndIssue));
        answers.put(
                "/v1/export/statements",
                inForce()
                        .sorted(Comparator.comparing(
                                row -> RecordKey.prefix(row.getHolder().getId()) + place(row), RecordKey.ORDER))
                        .map(Statement::getId)
                        .toList());
        answers.put("/v1/export/shifts", shiftsOf(shift -> true));
    }

    private void statements() {
        Map<String, Statement> newest = new TreeMap<>();
        rows.stream()
                .sorted(Comparator.comparing(row -> row.getRecordedAt().orElseThrow()))
                .forEach(row -> newest.put(row.getId(), row));
        newest.forEach((id, row) -> {
            boolean inForce = row.getWithdrawnAt().isEmpty();
            answers.put(
                    "/v1/statements/" + id,
                    List.of(id + " of " + row.getHolder().getId() + (inForce ? "" : " withdrawn") + ": "
                            + row.getEvidence().getText()));
            if (inForce && counting.contains(id)) {
                answers.put(
                        "/v1/statements/" + id + "/backing",
                        rows.stream()
                                .filter(backer -> backer.getWithdrawnAt().isEmpty())
                                .filter(backer -> backed(backer).equals(Optional.of(id)))
                                .map(Statement::getId)
                                .sorted()
                                .toList());
            }
        });
    }

    /** What a statement backs: in its own article, as found there; in another, as was found where the other's meet. */
    private Optional<String> backed(Statement row) {
        return row.getBacking()
                .flatMap(backing -> backing.getStatement().or(() -> Optional.ofNullable(linkOf.get(row.getId()))
                        .filter(link -> link.getKnownTo().isEmpty())
                        .map(BackingLink::getStatement)));
    }

    private void forecasts() {
        Map<String, ForecastTransition> steps = new TreeMap<>();
        Map<String, String> holders = new TreeMap<>();
        for (ForecastEvent event : events) {
            steps.merge(event.getStatement(), event.getTransition(), ExpectedAnswers::later);
            holders.put(event.getStatement(), event.getHolder().getId());
        }
        List<String> lines = new ArrayList<>();
        steps.forEach((id, step) -> {
            lines.add(id + " " + step);
            answers.put("/v1/forecasts/" + id, List.of(id + " " + step));
        });
        answers.put("/v1/forecasts", lines);
        new TreeSet<>(holders.values())
                .forEach(holder -> answers.put(
                        "/v1/actors/" + holder + "/record",
                        List.of("forecasts "
                                + holders.values().stream()
                                        .filter(holder::equals)
                                        .count())));
    }

    private static ForecastTransition later(ForecastTransition one, ForecastTransition other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    /** The text of each article that has one edition: which of several is in force is for others to tell. */
    private void articles(Collection<Article> editions) {
        Map<String, List<Article>> byUri = new TreeMap<>();
        editions.forEach(edition -> byUri.computeIfAbsent(edition.getUri(), uri -> new ArrayList<>())
                .add(edition));
        byUri.forEach((uri, all) -> {
            if (all.size() == 1) {
                List<String> lines = new ArrayList<>();
                lines.add(all.get(0).getBody().orElse("none"));
                rows.stream()
                        .filter(row -> row.getEvidence().getUri().equals(uri))
                        .map(Statement::getId)
                        .sorted()
                        .forEach(lines::add);
                answers.put("/v1/article?uri=" + Api.encode(uri), lines);
            }
        });
        answers.put("/v1/status", List.of("records " + editions.size()));
    }

    private List<String> positions(Predicate<Position> wanted, Function<Position, String> order) {
        return positions.stream()
                .filter(wanted)
                .sorted(Comparator.comparing(order, RecordKey.ORDER))
                .map(position -> position.getHolder().getId() + " on "
                        + position.getIssue().getId() + " " + position.getPolarity() + " "
                        + position.getLikelihood().getBand() + " " + position.getStatements() + " of "
                        + position.getStatementCount())
                .toList();
    }

    private List<String> shiftsOf(Predicate<PositionShift> wanted) {
        return shifts.stream()
                .filter(wanted)
                .sorted(Comparator.comparing(
                                (PositionShift shift) -> RecordKey.of(RecordKey.sortable(shift.getAt()), shift.getId()),
                                RecordKey.ORDER)
                        .reversed())
                .map(shift ->
                        shift.getId() + " " + shift.getKinds() + " by " + shift.getStatement() + " " + shift.getCause())
                .toList();
    }

    private static boolean isHolder(Statement row, String actor) {
        return row.getHolder().getId().equals(actor);
    }

    private static boolean isTarget(Statement row, String actor) {
        return row.getTargets().stream().map(ActorReference::getId).anyMatch(actor::equals);
    }

    private static Optional<String> target(Position position) {
        return position.getTargets().stream().findFirst().map(ActorReference::getId);
    }

    private static String byIssue(Position position) {
        return position.getIssue().getId();
    }

    private static String byHolderAndIssue(Position position) {
        return RecordKey.of(position.getHolder().getId(), position.getIssue().getId());
    }

    private static String byIssueAndHolder(Position position) {
        return RecordKey.of(position.getIssue().getId(), position.getHolder().getId());
    }

    private static String place(Statement row) {
        return RecordKey.of(
                row.getStatedAt().map(Object::toString).orElse(""),
                RecordKey.sortable(row.getRecordedAt().orElseThrow()),
                row.getEvidence().getUri(),
                String.format("%010d", row.getEvidence().getContent().get(0).getBegin()),
                row.getId(),
                row.getKind().name(),
                row.getHolder().getId());
    }
}
