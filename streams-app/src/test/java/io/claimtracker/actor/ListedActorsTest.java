package io.claimtracker.actor;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtracker.avro.Actor;
import io.claimtracker.avro.ActorType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListedActorsTest {
    private final ActorDirectory builtIn = ListedActors.builtIn();

    @ParameterizedTest
    @CsvSource({
        "Al Qaeda, al-qaeda",
        "AL-QAEDA, al-qaeda",
        "al-Qa’ida, al-qaeda",
        "the Islamic State, isis",
        "Daesh, isis",
        "IS-K, isis-k",
        "ISKP, isis-k",
        "Gen. Frank McKenzie, kenneth-mckenzie",
        "U.S., united-states",
        "Isis, isis",
        "The Wall Street Journal, wall-street-journal"
    })
    void findsAnActorByAnySpelling(String name, String id) {
        assertThat(builtIn.find(name)).map(Actor::getId).contains(id);
    }

    @ParameterizedTest
    @CsvSource({"us", "is", "who", "Nobody Atall"})
    void aWordIsNoAcronym(String name) {
        assertThat(builtIn.find(name)).isEmpty();
    }

    @Test
    void aMergedEntryLeadsToTheOther() {
        Actor old = actor("daish", "Daish", "isis");
        Actor kept = actor("isis", "ISIS", null);
        ActorDirectory directory = new ListedActors(List.of(old, kept));
        assertThat(directory.find("Daish")).contains(kept);
        assertThat(directory.get("daish")).contains(kept);
        assertThat(directory.all()).containsExactly(old, kept);
    }

    @Test
    void everyBuiltInEntryIsFoundByItsNamesAndId() {
        assertThat(builtIn.all()).hasSizeGreaterThan(100).allSatisfy(actor -> {
            assertThat(builtIn.find(actor.getName())).contains(actor);
            assertThat(builtIn.get(actor.getId())).contains(actor);
            assertThat(actor.getAliases())
                    .allSatisfy(alias -> assertThat(builtIn.find(alias)).contains(actor));
        });
    }

    private static Actor actor(String id, String name, @org.jspecify.annotations.Nullable String mergedInto) {
        return new Actor(id, name, ActorType.ARMED_GROUP, List.of(), null, List.of(), mergedInto);
    }
}
