package io.claimtracker.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtracker.actor.ActorResolver;
import io.claimtracker.actor.ListedActors;
import io.claimtracker.avro.ActorReference;
import io.claimtracker.avro.Backing;
import io.claimtracker.avro.Likelihood;
import io.claimtracker.avro.Statement;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;

/** What a given attribution is read to say; the cases stand in tables, one a line: marked text => what it says. */
class ReadingTest {
    private record Case(String marked, String expected) {}

    private final Reading reading = new Reading();

    @Test
    void likelihoodIsReadFromTheWordsAndFigures() throws IOException {
        assertThat(failures("likelihood", ReadingTest::isAsLikely)).isEmpty();
    }

    @Test
    void polarityIsThatOfTheMainEvent() throws IOException {
        assertThat(failures(
                        "polarity",
                        (statement, expected) -> statement.getPolarity().name().equals(expected)))
                .isEmpty();
    }

    @Test
    void anAssessmentJudgesAndAClaimDoesNot() throws IOException {
        assertThat(failures(
                        "kinds",
                        (statement, expected) -> statement.getKind().name().equals(expected)))
                .isEmpty();
    }

    @Test
    void aQuotationStandsInMarks() throws IOException {
        assertThat(failures(
                        "quotations",
                        (statement, expected) -> statement.getQuotation().name().equals(expected)))
                .isEmpty();
    }

    @Test
    void targetsAreWhoItIsAboutTheMainOneFirst() throws IOException {
        assertThat(failures("targets", (statement, expected) -> String.join(", ", names(statement))
                        .equals(expected)))
                .isEmpty();
    }

    @Test
    void backingIsLinkedToTheStatementThatIsMeant() throws IOException {
        List<String> failures = new ArrayList<>();
        for (Case one : cases("backings")) {
            List<Statement> statements = reading.ofAll(List.of(one.marked.split(" \\|\\| ", -1)));
            String read = statements
                    .get(statements.size() - 1)
                    .getBacking()
                    .map(backing -> backing(backing, statements))
                    .orElse("none");
            if (!read.equals(one.expected)) {
                failures.add(one.marked + " => " + one.expected + ", but read: " + read);
            }
        }
        assertThat(failures).isEmpty();
    }

    /** What is done, to whose statement, and which sentence of the article that is; "-" where it is in another one. */
    private static String backing(Backing backing, List<Statement> statements) {
        List<String> ids = statements.stream().map(Statement::getId).toList();
        String sentence = backing.getStatement()
                .map(id -> Integer.toString(ids.indexOf(id) + 1))
                .orElse("-");
        return backing.getKind().name() + " " + backing.getHolder().getMention() + " " + sentence;
    }

    @Test
    void issuesScore() throws IOException {
        ActorResolver resolver = new ActorResolver();
        assertThat(score("issues", (statement, expected) -> resolver.resolve(statement, ListedActors.builtIn())
                        .getIssue()
                        .getId()
                        .equals(expected)))
                .isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void sentimentScores() throws IOException {
        assertThat(score(
                        "sentiment",
                        (statement, expected) -> statement.getSentiment().name().equals(expected)))
                .isGreaterThanOrEqualTo(0.9);
    }

    private double score(String table, BiPredicate<Statement, String> fits) throws IOException {
        int all = cases(table).size();
        int right = all - failures(table, fits).size();
        System.out.printf("%s: %d of %d as expected%n", table, right, all);
        return right / (double) all;
    }

    private List<String> failures(String table, BiPredicate<Statement, String> fits) throws IOException {
        List<String> failures = new ArrayList<>();
        for (Case one : cases(table)) {
            Statement statement = reading.of(one.marked);
            if (!fits.test(statement, one.expected)) {
                failures.add(one.marked + " => " + one.expected + ", but read: " + summary(statement));
            }
        }
        failures.forEach(System.out::println);
        return failures;
    }

    private static List<Case> cases(String table) throws IOException {
        try (InputStream stream = ReadingTest.class.getResourceAsStream("what/" + table + ".txt")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("# "))
                    .map(line -> line.split("\\s*=>\\s*", -1))
                    .map(cells -> new Case(cells[0], cells[1]))
                    .toList();
        }
    }

    private static boolean isAsLikely(Statement statement, String expected) {
        String[] cells = expected.split(" ", -1);
        Likelihood likelihood = statement.getLikelihood();
        boolean bounds = cells.length == 1
                ? likelihood.getLow().isEmpty() && likelihood.getHigh().isEmpty()
                : isNear(likelihood.getLow().orElse(-1.0), cells[1])
                        && isNear(likelihood.getHigh().orElse(-1.0), cells[2]);
        return likelihood.getBand().name().equals(cells[0]) && bounds;
    }

    private static boolean isNear(double value, String expected) {
        return Math.abs(value - Double.parseDouble(expected)) < 0.001;
    }

    private static List<String> names(Statement statement) {
        return statement.getTargets().stream().map(ActorReference::getName).toList();
    }

    private static String summary(Statement statement) {
        Likelihood likelihood = statement.getLikelihood();
        return String.join(
                " ",
                statement.getKind().name(),
                statement.getIssue().getId(),
                names(statement).toString(),
                statement.getPolarity().name(),
                likelihood.getBand().name(),
                likelihood.getLow() + "–" + likelihood.getHigh(),
                statement.getSentiment().name(),
                statement.getQuotation().name());
    }
}
