package io.claimtracker.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtracker.avro.Actor;
import io.claimtracker.avro.ActorType;
import io.claimtracker.avro.Role;
import io.claimtracker.avro.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Invariant 7: after an actor is added, renamed or merged, the views equal those of a replay with the new directory. */
class DirectoryReachTest {
    private static final String ISSUE = "northern-front:regroup:afghanistan";

    /** An entry loaded under an id, or taken out. */
    record Change(String id, Optional<Actor> entry) {
        void in(Newsroom newsroom) {
            entry.ifPresentOrElse(newsroom::load, () -> newsroom.unload(id));
        }

        /** By its text: Avro cannot compare lists of records that hold dates. */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Change && other.toString().equals(toString());
        }

        @Override
        public int hashCode() {
            return toString().hashCode();
        }
    }

    /** A version of an article, sent on a day of October. */
    record Sent(String uri, int day, String body) {
        void in(Newsroom newsroom) {
            newsroom.on(String.format("2021-10-%02d", day), uri)
                    .version("" + day)
                    .says(body);
        }
    }

    private final List<Newsroom> opened = new ArrayList<>();
    private final Newsroom newsroom = open();

    private Newsroom open() {
        Newsroom one = new Newsroom();
        opened.add(one);
        return one;
    }

    @AfterEach
    void close() {
        opened.forEach(Newsroom::close);
    }

    @Property(tries = 20, shrinking = ShrinkingMode.BOUNDED)
    void whenAnEntryComesChangesNoView(
            @ForAll("articles") List<Sent> articles, @ForAll("changes") List<Change> changes, @ForAll Random random) {
        Map<String, Change> directory = new LinkedHashMap<>();
        changes.forEach(change -> directory.put(change.id(), change));

        Newsroom replayed = open();
        directory.values().forEach(change -> change.in(replayed));
        articles.forEach(article -> article.in(replayed));

        Newsroom lived = open();
        Deque<Sent> toSend = new ArrayDeque<>(articles);
        Deque<Change> toLoad = new ArrayDeque<>(changes);
        while (!toSend.isEmpty() || !toLoad.isEmpty()) {
            if (toLoad.isEmpty() || (!toSend.isEmpty() && random.nextBoolean())) {
                toSend.remove().in(lived);
            } else {
                toLoad.remove().in(lived);
            }
        }

        Map<String, Map<String, ?>> expected = replayed.everything();
        lived.everything()
                .forEach((view, contents) -> assertThat(contents).as(view).isEqualTo(expected.get(view)));
        close();
        opened.clear();
    }

    @Test
    void aNewAliasMovesWhatWasSaidWithTheTimeItWasKnown() {
        newsroom.on("2021-10-01", "wire/1").says("the-chairman " + ISSUE + " LIKELY");
        newsroom.on("2021-10-02", "wire/2").says("mark-milley " + ISSUE + " UNLIKELY");
        assertThat(newsroom.shifts()).isEmpty();

        newsroom.load(entry("mark-milley", "Mark Milley", null, "the chairman"));

        assertThat(newsroom.positionOf("chairman", ISSUE)).isEmpty();
        assertThat(newsroom.positionOf("mark-milley", ISSUE).orElseThrow().getStatementCount())
                .isEqualTo(2);
        assertThat(newsroom.shifts()).hasSize(1);
        assertThat(newsroom.timelineOf("mark-milley"))
                .extracting(row -> row.getRecordedAt().orElseThrow())
                .containsExactlyInAnyOrder(
                        Instant.parse("2021-10-01T00:00:00Z"), Instant.parse("2021-10-02T00:00:00Z"));
    }

    @Test
    void aRenamedTargetRenamesTheIssue() {
        newsroom.on("2021-10-01", "wire/1").says("milley " + ISSUE);

        newsroom.load(entry("nf", "NF", null, "Northern Front"));

        assertThat(newsroom.positionOf("milley", "nf:regroup:afghanistan")).isPresent();
        assertThat(newsroom.positionOf("milley", ISSUE)).isEmpty();
        assertThat(newsroom.timelineOf("nf")).hasSize(1);
        assertThat(newsroom.timelineOf("northern-front")).isEmpty();
    }

    @Test
    void mergesChainWhicheverComesFirst() {
        newsroom.on("2021-10-01", "wire/1").says("a " + ISSUE);
        newsroom.load(entry("b", "B", "c"));
        newsroom.load(entry("a", "A", "b"));
        newsroom.load(entry("c", "The Last", null));

        assertThat(newsroom.timelineOf("c"))
                .extracting(row -> row.getHolder().getName())
                .containsExactly("The Last");
        assertThat(newsroom.timelineOf("a")).isEmpty();

        newsroom.load(entry("c", "The Very Last", null));
        assertThat(newsroom.timelineOf("c"))
                .extracting(row -> row.getHolder().getName())
                .containsExactly("The Very Last");
    }

    @Test
    void anOfficeTellsWhoHeldItOnTheDay() {
        newsroom.on("2021-10-01", "wire/1").says("?defense-minister " + ISSUE + " LIKELY @2021-06-01");
        newsroom.on("2022-10-01", "wire/2").says("?defense-minister " + ISSUE + " UNLIKELY @2022-06-01");
        assertThat(newsroom.timelineOf("defense-minister")).hasSize(2);

        newsroom.load(holder("omar-haddad", "Omar Haddad", "2020-01-01", "2021-12-31"));
        newsroom.load(holder("layla-brook", "Layla Brook", "2022-01-01", null));

        assertThat(newsroom.timelineOf("defense-minister")).isEmpty();
        assertThat(newsroom.timelineOf("omar-haddad"))
                .extracting(row -> row.getStatedAt().orElseThrow() + " " + row.getAnonymous())
                .containsExactly("2021-06-01 false");
        assertThat(newsroom.timelineOf("layla-brook"))
                .extracting(row -> row.getStatedAt().orElseThrow() + " " + row.getAnonymous())
                .containsExactly("2022-06-01 false");

        newsroom.load(holder("omar-haddad", "Omar Haddad", "2020-01-01", "2022-06-30"));
        assertThat(newsroom.timelineOf("layla-brook")).isEmpty();
        assertThat(newsroom.timelineOf("defense-minister")).hasSize(1);
    }

    @Test
    void anEntryTakenOutLeavesWhatExtractionHad() {
        newsroom.on("2021-10-01", "wire/1").says("a " + ISSUE);
        List<Statement> before = newsroom.timelineOf("a");
        newsroom.load(entry("a", "A", "b"));
        assertThat(newsroom.timelineOf("a")).isEmpty();

        newsroom.unload("a");

        assertThat(newsroom.timelineOf("a")).isEqualTo(before);
        assertThat(newsroom.timelineOf("b")).isEmpty();
    }

    @Test
    void anErasedArticleIsForgottenByTheNamesToo() {
        newsroom.on("2021-10-01", "wire/1").says("a " + ISSUE);
        newsroom.load(entry("a", "A", "b"));
        String key = newsroom.contents(ClaimStores.EDITIONS).keySet().iterator().next();

        newsroom.sendBytes(key, null);

        assertThat(newsroom.contents(ClaimStores.ARTICLE_NAMES)).isEmpty();
        assertThat(newsroom.contents(ClaimStores.NAMINGS)).isEmpty();
        assertThat(newsroom.timelineOf("b")).isEmpty();
    }

    @Test
    void aChangeOfMoreArticlesThanAreToldAtOnceGoesOnByTheClock() {
        int articles = DirectoryProcessor.AT_ONCE + 10;
        for (int i = 0; i < articles; i++) {
            newsroom.on("2021-10-01", "wire/" + i).says("a :event-" + i + ":");
        }
        newsroom.load(entry("a", "A", "b"));
        assertThat(newsroom.timelineOf("b")).hasSize(DirectoryProcessor.AT_ONCE);

        // One that comes meanwhile is told by the directory as it is, and an older one's correction too.
        newsroom.on("2021-10-02", "wire/new").says("a " + ISSUE);
        newsroom.on("2021-10-03", "wire/999").says("a :event-999: LIKELY");
        newsroom.aSecondPasses();

        assertThat(newsroom.timelineOf("b")).hasSize(articles + 1);
        assertThat(newsroom.timelineOf("a")).isEmpty();
        assertThat(newsroom.contents(ClaimStores.NAMES_DUE)).isEmpty();
    }

    private static Actor entry(
            String id, String name, @org.jspecify.annotations.Nullable String into, String... aliases) {
        return new Actor(id, name, ActorType.PERSON, List.of(aliases), null, List.of(), into);
    }

    private static Actor holder(String id, String name, String from, @org.jspecify.annotations.Nullable String to) {
        return Actor.newBuilder(entry(id, name, null))
                .setRoles(List.of(role("minister of defence", from, to)))
                .build();
    }

    private static Role role(String title, String from, @org.jspecify.annotations.Nullable String to) {
        return new Role(title, LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
    }

    @Provide
    Arbitrary<List<Sent>> articles() {
        Arbitrary<String> lines = Combinators.combine(
                        Arbitraries.of(
                                "milley",
                                "mark-milley",
                                "austin",
                                "northern-front",
                                "?defense-minister",
                                "?a-minister"),
                        Arbitraries.of(ISSUE, ":war:kabul", "milley:resign:"),
                        Arbitraries.of(
                                "@2021-09-29",
                                "@2022-09-29 LIKELY",
                                "NEGATED",
                                "LIKELY 2022-01-01..2023-01-01",
                                "UNLIKELY"))
                .as((holder, issue, rest) -> String.join(" ", holder, issue, rest));
        return Combinators.combine(
                        Arbitraries.of("wire/1", "wire/2", "wire/3"),
                        Arbitraries.integers().between(1, 9),
                        lines.list().ofMinSize(1).ofMaxSize(4).map(all -> String.join("\n", all)))
                .as(Sent::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    @Provide
    Arbitrary<List<Change>> changes() {
        Arbitrary<String> ids = Arbitraries.of("milley", "mark-milley", "austin", "nf", "kabul", "afghanistan");
        Arbitrary<List<String>> aliases = Arbitraries.of(
                        "Milley", "Gen. Mark Milley", "Austin", "Northern Front", "northern front", "Kabul")
                .list()
                .ofMaxSize(2);
        Arbitrary<List<Role>> roles = Arbitraries.of(
                        role("minister of defense", "2021-01-01", "2021-12-31"),
                        role("defence minister", "2022-01-01", null),
                        role("minister", "2021-01-01", null))
                .list()
                .ofMaxSize(2);
        Arbitrary<Optional<Actor>> entries = Combinators.combine(
                        Arbitraries.of("Mark Milley", "Lloyd Austin", "NF", "Milley"),
                        Arbitraries.of(ActorType.PERSON, ActorType.ARMED_GROUP, ActorType.OTHER),
                        aliases,
                        roles,
                        ids.injectNull(0.6))
                .as((name, type, others, offices, into) -> new Actor("", name, type, others, null, offices, into))
                .optional(0.8);
        return Combinators.combine(ids, entries)
                .as((id, entry) -> new Change(
                        id, entry.map(one -> Actor.newBuilder(one).setId(id).build())))
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }
}
