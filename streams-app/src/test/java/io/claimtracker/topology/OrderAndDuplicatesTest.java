package io.claimtracker.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtracker.avro.Article;
import io.claimtracker.avro.ArticleStatus;
import io.claimtracker.avro.ForecastOutcome;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;

/** Invariant 1: the same records, in any order, any number of times, give the same views. */
class OrderAndDuplicatesTest {
    private static final List<String> URIS = List.of("wire/1", "wire/2", "ledger/ünï 1");
    private static final List<String> HOLDERS = List.of("milley", "austin");
    private static final List<String> ISSUES = List.of("al-qaeda:regroup:afghanistan", ":war:kabul");

    /** An edition and when it is sent. */
    record Sent(Article article, Instant at) {}

    @Property(tries = 20, shrinking = ShrinkingMode.BOUNDED)
    void shuffledAndDuplicatedRecordsGiveTheSameViewsAndTheSameTopics(
            @ForAll("editions") List<Sent> editions, @ForAll Random random) {
        int settledAfter = random.nextInt(editions.size());
        List<Sent> shuffled = new ArrayList<>(editions);
        shuffled.addAll(editions.subList(0, editions.size() / 2));
        Collections.shuffle(shuffled, random);

        Map<String, Map<String, ?>> expected = viewsOf(editions, 0);
        viewsOf(shuffled, settledAfter)
                .forEach((view, contents) -> assertThat(contents).as(view).isEqualTo(expected.get(view)));
    }

    private static Map<String, Map<String, ?>> viewsOf(List<Sent> editions, int settledAfter) {
        try (Newsroom newsroom = new Newsroom()) {
            for (int i = 0; i < editions.size(); i++) {
                if (i == settledAfter) {
                    settleAll(newsroom);
                }
                Sent sent = editions.get(i);
                newsroom.send(newsroom.toRecord(sent.article(), sent.at()));
            }
            return newsroom.everything();
        }
    }

    private static void settleAll(Newsroom newsroom) {
        for (String uri : URIS) {
            for (String holder : HOLDERS) {
                for (String issue : ISSUES) {
                    newsroom.settles(String.join("/", uri, holder, issue), ForecastOutcome.HAPPENED, "2022-04-01");
                }
            }
        }
    }

    @Provide
    Arbitrary<List<Sent>> editions() {
        Arbitrary<String> uris = Arbitraries.of(URIS);
        Arbitrary<String> versions = Arbitraries.of("1", "2", "10");
        Arbitrary<Boolean> canceled =
                Arbitraries.frequencyOf(Tuple.of(5, Arbitraries.just(false)), Tuple.of(1, Arbitraries.just(true)));
        Arbitrary<String> bodies = lines().list().ofMinSize(0).ofMaxSize(3).map(lines -> String.join("\n", lines));
        Arbitrary<Integer> days = Arbitraries.integers().between(0, 9);
        return Combinators.combine(uris, versions.injectNull(0.3), canceled, bodies, days)
                .as(OrderAndDuplicatesTest::sent)
                .list()
                .ofMinSize(2)
                .ofMaxSize(12);
    }

    private static Arbitrary<String> lines() {
        Arbitrary<String> holders = Arbitraries.of(HOLDERS);
        Arbitrary<String> issues = Arbitraries.of(ISSUES);
        Arbitrary<String> qualifiers = Arbitraries.of(
                "@2021-09-29",
                "NEGATED @2021-09-30",
                "LIKELY @2021-06-17 2022-01-01..2023-01-01",
                "POSSIBLE 2022-03-29..2024-09-29 @2021-09-28",
                "ENDORSES=milley @2021-10-01",
                "REJECTS=austin @2021-10-01",
                "UNLIKELY");
        return Combinators.combine(holders, issues, qualifiers)
                .as((holder, issue, rest) -> String.join(" ", holder, issue, rest));
    }

    private static Sent sent(String uri, String version, boolean canceled, String body, int day) {
        Article article = Article.newBuilder()
                .setUri(uri)
                .setVersion(version)
                .setStatus(canceled ? ArticleStatus.CANCELED : ArticleStatus.USABLE)
                .setBody(canceled ? null : body)
                .build();
        return new Sent(
                article,
                LocalDate.of(2021, 10, 1 + day).atStartOfDay(ZoneOffset.UTC).toInstant());
    }
}
