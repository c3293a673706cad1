package io.claimtracker.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtracker.avro.ActorProfile;
import io.claimtracker.avro.Article;
import io.claimtracker.avro.ArticleStatus;
import io.claimtracker.avro.DeadLetter;
import io.claimtracker.avro.LikelihoodBand;
import io.claimtracker.avro.Polarity;
import io.claimtracker.avro.Position;
import io.claimtracker.avro.PositionShift;
import io.claimtracker.avro.ShiftCause;
import io.claimtracker.avro.ShiftKind;
import io.claimtracker.schemas.RecordKey;
import io.claimtracker.schemas.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ClaimTopologyTest {
    private static final String REGROUP = "al-qaeda:regroup:afghanistan";

    private final Newsroom newsroom = new Newsroom();

    @AfterEach
    void close() {
        newsroom.close();
    }

    @Test
    void claimsAndAssessmentsOfOneHolderMeetInOnePosition() {
        newsroom.on("2021-09-29", "wire/1").says("milley " + REGROUP + " POSSIBLE 2022-03-29..2024-09-29 @2021-09-29");
        newsroom.on("2021-12-01", "wire/2").says("milley " + REGROUP + " NEGATED @2021-12-01");

        Position position = newsroom.positionOf("milley", REGROUP).orElseThrow();
        assertThat(position.getPolarity()).isEqualTo(Polarity.NEGATED);
        assertThat(position.getLikelihood().getBand()).isEqualTo(LikelihoodBand.ASSERTED);
        assertThat(position.getHorizon().orElseThrow().getPhrase()).isEqualTo("2022-03-29..2024-09-29");
        assertThat(position.getHorizonFrom()).contains("wire/1/milley/" + REGROUP);
        assertThat(position.getStatementCount()).isEqualTo(2);
        assertThat(newsroom.shifts()).singleElement().satisfies(shift -> assertThat(shift.getKinds())
                .containsExactly(ShiftKind.REVERSED));
    }

    @Test
    void whatAHolderSaysIsFoundUnderEveryTarget() {
        newsroom.on("2021-09-29", "wire/1").says("milley " + REGROUP + " POSSIBLE @2021-09-29");

        assertThat(newsroom.timelineOf("milley")).hasSize(1).isEqualTo(newsroom.timelineOf("al-qaeda"));
        assertThat(newsroom.contents(ClaimStores.TARGET_POSITIONS).keySet())
                .isNotEmpty()
                .allSatisfy(key -> assertThat(RecordKey.parts(key)).startsWith("al-qaeda", REGROUP, "milley"));
        assertThat(newsroom.contents(ClaimStores.ACTOR_PROFILES).get("al-qaeda"))
                .extracting(ActorProfile::getHeld, ActorProfile::getTargeted)
                .containsExactly(0L, 1L);
    }

    @Test
    void anIssueWithoutATargetIsServedUnderItsOwnId() {
        newsroom.on("2021-09-29", "wire/1").says("milley :war:kabul POSSIBLE @2021-09-29");

        assertThat(newsroom.contents(ClaimStores.TARGET_POSITIONS).keySet())
                .isNotEmpty()
                .allSatisfy(key -> assertThat(RecordKey.first(key)).isEqualTo(":war:kabul"));
    }

    @Test
    void aRevisedArticleWithdrawsWhatItNoLongerSaysAndKeepsWhatItStillDoes() {
        newsroom.on("2021-09-29", "wire/1")
                .version("1")
                .says("milley " + REGROUP + " LIKELY @2021-09-29", "austin " + REGROUP + " @2021-09-29");
        newsroom.on("2021-10-02", "wire/1").version("2").says("# moved", "austin " + REGROUP + " @2021-09-29");

        assertThat(newsroom.positionOf("milley", REGROUP)).isEmpty();
        assertThat(newsroom.statementsHeldBy("milley"))
                .containsExactly(
                        "milley " + REGROUP + " LIKELY @2021-09-29 known 2021-09-29T00:00:00Z to 2021-10-02T00:00:00Z");
        assertThat(newsroom.statementsHeldBy("austin"))
                .containsExactly("austin " + REGROUP + " @2021-09-29 known 2021-09-29T00:00:00Z to now");
        assertThat(newsroom.timelineOf("milley")).isEmpty();
        assertThat(newsroom.contents(ClaimStores.ACTOR_PROFILES)).doesNotContainKey("milley");
    }

    @Test
    void aWithdrawnStatementShiftsThePositionAndTakesItsOwnShiftAlong() {
        newsroom.on("2021-06-17", "wire/1").says("milley " + REGROUP + " POSSIBLE @2021-06-17");
        newsroom.on("2021-09-29", "wire/2").says("milley " + REGROUP + " LIKELY @2021-09-29");
        PositionShift stated = newsroom.shifts().get(0);
        assertThat(stated.getKinds()).containsExactly(ShiftKind.STRENGTHENED);

        newsroom.on("2021-10-05", "wire/2").isCanceled();

        PositionShift withdrawn = newsroom.shifts().get(0);
        assertThat(newsroom.shifts()).hasSize(1);
        assertThat(withdrawn.getCause()).isEqualTo(ShiftCause.WITHDRAWN);
        assertThat(withdrawn.getKinds()).containsExactly(ShiftKind.WEAKENED);
        assertThat(newsroom.table(Topics.POSITION_SHIFTS).keySet()).containsExactly(Topics.shiftKey(withdrawn));
        assertThat(newsroom.contents(ClaimStores.ACTOR_SHIFTS)).hasSize(2);
    }

    @Test
    void aLateStatementChangesNoMoreRowsThanItMoves() {
        LocalDate first = LocalDate.parse("2021-01-01");
        for (int number = 0; number < 200; number++) {
            String day = first.plusDays(number).toString();
            String band = number % 2 == 0 ? "LIKELY" : "UNLIKELY";
            newsroom.on(day, "wire/" + number).says("milley " + REGROUP + " " + band + " @" + day);
        }
        var rows = newsroom.contents(ClaimStores.POSITIONS);
        var shifts = newsroom.contents(ClaimStores.SHIFTS);

        newsroom.on("2022-01-01", "wire/late").says("milley " + REGROUP + " POSSIBLE @2020-12-31");

        var changedRows = newsroom.contents(ClaimStores.POSITIONS);
        changedRows.entrySet().removeAll(rows.entrySet());
        assertThat(changedRows.keySet()).hasSize(2).allSatisfy(key -> assertThat(key)
                .contains("2020-12-31"));
        var changedShifts = newsroom.contents(ClaimStores.SHIFTS);
        changedShifts.entrySet().removeAll(shifts.entrySet());
        assertThat(changedShifts.values()).singleElement().satisfies(shift -> assertThat(shift.getStatement())
                .isEqualTo("wire/0/milley/" + REGROUP));
        assertThat(newsroom.positionOf("milley", REGROUP).orElseThrow().getStatementCount())
                .isEqualTo(201);
    }

    @Test
    void cancelingTheOnlyArticleEndsThePosition() {
        newsroom.on("2021-09-29", "wire/1").says("milley " + REGROUP + " @2021-09-29");
        newsroom.on("2021-10-05", "wire/1").isCanceled();

        assertThat(newsroom.positionOf("milley", REGROUP)).isEmpty();
        assertThat(newsroom.shifts()).singleElement().satisfies(shift -> {
            assertThat(shift.getKinds()).containsExactly(ShiftKind.WITHDRAWN);
            assertThat(shift.getAfter()).isEmpty();
        });

        newsroom.on("2021-10-06", "wire/1").says("milley " + REGROUP + " @2021-09-29");
        assertThat(newsroom.positionOf("milley", REGROUP)).isPresent();
    }

    @Test
    void anErasedEditionLeavesNoTrace() {
        var record = newsroom.toRecord(
                Article.newBuilder()
                        .setUri("wire/1")
                        .setStatus(ArticleStatus.USABLE)
                        .setBody("milley " + REGROUP + " @2021-09-29")
                        .build(),
                Instant.parse("2021-09-29T00:00:00Z"));
        var empty = newsroom.everything();
        newsroom.send(record);
        newsroom.sendBytes(record.key(), null);

        assertThat(newsroom.everything()).isEqualTo(empty);
        assertThat(newsroom.contents(ClaimStores.EXTRACTIONS)).isEmpty();
        assertThat(newsroom.count(Outcome.FORGOTTEN)).isEqualTo(1);
    }

    @Test
    void everyRecordEndsInOneOutcome() {
        newsroom.on("2021-09-29", "wire/1").version("2").says("milley " + REGROUP);
        newsroom.on("2021-09-30", "wire/1").version("2").says("milley " + REGROUP);
        newsroom.on("2021-09-30", "wire/1").version("1").says("milley " + REGROUP + " LIKELY");
        newsroom.on("2021-09-30", "wire/2").says("# nobody says a thing");
        newsroom.on("2021-09-30", "wire/3").isCanceled();
        newsroom.sendBytes("junk", new byte[] {1, 2, 3});

        assertThat(Arrays.stream(Outcome.values()).map(newsroom::count)).containsExactly(1L, 1L, 1L, 1L, 1L, 0L, 1L);
    }

    @Test
    void whatCannotBeReadIsPutAsideWithItsReasonAndTheRestGoesThrough() {
        String key = Topics.articleKey("wire/1", Instant.EPOCH, "0123456789abcdef");
        newsroom.sendBytes(null, "no key".getBytes(StandardCharsets.UTF_8));
        newsroom.sendBytes("wire/1", "key of one part".getBytes(StandardCharsets.UTF_8));
        newsroom.sendBytes(key, "not Avro".getBytes(StandardCharsets.UTF_8));
        newsroom.sendBytes(key, new byte[] {0, 0, 0, 48, 57, 2});
        newsroom.sendBytes(key, new byte[] {0, 0, 0, 0, 1, 127});
        newsroom.on("2021-09-29", "wire/2").says("crash");
        newsroom.on("2021-09-29", "wire/3").says("milley " + REGROUP);

        assertThat(newsroom.deadLetters())
                .extracting(DeadLetter::getStage, DeadLetter::getReason)
                .satisfiesExactly(
                        it -> assertThat(it.toList().toString()).contains("read", "no key"),
                        it -> assertThat(it.toList().toString()).contains("key 'wire/1' is not"),
                        it -> assertThat(it.toList().toString()).contains("not Avro in the Confluent wire format"),
                        it -> assertThat(it.toList().toString()).contains("schema id 12345 is not in the registry"),
                        it -> assertThat(it.toList().toString()).contains("not Article in the schema with id 1"),
                        it -> assertThat(it.toList().toString()).contains("extract", "the text broke the extractor"));
        assertThat(newsroom.positionOf("milley", REGROUP)).isPresent();
        assertThat(newsroom.count(Outcome.DEAD_LETTERED)).isEqualTo(6);
    }
}
