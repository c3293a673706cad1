package io.claimtracker.backing;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtracker.avro.ActorReference;
import io.claimtracker.avro.ActorType;
import io.claimtracker.avro.Backing;
import io.claimtracker.avro.BackingKind;
import io.claimtracker.avro.Issue;
import io.claimtracker.avro.Polarity;
import io.claimtracker.avro.Statement;
import io.claimtracker.schemas.TrustedRecords;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MatchTest {
    static {
        TrustedRecords.trust();
    }

    private static final String REGROUP = "al-qaeda:regroup:afghanistan";

    @Test
    void whoNamesTheIssueMeansWhatWasSaidOnItWithinAYear() {
        assertThat(match(answer(REGROUP, "al-qaeda"), said("2021-01-10", REGROUP, "al-qaeda")))
                .isEqualTo(Match.ISSUE);
        assertThat(match(answer(REGROUP, "al-qaeda"), said("2020-09-01", REGROUP, "al-qaeda")))
                .isEqualTo(Match.NONE);
        assertThat(match(answer(REGROUP, "al-qaeda"), said("2021-09-30", ":war:kabul")))
                .isEqualTo(Match.NONE);
    }

    @Test
    void whoNamesThePartyOrTheKindMeansWhatWasSaidOfItWithinAWeek() {
        assertThat(match(answer("al-qaeda::", "al-qaeda"), said("2021-09-28", REGROUP, "al-qaeda")))
                .isEqualTo(Match.SUBJECT);
        assertThat(match(answer("al-qaeda:regroup:", "al-qaeda"), said("2021-09-28", REGROUP, "al-qaeda")))
                .isEqualTo(Match.SUBJECT);
        assertThat(match(answer("milley:warn:", "milley", "al-qaeda"), said("2021-09-28", REGROUP, "al-qaeda")))
                .isEqualTo(Match.SUBJECT);
        assertThat(match(answer("milley:warn:", "milley", "isis-k"), said("2021-09-28", REGROUP, "al-qaeda")))
                .isEqualTo(Match.NONE);
        assertThat(match(answer("al-qaeda::", "al-qaeda"), said("2021-09-01", REGROUP, "al-qaeda")))
                .isEqualTo(Match.NONE);
    }

    @Test
    void whoAgreesThatItIsNotSoDoesNotMeanWhoSaysThatItIs() {
        Statement said = said("2021-09-28", REGROUP, "al-qaeda");
        Statement denial =
                Statement.newBuilder(said).setPolarity(Polarity.NEGATED).build();
        Statement agrees = answer(REGROUP, "al-qaeda");
        Statement rejects = Statement.newBuilder(agrees)
                .setBacking(new Backing(BackingKind.REJECTS, null, actor("milley")))
                .build();
        assertThat(match(agrees, said)).isEqualTo(Match.ISSUE);
        assertThat(match(agrees, denial)).isEqualTo(Match.NONE);
        assertThat(match(rejects, said)).isEqualTo(Match.NONE);
        assertThat(match(rejects, denial)).isEqualTo(Match.ISSUE);
    }

    @Test
    void whoNamesNobodyButTheOtherMeansSomethingRecent() {
        assertThat(match(answer("milley:agree:", "milley"), said("2021-09-28", REGROUP, "al-qaeda")))
                .isEqualTo(Match.RECENT);
        assertThat(match(answer("::"), said("2021-09-28", REGROUP, "al-qaeda"))).isEqualTo(Match.RECENT);
        assertThat(match(answer("::"), said("2021-09-20", REGROUP, "al-qaeda"))).isEqualTo(Match.NONE);
    }

    @Test
    void nobodyBacksWhatIsSaidLaterOrBacksOthersOrIsNobodys() {
        Statement said = said("2021-09-28", REGROUP, "al-qaeda");
        Statement answer = answer(REGROUP, "al-qaeda");
        assertThat(match(answer, said("2021-10-02", REGROUP, "al-qaeda"))).isEqualTo(Match.NONE);
        assertThat(match(
                        answer,
                        Statement.newBuilder(said)
                                .setBacking(new Backing(BackingKind.REJECTS, null, actor("kahl")))
                                .build()))
                .isEqualTo(Match.NONE);
        assertThat(match(answer, Statement.newBuilder(said).setAnonymous(true).build()))
                .isEqualTo(Match.NONE);
    }

    private static Match match(Statement answer, Statement said) {
        return Match.of(answer, said);
    }

    private static Statement answer(String issue, String... targets) {
        return Statement.newBuilder(said("2021-10-01", issue, targets))
                .setHolder(actor("austin"))
                .setBacking(new Backing(BackingKind.ENDORSES, null, actor("milley")))
                .build();
    }

    private static Statement said(String day, String issue, String... targets) {
        return Statement.newBuilder()
                .setHolder(actor("milley"))
                .setIssue(new Issue(issue, issue))
                .setPolarity(Polarity.AFFIRMED)
                .setTargets(Stream.of(targets).map(MatchTest::actor).toList())
                .setStatedAt(LocalDate.parse(day))
                .setRecordedAt(Instant.EPOCH)
                .build();
    }

    private static ActorReference actor(String id) {
        return new ActorReference(id, id, ActorType.PERSON, id);
    }
}
