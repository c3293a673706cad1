package io.claimtracker.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimtracker.actor.ActorDirectory;
import io.claimtracker.actor.ActorId;
import io.claimtracker.actor.ListedActors;
import io.claimtracker.avro.ActorProfile;
import io.claimtracker.avro.ActorType;
import io.claimtracker.avro.Issue;
import io.claimtracker.avro.IssueProfile;
import io.claimtracker.query.problem.BadQueryException;
import io.claimtracker.query.reads.ActorSearch;
import io.claimtracker.query.reads.IssueSearch;
import io.claimtracker.query.reads.PageRequest;
import io.claimtracker.query.reads.WordSearch;
import io.claimtracker.routing.Stores;
import io.claimtracker.search.Sought;
import io.claimtracker.search.Sought.Term;
import io.claimtracker.topology.ActorIndex;
import io.claimtracker.topology.ClaimStores;
import io.claimtracker.topology.IssueIndex;
import io.claimtracker.topology.Store;
import io.claimtracker.topology.WordRows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.junit.jupiter.api.Test;

/** Searches in one partition, against a look at everything there is. */
class WordSearchTest {
    private static final ActorDirectory NONE = new ListedActors(List.of());

    private final SortedStore<String> words = new SortedStore<>();
    private final SortedStore<String> actorWords = new SortedStore<>();
    private final SortedStore<ActorProfile> profiles = new SortedStore<>();
    private final SortedStore<IssueProfile> issues = new SortedStore<>();

    private void add(String name, long said) {
        String id = ActorId.of(name);
        ActorProfile profile = new ActorProfile(Records.actor(id, name, ActorType.PERSON), said, 0L);
        profiles.put(id, profile);
        ActorIndex.rows(profile, List.of(), NONE).forEach(words::put);
    }

    private void add(IssueProfile issue) {
        String id = issue.getIssue().getId();
        issues.put(id, issue);
        IssueIndex.rows(issue).forEach(words::put);
        if (id.indexOf(':') > 0) {
            String target = id.substring(0, id.indexOf(':'));
            ActorProfile profile = new ActorProfile(Records.actor(target, target, ActorType.OTHER), 1L, 0L);
            ActorIndex.rows(profile, List.of(), NONE).forEach(actorWords::put);
        }
    }

    private Stores ofActors() {
        return stores(Map.of(ClaimStores.ACTOR_WORDS.name(), words, ClaimStores.ACTOR_PROFILES.name(), profiles));
    }

    private Stores ofIssues() {
        return stores(Map.of(
                ClaimStores.ISSUE_WORDS.name(), words,
                ClaimStores.ACTOR_WORDS.name(), actorWords,
                ClaimStores.ISSUES.name(), issues));
    }

    private static Stores stores(Map<String, SortedStore<?>> byName) {
        return new Stores() {
            @Override
            @SuppressWarnings("unchecked") // Each is of its store's type.
            public <V> ReadOnlyKeyValueStore<String, V> get(Store<V> store) {
                return (ReadOnlyKeyValueStore<String, V>) Objects.requireNonNull(byName.get(store.name()));
            }
        };
    }

    private List<String> actors(String text, int pageSize) {
        List<String> ids = new ArrayList<>();
        Optional<String> after = Optional.empty();
        while (true) {
            PageRequest page = new PageRequest(pageSize, after);
            List<KeyValue<String, ActorProfile>> found =
                    ActorSearch.find(ofActors(), Optional.of(Sought.of(text)), page);
            assertThat(found).hasSizeLessThanOrEqualTo(pageSize + 1);
            List<KeyValue<String, ActorProfile>> kept = found.subList(0, Math.min(pageSize, found.size()));
            kept.forEach(item -> ids.add(item.value.getActor().getId()));
            if (kept.size() == found.size()) {
                return ids;
            }
            after = Optional.of(kept.get(kept.size() - 1).key);
        }
    }

    private List<String> issues(String text, int pageSize) {
        List<String> ids = new ArrayList<>();
        Optional<String> after = Optional.empty();
        while (true) {
            PageRequest page = new PageRequest(pageSize, after);
            List<KeyValue<String, IssueProfile>> found =
                    IssueSearch.find(ofIssues(), Optional.of(Sought.of(text)), page);
            List<KeyValue<String, IssueProfile>> kept = found.subList(0, Math.min(pageSize, found.size()));
            kept.forEach(item -> ids.add(item.value.getIssue().getId()));
            if (kept.size() == found.size()) {
                return ids;
            }
            after = Optional.of(kept.get(kept.size() - 1).key);
        }
    }

    @Property(tries = 300)
    void whatIsFoundIsWhatALookAtEverybodyFinds(
            @ForAll("actors") Map<String, Integer> actors,
            @ForAll("texts") String text,
            @ForAll("sizes") int pageSize) {
        WordSearchTest test = new WordSearchTest();
        actors.forEach(test::add);

        Map<String, String> places = new TreeMap<>();
        actors.forEach((name, said) -> {
            String id = ActorId.of(name);
            Set<String> has = new HashSet<>(wordsOf(name));
            has.addAll(wordsOf(id));
            boolean whole = joined(name).equals(joined(text)) || joined(id).equals(joined(text));
            tier(text, has, whole).ifPresent(tier -> places.put(tier + "\t" + WordRows.standing(said) + "\t" + id, id));
        });
        assertThat(test.actors(text, pageSize)).isEqualTo(List.copyOf(places.values()));
    }

    @Property(tries = 300)
    void issuesAreFoundByTheirTargetsWordsAndTheirOwn(
            @ForAll("issues") Map<String, Integer> held, @ForAll("texts") String text, @ForAll("sizes") int pageSize) {
        WordSearchTest test = new WordSearchTest();
        held.forEach((id, holders) -> test.add(new IssueProfile(new Issue(id, id.replace(':', ' ')), (long) holders)));

        Map<String, String> places = new TreeMap<>();
        held.forEach((id, holders) -> {
            Set<String> has = new HashSet<>(wordsOf(id.replace(':', ' ')));
            tier(text, has, false)
                    .ifPresent(tier -> places.put(tier + "\t" + WordRows.standing(holders) + "\t" + id, id));
        });
        assertThat(test.issues(text, pageSize)).isEqualTo(List.copyOf(places.values()));
    }

    private static Optional<Integer> tier(String text, Set<String> has, boolean whole) {
        Sought sought = Sought.of(text);
        return whole
                ? Optional.of(0)
                : IntStream.range(0, sought.readings().size())
                        .filter(reading ->
                                sought.readings().get(reading).stream().allMatch(term -> meets(term, has)))
                        .mapToObj(reading -> reading + 1)
                        .findFirst();
    }

    private static boolean meets(Term term, Set<String> has) {
        return begins(term.joined(), has)
                || (!term.parts().isEmpty() && term.parts().stream().allMatch(part -> begins(part, has)));
    }

    private static boolean begins(String word, Set<String> has) {
        return has.stream().anyMatch(one -> one.startsWith(word));
    }

    private static Set<String> wordsOf(String text) {
        Set<String> all = new HashSet<>(Set.of(joined(text)));
        for (String written : text.split(" ", -1)) {
            all.add(joined(written));
            all.addAll(Arrays.asList(ActorId.slug(written).split("-", -1)));
        }
        return all;
    }

    private static String joined(String text) {
        return ActorId.slug(text).replace("-", "");
    }

    @Test
    void aFewLettersOfVeryManyCostWhatTheBestKnownDo() {
        for (int i = 0; i < 5_000; i++) {
            add("Abel No" + i, 1);
        }
        for (int i = 0; i < 20; i++) {
            add("Abraham No" + i, 1L << i);
        }
        int before = words.rowsRead();

        PageRequest page = PageRequest.first(5);
        assertThat(ActorSearch.find(ofActors(), Optional.of(Sought.of("a")), page))
                .extracting(found -> found.value.getActor().getName())
                .startsWith("Abraham No19", "Abraham No18");
        assertThat(words.rowsRead() - before).isLessThan(100);
    }

    @Test
    void aTargetOfVeryManyIssuesIsNoMoreWorkThanAPage() {
        for (int i = 0; i < 5_000; i++) {
            add(new IssueProfile(new Issue("united-states:deal-" + i + ":", "the United States dealing " + i), 1L));
        }
        int before = words.rowsRead();

        assertThat(IssueSearch.find(ofIssues(), Optional.of(Sought.of("the united states")), PageRequest.first(5)))
                .hasSize(6);
        assertThat(words.rowsRead() - before).isLessThan(50);
    }

    @Test
    void whatTakesTooLongIsRefused() {
        for (int i = 0; i <= WordSearch.MOST_ROWS; i++) {
            words.put("63\tword\t" + i, WordRows.PART);
        }
        assertThatThrownBy(() -> actors("w o r d", 5))
                .isInstanceOf(BadQueryException.class)
                .hasMessageContaining("too much");
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        PageRequest page = new PageRequest(5, Optional.of("mark-milley"));
        assertThatThrownBy(() -> ActorSearch.find(ofActors(), Optional.of(Sought.of("a")), page))
                .isInstanceOf(BadQueryException.class);
    }

    @Provide
    Arbitrary<Map<String, Integer>> actors() {
        Arbitrary<String> names = Arbitraries.of(
                        "al-Qaeda",
                        "Al",
                        "Abu",
                        "Şimşek",
                        "O'Neill",
                        "Neill",
                        "ab",
                        "b",
                        "Gen.",
                        "General",
                        "Electric",
                        "北京",
                        "alqaeda")
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(parts -> String.join(" ", parts));
        return Arbitraries.maps(names, Arbitraries.integers().between(1, 9))
                .ofMaxSize(12)
                .map(WordSearchTest::oneNameAnId);
    }

    /** Two names that make one id would be one actor under two names. */
    private static Map<String, Integer> oneNameAnId(Map<String, Integer> actors) {
        Map<String, String> names = new TreeMap<>();
        actors.keySet().forEach(name -> names.put(ActorId.of(name), name));
        Map<String, Integer> kept = new TreeMap<>();
        names.values().forEach(name -> kept.put(name, actors.getOrDefault(name, 1)));
        return kept;
    }

    @Provide
    Arbitrary<Map<String, Integer>> issues() {
        Arbitrary<String> ids = Combinators.combine(
                        Arbitraries.of("", "al-qaeda", "qaeda", "abu", "al"),
                        Arbitraries.of("regroup", "al", "abu-war", "war"),
                        Arbitraries.of("", "kabul", "al-raqqa"))
                .as((target, kind, place) -> target + ":" + kind + ":" + place);
        return Arbitraries.maps(ids, Arbitraries.integers().between(1, 9)).ofMaxSize(15);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "al",
                        "a",
                        "al-Qaeda",
                        "qaeda",
                        "regr",
                        "war",
                        "abu",
                        "ab",
                        "Gen.",
                        "general",
                        "oneill",
                        "o'neill",
                        "simsek",
                        "the",
                        "北",
                        "kabul",
                        "raq")
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(parts -> String.join(" ", parts))
                .filter(text -> Stream.of(text.split(" ", -1)).count() <= Sought.MOST_WORDS);
    }

    @Provide
    Arbitrary<Integer> sizes() {
        return Arbitraries.of(1, 2, 50);
    }
}
