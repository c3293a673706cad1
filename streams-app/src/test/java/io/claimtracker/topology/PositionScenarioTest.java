package io.claimtracker.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtracker.actor.ListedActors;
import io.claimtracker.app.EngineExtractor;
import io.claimtracker.avro.Backing;
import io.claimtracker.avro.BackingKind;
import io.claimtracker.avro.ForecastOutcome;
import io.claimtracker.avro.LikelihoodBand;
import io.claimtracker.avro.Polarity;
import io.claimtracker.avro.Position;
import io.claimtracker.avro.Reception;
import io.claimtracker.avro.ShiftKind;
import io.claimtracker.avro.Statement;
import io.claimtracker.query.reads.PageRequest;
import io.claimtracker.query.reads.StatementReads;
import io.claimtracker.schemas.RecordKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** From the words of articles to positions: the topology with the real extraction. */
class PositionScenarioTest {
    private static final String REGROUP = "al-qaeda:regroup:afghanistan";

    private final Newsroom newsroom = new Newsroom(new EngineExtractor(ListedActors.builtIn()));

    @AfterEach
    void close() {
        newsroom.close();
    }

    @Test
    void aGeneralMovesHisWindow() {
        newsroom.on("2021-06-17", "ledger/june")
                .reports("Gen. Mark Milley told a Senate panel on Thursday that al-Qaeda could regroup in Afghanistan"
                        + " within two years.");
        newsroom.on("2021-09-29", "wire/september")
                .reports("Milley said on Wednesday that al-Qaeda could reconstitute itself in Afghanistan in 6 to 12"
                        + " months.");

        Position position = newsroom.positionOf("mark-milley", REGROUP).orElseThrow();
        assertThat(position.getLikelihood().getBand()).isEqualTo(LikelihoodBand.POSSIBLE);
        assertThat(position.getHorizon()).hasValueSatisfying(window -> {
            assertThat(window.getFrom()).contains(LocalDate.of(2022, 3, 29));
            assertThat(window.getTo()).contains(LocalDate.of(2022, 9, 29));
        });
        assertThat(position.getSince()).isEqualTo(LocalDate.of(2021, 9, 29));
        assertThat(newsroom.shifts()).singleElement().satisfies(shift -> assertThat(shift.getKinds())
                .containsExactly(ShiftKind.EARLIER));
    }

    @Test
    void likelihoodWordsStrengthenAndADenialReverses() {
        newsroom.on("2022-01-10", "a").reports("Kenneth McKenzie said the Taliban may collapse.");
        newsroom.on("2022-02-10", "b").reports("Kenneth McKenzie said the Taliban are very likely to collapse.");
        newsroom.on("2022-03-10", "c").reports("Kenneth McKenzie said the Taliban will not collapse.");

        assertThat(newsroom.shifts())
                .extracting(shift -> shift.getKinds())
                .containsExactly(List.of(ShiftKind.STRENGTHENED), List.of(ShiftKind.REVERSED));
    }

    @Test
    void whoeverIsNotNamedInheritsNothingAndChangesNoMind() {
        newsroom.on("2022-01-10", "a")
                .reports("A senior official said the Taliban are very likely to collapse by June.");
        newsroom.on("2022-02-10", "b").reports("A senior official said the Taliban will not collapse.");

        assertThat(newsroom.shifts()).isEmpty();
        assertThat(newsroom.positionOf("senior-official", "taliban:collapse:")).hasValueSatisfying(position -> {
            assertThat(position.getPolarity()).isEqualTo(Polarity.NEGATED);
            assertThat(position.getHorizon()).isEmpty();
        });
    }

    @Test
    void twoThingsThatOneArticleTellsOfADayAreNoChangeOfMind() {
        newsroom.on("2022-01-10", "a")
                .reports(
                        "Kenneth McKenzie said the Taliban may collapse.",
                        "Kenneth McKenzie said the Taliban will not collapse.");
        assertThat(newsroom.shifts()).isEmpty();

        newsroom.on("2022-01-20", "b").reports("Kenneth McKenzie said the Taliban may collapse.");
        assertThat(newsroom.shifts()).hasSize(1);
    }

    @Test
    void anIssueOfOneWordIsTooWideToChangeAMindOn() {
        newsroom.on("2022-01-10", "a").reports("Kenneth McKenzie denied accusations.");
        newsroom.on("2022-02-10", "b").reports("Kenneth McKenzie confirmed accusations.");
        assertThat(newsroom.positionOf("kenneth-mckenzie", ":accuse:"))
                .hasValueSatisfying(
                        position -> assertThat(position.getStatementCount()).isEqualTo(2));
        assertThat(newsroom.shifts()).isEmpty();
    }

    @Test
    void aWindowThatHasEndedIsNotMovedByTheNext() {
        newsroom.on("2021-01-10", "a")
                .reports("Kenneth McKenzie said the Taliban could regroup in Afghanistan within three months.");
        newsroom.on("2022-02-10", "b")
                .reports("Kenneth McKenzie said the Taliban could regroup in Afghanistan within three months.");
        assertThat(newsroom.shifts()).isEmpty();
    }

    @Test
    void whoeverEndorsesHoldsWhatTheEndorsedHolds() {
        newsroom.on("2021-09-29", "wire/1")
                .reports("Gen. Mark Milley said on Wednesday that al-Qaeda could regroup in Afghanistan in 6 to 36"
                        + " months. Lloyd Austin approved Milley's assessment.");

        Position austin = newsroom.positionOf("lloyd-austin", REGROUP).orElseThrow();
        assertThat(austin.getLikelihood().getBand()).isEqualTo(LikelihoodBand.POSSIBLE);
        assertThat(austin.getHorizon()).isPresent();
        assertThat(newsroom.timelineOf("lloyd-austin"))
                .singleElement()
                .satisfies(statement -> assertThat(statement.getBacking()).hasValueSatisfying(backing -> {
                    assertThat(backing.getKind()).isEqualTo(BackingKind.ENDORSES);
                    assertThat(backing.getStatement())
                            .contains(newsroom.timelineOf("mark-milley").get(0).getId());
                }));
    }

    @Test
    void whoeverAnswersInAnotherArticleHoldsWhatIsAnswered() {
        newsroom.on("2021-09-30", "wire/answer")
                .reports("Omar Haddad, the interior minister, rejected Gen. Mark Milley's claim that al-Qaeda could"
                        + " regroup in Afghanistan.");
        newsroom.on("2021-10-01", "wire/late")
                .reports("Gen. Mark Milley said on Wednesday that al-Qaeda could regroup in Afghanistan in 6 to 36"
                        + " months.");

        String claim = newsroom.timelineOf("mark-milley").get(0).getId();
        assertThat(newsroom.timelineOf("omar-haddad")).singleElement().satisfies(answer -> {
            assertThat(answer.getPolarity()).isEqualTo(Polarity.NEGATED);
            assertThat(answer.getBacking().flatMap(Backing::getStatement)).contains(claim);
        });
        StatementReads statements = new StatementReads(newsroom.stores());
        assertThat(statements
                        .received(statements.find(claim).orElseThrow())
                        .getReception()
                        .map(Reception::getRejects))
                .contains(1L);
        assertThat(statements
                        .backers(statements.find(claim).orElseThrow(), PageRequest.first(10))
                        .items())
                .extracting(backer -> backer.getHolder().getId())
                .containsExactly("omar-haddad");

        newsroom.on("2021-10-02", "wire/late").isCanceled();
        assertThat(newsroom.timelineOf("omar-haddad")).singleElement().satisfies(answer -> assertThat(
                        answer.getBacking().flatMap(Backing::getStatement))
                .isEmpty());
    }

    @Test
    void theSameWordsInAnotherOutletAreOneStatement() {
        newsroom.on("2021-09-29", "wire/1")
                .reports("Gen. Mark Milley said on Wednesday that al-Qaeda could regroup in Afghanistan in 6 to 36"
                        + " months.");
        newsroom.on("2021-09-30", "ledger/2")
                .reports("WASHINGTON. Al-Qaeda could regroup in Afghanistan in 6 to 36 months, Gen. Mark Milley said on"
                        + " Wednesday.");
        String origin = newsroom.timelineOf("mark-milley").get(0).getId();
        StatementReads statements = new StatementReads(newsroom.stores());

        assertThat(newsroom.positionOf("mark-milley", REGROUP).orElseThrow().getStatements())
                .containsExactly(origin);
        List<Statement> appearances = statements
                .appearances(statements.find(origin).orElseThrow(), PageRequest.first(10))
                .items();
        assertThat(appearances).extracting(one -> one.getEvidence().getUri()).containsExactly("wire/1", "ledger/2");
        String copy = appearances.get(1).getId();
        assertThat(statements
                        .received(statements.find(copy).orElseThrow())
                        .getReception()
                        .flatMap(Reception::getOrigin))
                .contains(origin);
        assertThat(statements
                        .received(statements.find(copy).orElseThrow())
                        .getReception()
                        .map(Reception::getAppearances))
                .contains(2L);

        newsroom.on("2021-10-02", "wire/1").isCanceled();
        assertThat(newsroom.positionOf("mark-milley", REGROUP).orElseThrow().getStatements())
                .containsExactly(copy);
        assertThat(newsroom.shifts()).isEmpty();
    }

    @Test
    void aCorrectionTakesBackWhatAnArticleNoLongerSays() {
        newsroom.on("2022-08-13", "wire/1")
                .version("1")
                .reports("Mark Milley said al-Qaeda has regrouped in Afghanistan.");
        newsroom.on("2022-08-14", "wire/1")
                .version("2")
                .reports("Mark Milley said al-Qaeda has not regrouped in Afghanistan.");

        Position position = newsroom.positionOf("mark-milley", REGROUP).orElseThrow();
        assertThat(position.getPolarity()).isEqualTo(Polarity.NEGATED);
        assertThat(position.getStatementCount()).isEqualTo(1);
        assertThat(newsroom.statementsHeldBy("mark-milley")).hasSize(2);
    }

    @Test
    void aFigureInTheTextIsScoredAndAPhraseIsNot() {
        newsroom.on("2021-09-29", "wire/1")
                .reports("Gen. Mark Milley said on Wednesday that there was a 70 percent chance that al-Qaeda would"
                        + " regroup in Afghanistan within two years. Colin Kahl said that the Taliban are likely to"
                        + " collapse within 12 months.");
        newsroom.contents(ClaimStores.FORECASTS)
                .keySet()
                .forEach(key -> newsroom.settles(RecordKey.first(key), ForecastOutcome.DID_NOT_HAPPEN, "2022-05-01"));

        Map<String, Optional<Double>> scores = new TreeMap<>();
        newsroom.contents(ClaimStores.FORECASTS)
                .values()
                .forEach(forecast ->
                        scores.put(forecast.getStatement().getHolder().getId(), forecast.getBrier()));
        assertThat(scores).isEqualTo(Map.of("mark-milley", Optional.of(0.49), "colin-kahl", Optional.empty()));
    }
}
