package io.claimtracker.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtracker.avro.Actor;
import io.claimtracker.avro.ActorReference;
import io.claimtracker.avro.ActorType;
import io.claimtracker.avro.Issue;
import io.claimtracker.avro.IssueProfile;
import io.claimtracker.avro.Statement;
import io.claimtracker.query.Records;
import io.claimtracker.query.reads.ActorSearch;
import io.claimtracker.query.reads.IssueSearch;
import io.claimtracker.query.reads.PageRequest;
import io.claimtracker.search.Sought;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who and what is found, as articles and the directory come, change and go. */
class SearchScenarioTest {
    private final Newsroom newsroom = new Newsroom();
    private int said;

    @AfterEach
    void close() {
        newsroom.close();
    }

    private List<String> actors(String text) {
        return ActorSearch.find(newsroom.stores(), Optional.of(Sought.of(text)), PageRequest.first(50)).stream()
                .map(found -> found.value.getActor().getId())
                .toList();
    }

    private List<String> issues(String text) {
        return IssueSearch.find(newsroom.stores(), Optional.of(Sought.of(text)), PageRequest.first(50)).stream()
                .map(found -> found.value.getIssue().getId())
                .toList();
    }

    private Statement says(String id, String name) {
        return says(Records.actor(id, name, ActorType.PERSON), Records.AL_QAEDA, Records.REGROUPING);
    }

    private Statement says(ActorReference holder, ActorReference target, Issue issue) {
        // Weeks apart, as what is told again counts but once.
        String day = LocalDate.parse("2021-01-01").plusWeeks(2L * said).toString();
        Statement statement = Records.statement("s" + said++, day, "2022-10-01T00:00:00Z")
                .setHolder(holder)
                .setTargets(List.of(target))
                .setIssue(issue)
                .build();
        newsroom.record(statement, statement);
        return statement;
    }

    @Test
    void namesAreFoundHoweverTheyAreWritten() {
        says("mehmet-simsek", "Mehmet Şimşek");
        says("tip-o-neill", "Tip O'Neill");
        says("beijing", "北京");
        says("istanbul-mayor", "İstanbul mayor");

        for (String text : List.of("Şimşek", "simsek", "SIMSEK", "şim", "mehmet s", "simsek mehmet", "mehmetsim")) {
            assertThat(actors(text)).as(text).containsExactly("mehmet-simsek");
        }
        for (String text : List.of("O'Neill", "O’Neill", "oneill", "o neill", "neill tip", "Mr. O'Neill")) {
            assertThat(actors(text)).as(text).containsExactly("tip-o-neill");
        }
        assertThat(actors("北京")).containsExactly("beijing");
        assertThat(actors("北")).containsExactly("beijing");
        assertThat(actors("istan")).containsExactly("istanbul-mayor");
        assertThat(actors("İSTANBUL")).containsExactly("istanbul-mayor");
        assertThat(actors("simsek oneill")).isEmpty();
        assertThat(actors("imsek")).isEmpty();
        assertThat(actors("…")).isEmpty();
    }

    @Test
    void theBuiltInDirectoryKnowsOtherNames() {
        says("volodymyr-zelensky", "Volodymyr Zelensky");

        assertThat(actors("Zelenskyy")).containsExactly("volodymyr-zelensky");
        assertThat(actors("al Qaida")).containsExactly("al-qaeda");
        assertThat(actors("al-Qa’ida")).containsExactly("al-qaeda");
        assertThat(actors("alqaeda")).containsExactly("al-qaeda");
    }

    @Test
    void whoIsSoughtByTheWholeNameComesFirstThenWhoSaysMore() {
        says("john-smithson", "John Smithson");
        says("john-smithson", "John Smithson");
        says("john-smith", "John Smith");
        says("jane-smith", "Jane Smith");

        assertThat(actors("john smith")).containsExactly("john-smith", "john-smithson");
        assertThat(actors("smith")).containsExactly("john-smithson", "jane-smith", "john-smith");
    }

    @Test
    void whoIsNamedByNoStatementInForceIsFoundNoMore() {
        Statement statement = says("omar-haddad", "Omar Haddad");
        assertThat(actors("haddad")).hasSize(1);
        assertThat(issues("regroup")).hasSize(1);

        newsroom.record(statement, null);

        assertThat(actors("haddad")).isEmpty();
        assertThat(issues("regroup")).isEmpty();
        for (Store<?> store : List.of(ClaimStores.ACTOR_WORDS, ClaimStores.ISSUE_WORDS, ClaimStores.ISSUES)) {
            assertThat(newsroom.contents(store)).as(store.name()).isEmpty();
        }
    }

    @Test
    void whoWasMergedIsFoundAsWhoItIsNow() {
        newsroom.load(entry("usama", "The Sheikh", "osama-bin-laden"));
        newsroom.on("2021-10-01", "wire/1").says("usama :war:kabul");
        assertThat(actors("sheikh")).containsExactly("osama-bin-laden");
        assertThat(actors("usama")).containsExactly("osama-bin-laden");

        newsroom.load(entry("osama-bin-laden", "OBL", "obl"));
        newsroom.load(entry("obl", "Somebody", null, "The Emir"));
        assertThat(actors("sheikh")).containsExactly("obl");
        assertThat(actors("emir")).containsExactly("obl");
        assertThat(actors("Osama bin Laden")).containsExactly("obl");

        newsroom.unload("usama");
        assertThat(actors("sheikh")).isEmpty();
        assertThat(actors("usama")).containsExactly("usama");
    }

    @Test
    void anIssueIsFoundByItsWordsAndByAnyNameOfItsTarget() {
        says("mark-milley", "Mark Milley");
        says(
                Records.MILLEY,
                Records.actor("taliban", "the Taliban", ActorType.ARMED_GROUP),
                new Issue("taliban:govern:afghanistan", "the Taliban governing Afghanistan"));

        for (String text : List.of(
                "al qaida regroup",
                "regrouping",
                "qaeda afghan",
                "regroup al-Qa'ida",
                "al-Qaeda regrouping in Afghanistan",
                "al-qaeda:regroup:afghanistan")) {
            assertThat(issues(text)).as(text).containsExactly("al-qaeda:regroup:afghanistan");
        }
        assertThat(issues("afghanistan")).containsExactly("al-qaeda:regroup:afghanistan", "taliban:govern:afghanistan");
        assertThat(issues("taliban regroup")).isEmpty();

        newsroom.load(entry("al-qaeda", "al-Qaeda", null, "The Base"));
        assertThat(issues("base regroup")).containsExactly("al-qaeda:regroup:afghanistan");
        newsroom.unload("al-qaeda");
        assertThat(issues("base regroup")).isEmpty();
    }

    @Test
    void anIssueTellsHowManyHoldAPositionOnIt() {
        Statement first = says("mark-milley", "Mark Milley");
        says("mark-milley", "Mark Milley");
        says("lloyd-austin", "Lloyd Austin");
        assertThat(holders()).isEqualTo(2);

        newsroom.record(first, null);
        assertThat(holders()).isEqualTo(2);
    }

    private long holders() {
        return newsroom.contents(ClaimStores.ISSUES).values().stream()
                .mapToLong(IssueProfile::getHolders)
                .sum();
    }

    private static Actor entry(String id, String name, @Nullable String into, String... aliases) {
        return new Actor(id, name, ActorType.PERSON, List.of(aliases), null, List.of(), into);
    }
}
