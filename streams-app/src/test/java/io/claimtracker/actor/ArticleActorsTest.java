package io.claimtracker.actor;

import static io.claimtracker.actor.LoadedEntries.actor;
import static io.claimtracker.actor.LoadedEntries.merged;
import static io.claimtracker.actor.LoadedEntries.person;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimtracker.avro.Actor;
import io.claimtracker.avro.ActorReference;
import io.claimtracker.avro.ActorType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ArticleActorsTest {
    private static final ActorDirectory BUILT_IN = ListedActors.builtIn();
    private static final Actor OMAR = person("omar-haddad", "Omar Haddad", "Haddad");
    private static final Actor FRONT = actor(ActorType.ARMED_GROUP, "northern-front", "Northern Front", "NF");

    @Test
    void aNameIsFoundHoweverItIsSpelt() {
        assertThat(ids(new LoadedEntries(FRONT), other("the Northern-Front"), other("NF"), other("nf")))
                .containsExactly("northern-front", "northern-front", "nf");
    }

    @Test
    void whoIsFoundTakesNameAndTypeAndKeepsTheMention() {
        ActorReference written = other("NF");

        assertThat(ArticleActors.changed(new LoadedEntries(FRONT), BUILT_IN, List.of(written)))
                .isEqualTo(Map.of(
                        written, new ActorReference("northern-front", "Northern Front", ActorType.ARMED_GROUP, "NF")));
    }

    @Test
    void whomNothingLoadedConcernsStaysAsExtracted() {
        assertThat(ArticleActors.changed(new LoadedEntries(FRONT), BUILT_IN, List.of(somebody("Layla Haddad"))))
                .isEmpty();
        assertThat(ArticleActors.changed(new LoadedEntries(), BUILT_IN, List.of(other("NF"))))
                .isEmpty();
    }

    @Test
    void aSurnameIsThePersonsUnlessTheArticleKnowsAnotherOfThatName() {
        LoadedEntries loaded = new LoadedEntries(OMAR);

        assertThat(ids(loaded, somebody("Haddad"))).containsExactly("omar-haddad");
        assertThat(ids(loaded, somebody("Haddad"), somebody("Omar Haddad")))
                .containsExactly("omar-haddad", "omar-haddad");
        assertThat(ids(loaded, somebody("Haddad"), somebody("Omar Haddad"), somebody("Layla Haddad")))
                .containsExactly("haddad", "omar-haddad", "layla-haddad");
        assertThat(ids(loaded, place("Haddad"))).containsExactly("haddad");
    }

    @Test
    void aPersonKnownByOneWordIsNotTheTownOfThatName() {
        LoadedEntries loaded = new LoadedEntries(actor(ActorType.STATE, "bulgaria", "Bulgaria", "Sofia"));

        assertThat(ids(loaded, somebody("Sofia"), place("Sofia"))).containsExactly("sofia", "bulgaria");
    }

    @Test
    void ofSeveralOfOneNameTheArticleDecides() {
        Actor omar = person("omar-haddad-general", "Omar Haddad", "the old general");
        Actor singer = person("omar-haddad-singer", "Omar Haddad");
        Actor brigade = actor(ActorType.ARMED_GROUP, "haddad-brigade", "Omar Haddad");

        assertThat(ids(new LoadedEntries(omar, brigade), somebody("Omar Haddad")))
                .containsExactly("omar-haddad-general");
        assertThat(ids(new LoadedEntries(omar, singer), somebody("Omar Haddad")))
                .containsExactly("omar-haddad");
        assertThat(ids(new LoadedEntries(omar, singer), somebody("Omar Haddad"), somebody("old general")))
                .containsExactly("omar-haddad-general", "omar-haddad-general");
    }

    @Test
    void mergesChain() {
        Actor a = merged(person("a", "Abu Omar"), "b");
        Actor b = merged(person("b", "Omar H."), "omar-haddad");

        assertThat(ids(new LoadedEntries(a, b, OMAR), somebody("Abu Omar"), somebody("Omar H"), somebody("Haddad")))
                .containsExactly("omar-haddad", "omar-haddad", "omar-haddad");
    }

    @Test
    void mergesIntoWhomNobodyLoadedYetKeepTheName() {
        Actor a = merged(person("a", "Abu Omar"), "omar-haddad");
        ActorReference written = somebody("Abu Omar");

        assertThat(ArticleActors.changed(new LoadedEntries(a), BUILT_IN, List.of(written)))
                .containsEntry(written, new ActorReference("omar-haddad", "Abu Omar", ActorType.PERSON, "Abu Omar"));
    }

    @Test
    void mergesInACircleAreOneActor() {
        Actor a = merged(person("abu-omar", "Abu Omar"), "omar-haddad");
        Actor b = merged(OMAR, "abu-omar");
        Actor c = merged(person("oh", "Captain Haddad"), "omar-haddad");

        assertThat(ids(new LoadedEntries(a, b, c), somebody("Abu Omar"), somebody("Omar Haddad"), somebody("Haddad")))
                .containsOnly("abu-omar");
    }

    @Test
    void anEntryOfTheBuiltInDirectoryIsRenamedAndKeepsItsNames() {
        Actor renamed = actor(ActorType.ARMED_GROUP, "al-qaeda", "Al-Qaida");
        ActorReference known = new ActorReference("al-qaeda", "al-Qaeda", ActorType.ARMED_GROUP, "al-Qa'ida");

        assertThat(ArticleActors.changed(new LoadedEntries(renamed), BUILT_IN, List.of(known)))
                .containsEntry(known, new ActorReference("al-qaeda", "Al-Qaida", ActorType.ARMED_GROUP, "al-Qa'ida"));
    }

    @Test
    void aMergeIntoTheBuiltInDirectoryFindsItsEntryThere() {
        Actor merged = merged(actor(ActorType.OTHER, "aq-core", "AQ core"), "al-qaeda");

        assertThat(ids(new LoadedEntries(merged), other("AQ Core"))).containsExactly("al-qaeda");
    }

    private static List<String> ids(LoadedEntries loaded, ActorReference... named) {
        Map<ActorReference, ActorReference> changed = ArticleActors.changed(loaded, BUILT_IN, List.of(named));
        List<String> ids = new ArrayList<>();
        for (ActorReference reference : named) {
            ids.add(changed.getOrDefault(reference, reference).getId());
        }
        return ids;
    }

    private static ActorReference somebody(String name) {
        return new ActorReference(ActorId.of(name), name, ActorType.PERSON, name);
    }

    private static ActorReference place(String name) {
        return new ActorReference(ActorId.of(name), name, ActorType.PLACE, name);
    }

    private static ActorReference other(String name) {
        return new ActorReference(ActorId.of(name), name, ActorType.OTHER, name);
    }
}
