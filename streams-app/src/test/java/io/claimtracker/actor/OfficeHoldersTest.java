package io.claimtracker.actor;

import static io.claimtracker.actor.LoadedEntries.merged;
import static io.claimtracker.actor.LoadedEntries.person;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimtracker.avro.Actor;
import io.claimtracker.avro.ActorReference;
import io.claimtracker.avro.ActorType;
import io.claimtracker.avro.Backing;
import io.claimtracker.avro.BackingKind;
import io.claimtracker.avro.Evidence;
import io.claimtracker.avro.Role;
import io.claimtracker.avro.Span;
import io.claimtracker.avro.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OfficeHoldersTest {
    private static final ActorDirectory BUILT_IN = ListedActors.builtIn();
    private static final Actor OMAR =
            held(person("omar-haddad", "Omar Haddad"), "minister of defence", "2020-01-01", "2021-12-31");
    private static final Actor LAYLA =
            held(person("layla-brook", "Layla Brook"), "defense minister", "2022-01-01", null);

    @Test
    void whoHeldTheOfficeOnTheDayIsTheHolder() {
        LoadedEntries loaded = new LoadedEntries(OMAR, LAYLA);

        assertThat(holder(loaded, "2021-06-01", "The defense minister", "defense minister"))
                .isEqualTo("omar-haddad");
        assertThat(holder(loaded, "2021-12-31", "The defense minister", "defense minister"))
                .isEqualTo("omar-haddad");
        assertThat(holder(loaded, "2022-06-01", "The defense minister", "defense minister"))
                .isEqualTo("layla-brook");
        assertThat(holder(loaded, "2019-06-01", "The defense minister", "defense minister"))
                .isEmpty();
    }

    @Test
    void theHolderIsNamedAndKeepsTheMention() {
        Statement statement = statement("2021-06-01", 0, 20, "defense minister");
        Map<Integer, ActorReference> found = new OfficeHolders(
                        new LoadedEntries(OMAR), BUILT_IN, List.of(statement), () -> "The defense minister")
                .find();

        Statement resolved = OfficeHolders.resolved(List.of(statement), found).get(0);

        assertThat(resolved.getAnonymous()).isFalse();
        assertThat(resolved.getHolder())
                .isEqualTo(new ActorReference("omar-haddad", "Omar Haddad", ActorType.PERSON, "defense minister"));
        assertThat(resolved.getId()).isEqualTo(statement.getId());
    }

    @Test
    void whoeverBacksTheStatementBacksThatPerson() {
        Statement said = statement("2021-06-01", 0, 20, "defense minister");
        Statement backs = Statement.newBuilder(statement("2021-06-01", 21, 30, "critic"))
                .setBacking(new Backing(BackingKind.ENDORSES, said.getId(), said.getHolder()))
                .build();

        List<Statement> resolved = OfficeHolders.resolved(
                List.of(said, backs),
                Map.of(0, new ActorReference("omar-haddad", "Omar Haddad", ActorType.PERSON, "defense minister")));

        assertThat(resolved.get(1).getBacking().orElseThrow().getHolder().getId())
                .isEqualTo("omar-haddad");
        assertThat(resolved.get(1).getHolder()).isEqualTo(backs.getHolder());
    }

    @Test
    void twoWhoMayHaveHeldItAreNobody() {
        LocalDate day = LocalDate.parse("2021-12-31");
        Actor both = held(person("layla-brook", "Layla Brook"), "defense minister", day.toString(), null);
        Actor since = held(person("ada-sommer", "Ada Sommer"), "defense minister", null, null);

        assertThat(holder(new LoadedEntries(OMAR, both), "2021-12-31", "The defense minister", "defense minister"))
                .isEmpty();
        assertThat(holder(new LoadedEntries(OMAR, since), "2021-06-01", "The defense minister", "defense minister"))
                .isEmpty();
    }

    @Test
    void whoseFirstDayIsNotKnownSurelyHeldItOnNone() {
        Actor since = held(person("ada-sommer", "Ada Sommer"), "defense minister", null, null);

        assertThat(holder(new LoadedEntries(since), "2021-06-01", "The defense minister", "defense minister"))
                .isEmpty();
    }

    @Test
    void mergedEntriesAreOneHolder() {
        Actor old = merged(
                held(person("o-haddad", "O. Haddad"), "defense minister", "2020-01-01", "2021-12-31"), "omar-haddad");

        assertThat(holder(new LoadedEntries(OMAR, old), "2021-06-01", "The defense minister", "defense minister"))
                .isEqualTo("omar-haddad");
    }

    @Test
    void withoutADayNobodyHeldIt() {
        Statement undated = Statement.newBuilder(statement("2021-06-01", 0, 20, "defense minister"))
                .setStatedAt(null)
                .build();

        assertThat(new OfficeHolders(new LoadedEntries(OMAR), BUILT_IN, List.of(undated), () -> "The defense minister")
                        .find())
                .isEmpty();
    }

    @Test
    void oneOfSeveralIsNobodyThroughoutTheArticle() {
        String text = "A defense minister. The defense minister.";
        List<Statement> statements = List.of(
                statement("2021-06-01", 0, 18, "defense minister"),
                statement("2021-06-01", 20, 40, "defense minister"));

        assertThat(new OfficeHolders(new LoadedEntries(OMAR), BUILT_IN, statements, () -> text).find())
                .isEmpty();
    }

    @Test
    void aSourceMaySayLessAndNothingElse() {
        LoadedEntries loaded = new LoadedEntries(OMAR);

        assertThat(holder(loaded, "2021-06-01", "He", "defense minister")).isEqualTo("omar-haddad");
        assertThat(holder(loaded, "2021-06-01", "the minister", "defense minister"))
                .isEqualTo("omar-haddad");
        assertThat(holder(loaded, "2021-06-01", "The  defense\nminister, who was in Kabul,", "defense minister"))
                .isEqualTo("omar-haddad");
        assertThat(holder(loaded, "2021-06-01", "The minister of transport", "defense minister"))
                .isEmpty();
    }

    @Test
    void theStateIsPartOfTheOffice() {
        Actor omar = held(person("omar-haddad", "Omar Haddad"), "defense minister of Israel", "2020-01-01", null);
        LoadedEntries loaded = new LoadedEntries(omar);

        assertThat(holder(loaded, "2021-06-01", "Israel's defence minister", "Israel's defence minister"))
                .isEqualTo("omar-haddad");
        assertThat(holder(loaded, "2021-06-01", "The defense minister", "defense minister"))
                .isEmpty();
        assertThat(holder(loaded, "2021-06-01", "Russia's defense minister", "Russia's defense minister"))
                .isEmpty();
    }

    private static String holder(LoadedEntries loaded, String day, String source, String mention) {
        Statement statement = statement(day, 0, source.length(), mention);
        Map<Integer, ActorReference> found =
                new OfficeHolders(loaded, BUILT_IN, List.of(statement), () -> source).find();
        return found.values().stream().map(ActorReference::getId).collect(Collectors.joining());
    }

    private static Statement statement(String day, int begin, int end, String mention) {
        return Statement.newBuilder()
                .setId(begin + " " + mention)
                .setHolder(new ActorReference(ActorId.of(mention), mention, ActorType.PERSON, mention))
                .setAnonymous(true)
                .setStatedAt(LocalDate.parse(day))
                .setEvidence(Evidence.newBuilder()
                        .setSource(List.of(new Span(begin, end)))
                        .build())
                .build();
    }

    private static Actor held(Actor actor, String title, @Nullable String from, @Nullable String to) {
        Role role =
                new Role(title, from == null ? null : LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
        return Actor.newBuilder(actor).setRoles(List.of(role)).build();
    }
}
