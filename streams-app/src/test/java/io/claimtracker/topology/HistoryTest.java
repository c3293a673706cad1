package io.claimtracker.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtracker.avro.ActorReference;
import io.claimtracker.avro.ActorType;
import io.claimtracker.avro.Backing;
import io.claimtracker.avro.BackingKind;
import io.claimtracker.avro.Evidence;
import io.claimtracker.avro.Horizon;
import io.claimtracker.avro.Issue;
import io.claimtracker.avro.Likelihood;
import io.claimtracker.avro.LikelihoodBand;
import io.claimtracker.avro.Polarity;
import io.claimtracker.avro.PositionShift;
import io.claimtracker.avro.Reception;
import io.claimtracker.avro.Sentiment;
import io.claimtracker.avro.Span;
import io.claimtracker.avro.Statement;
import io.claimtracker.avro.StatementKind;
import io.claimtracker.position.FoldFromScratch;
import io.claimtracker.query.reads.BothTimes;
import io.claimtracker.query.reads.PageRequest;
import io.claimtracker.query.reads.PositionReads;
import io.claimtracker.query.reads.Role;
import io.claimtracker.query.reads.ShiftReads;
import io.claimtracker.schemas.RecordKey;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.UniqueElements;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;

/**
 * The views that grow statement by statement are those that folding the whole set gives: positions as of any day as known at
 * any instant, and shifts, from both sides, in whatever order statements arrive, end, and go.
 */
class HistoryTest {
    private static final LocalDate FIRST_DAY = LocalDate.of(2021, 9, 25);
    private static final Instant FIRST_RECORD = Instant.parse("2021-10-01T00:00:00Z");

    @SuppressWarnings("NullAway.Init") // Opened before the first property.
    private static Newsroom newsroom;

    /** Every try has a holder of its own, and so histories of its own in the one topology. */
    private static int tries;

    @BeforeContainer
    static void open() {
        newsroom = new Newsroom();
    }

    @AfterContainer
    static void close() {
        newsroom.close();
    }

    /** What becomes of a statement once it is recorded. */
    enum Fate {
        STAYS,
        IS_WITHDRAWN,
        ARRIVES_WITHDRAWN,
        IS_FORGOTTEN
    }

    /**
     * Contents, mostly none, which nothing is like. The second is a part of the first and of the third, which differ; so is
     * the last of the first.
     */
    private static final String[] TEXTS = {
        "",
        "the northern front could rebuild its camps in the eastern valleys of Kunar within two years",
        "could rebuild its camps in the eastern valleys of Kunar",
        "the defeated militia could rebuild its camps in the eastern valleys of Kunar unless the army stays",
        "its camps in the eastern valleys of Kunar within two years"
    };

    /**
     * When a statement was made, recorded and withdrawn, in days and hours, where it stands, what it says in which words, and
     * whether that is read as being about something else.
     */
    record Said(int day, int recorded, int lasted, Fate fate, int offset, Words words, String text, boolean aside) {}

    /** What a statement speaks of. */
    enum Words {
        CLAIMED,
        DENIED,
        LIKELY,
        UNLIKELY,
        POSSIBLE_SOON,
        LIKELY_LATER,
        FEARED,
        WELCOMED,
        APPROVED;

        StatementKind kind() {
            return this == CLAIMED || this == DENIED ? StatementKind.CLAIM : StatementKind.ASSESSMENT;
        }

        LikelihoodBand band() {
            return switch (this) {
                case CLAIMED, DENIED, APPROVED, WELCOMED -> LikelihoodBand.ASSERTED;
                case LIKELY, LIKELY_LATER -> LikelihoodBand.LIKELY;
                case UNLIKELY, FEARED -> LikelihoodBand.UNLIKELY;
                case POSSIBLE_SOON -> LikelihoodBand.POSSIBLE;
            };
        }

        @Nullable
        Horizon horizon() {
            return switch (this) {
                case POSSIBLE_SOON -> new Horizon(LocalDate.of(2022, 1, 1), LocalDate.of(2022, 6, 1), "soon");
                case LIKELY_LATER -> new Horizon(LocalDate.of(2023, 1, 1), null, "later");
                case CLAIMED, DENIED, LIKELY, UNLIKELY, FEARED, WELCOMED, APPROVED -> null;
            };
        }

        Sentiment sentiment() {
            return switch (this) {
                case FEARED -> Sentiment.NEGATIVE;
                case WELCOMED -> Sentiment.POSITIVE;
                case CLAIMED, DENIED, LIKELY, UNLIKELY, POSSIBLE_SOON, LIKELY_LATER, APPROVED -> Sentiment.NEUTRAL;
            };
        }
    }

    @Property(tries = 300, shrinking = ShrinkingMode.BOUNDED)
    void growingViewsAreThoseOfTheWholeSet(@ForAll("said") @UniqueElements List<Said> said, @ForAll Random random) {
        String holder = "holder-" + tries++;
        Map<String, Statement> left = arrive(holder, said, random);

        FoldFromScratch expected = new FoldFromScratch(left.values());
        for (int question = 0; question < 12; question++) {
            LocalDate asOf = FIRST_DAY.plusDays(random.nextInt(13) - 1);
            Instant knownAt = question % 3 == 0
                    ? PositionRows.NOW
                    : FIRST_RECORD.plus(random.nextInt(20), ChronoUnit.HOURS).minusMillis(random.nextInt(2));
            checkPosition(holder, left, new BothTimes(asOf, knownAt), expected);
        }
        Map<String, PositionShift> shifts = expected.shifts(issue(holder, false).getId());
        shifts.putAll(expected.shifts(issue(holder, true).getId()));
        ShiftReads reads = new ShiftReads(newsroom.stores());
        assertThat(shiftsOf(
                        holder,
                        reads.of(holder, Optional.empty(), PageRequest.first(500))
                                .items()))
                .isEqualTo(shifts);
        assertThat(shiftsOf(
                        holder,
                        reads.of(target(holder), Optional.empty(), PageRequest.first(500))
                                .items()))
                .isEqualTo(shifts);
        for (boolean aside : new boolean[] {false, true}) {
            String issue = issue(holder, aside).getId();
            assertThat(newsroom.positionOf(holder, issue))
                    .isEqualTo(expected.position(issue, LocalDate.MAX, Instant.MAX.minusMillis(1)));
        }
        checkVoices(holder, expected);
    }

    /** Timelines have what counts, with how often it was told; and whatever tells it again leads there. */
    private static void checkVoices(String holder, FoldFromScratch expected) {
        Map<String, List<String>> retellings = expected.retellings();
        Map<String, Long> told = new TreeMap<>();
        expected.counting(Instant.MAX.minusMillis(1))
                .forEach(one -> told.put(
                        one.getId(),
                        1L + retellings.getOrDefault(one.getId(), List.of()).size()));
        for (String actor : List.of(holder, target(holder))) {
            Map<String, Long> found = new TreeMap<>();
            newsroom.timelineOf(actor)
                    .forEach(one -> found.put(
                            one.getId(),
                            one.getReception().map(Reception::getAppearances).orElse(1L)));
            assertThat(found).isEqualTo(told);
        }
        Map<String, List<String>> copies = new TreeMap<>();
        newsroom.contents(ClaimStores.ORIGINS).forEach((key, origin) -> {
            if (RecordKey.first(key).equals(holder)) {
                copies.computeIfAbsent(last(origin), id -> new ArrayList<>()).add(last(key));
            }
        });
        assertThat(copies).isEqualTo(retellings);
    }

    private static String last(String key) {
        return Place.statement(Place.endOf(key));
    }

    private static void checkPosition(
            String holder, Map<String, Statement> left, BothTimes times, FoldFromScratch expected) {
        PositionReads reads = new PositionReads(newsroom.stores());
        for (boolean aside : new boolean[] {false, true}) {
            String issue = issue(holder, aside).getId();
            for (Role role : Role.values()) {
                String actor = role == Role.HOLDER ? holder : target(holder);
                assertThat(reads.list(actor, role, Optional.of(issue), times, PageRequest.first(10)).items().stream()
                                .findFirst())
                        .as("%s as of %s known at %s of %s", role, times.asOf(), times.knownAt(), left.keySet())
                        .isEqualTo(expected.position(issue, times.asOf(), times.knownAt()));
            }
        }
    }

    /** Sends what was said, the records of one statement in their order and those of all interleaved; returns what is left. */
    private static Map<String, Statement> arrive(String holder, List<Said> said, Random random) {
        Map<String, Statement> left = new TreeMap<>();
        Map<Statement, Deque<Optional<Statement>>> waiting = new HashMap<>();
        List<Statement> turns = new ArrayList<>();
        for (Said one : said) {
            Statement open = statement(holder, one);
            Statement ended = Statement.newBuilder(open)
                    .setWithdrawnAt(open.getRecordedAt().orElseThrow().plus(one.lasted(), ChronoUnit.HOURS))
                    .build();
            List<Optional<Statement>> records =
                    switch (one.fate()) {
                        case STAYS -> List.of(Optional.of(open), Optional.of(open));
                        case IS_WITHDRAWN -> List.of(Optional.of(open), Optional.of(ended));
                        case ARRIVES_WITHDRAWN -> List.of(Optional.of(ended));
                        case IS_FORGOTTEN -> List.of(Optional.of(ended), Optional.of(open), Optional.empty());
                    };
            waiting.put(open, new ArrayDeque<>(records));
            turns.addAll(Collections.nCopies(records.size(), open));
            records.get(records.size() - 1).ifPresent(last -> left.put(last.getId(), last));
        }
        Collections.shuffle(turns, random);
        for (Statement turn : turns) {
            newsroom.record(
                    turn, Objects.requireNonNull(waiting.get(turn)).remove().orElse(null));
        }
        return left;
    }

    private static Map<String, PositionShift> shiftsOf(String holder, List<PositionShift> all) {
        Map<String, PositionShift> shifts = new TreeMap<>();
        all.stream()
                .filter(shift -> shift.getHolder().getId().equals(holder))
                .forEach(shift -> shifts.put(shift.getId(), shift));
        return shifts;
    }

    @Provide
    Arbitrary<List<Said>> said() {
        Arbitrary<Fate> fates = Arbitraries.frequency(
                Tuple.of(6, Fate.STAYS),
                Tuple.of(3, Fate.IS_WITHDRAWN),
                Tuple.of(1, Fate.ARRIVES_WITHDRAWN),
                Tuple.of(1, Fate.IS_FORGOTTEN));
        return Combinators.combine(
                        Arbitraries.integers().between(0, 10),
                        Arbitraries.integers().between(0, 15),
                        Arbitraries.integers().between(0, 4),
                        fates,
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.of(Words.class),
                        Arbitraries.of(TEXTS),
                        Arbitraries.of(false, false, true))
                .as(Said::new)
                .list()
                .ofMaxSize(30);
    }

    private static Issue issue(String holder, boolean aside) {
        return new Issue(target(holder) + (aside ? ":camp:" : ":regroup:"), "");
    }

    private static String target(String holder) {
        return "target-of-" + holder;
    }

    private static Statement statement(String holder, Said said) {
        Words words = said.words();
        return Statement.newBuilder()
                .setId(said.toString())
                .setKind(words.kind())
                .setHolder(new ActorReference(holder, holder, ActorType.PERSON, holder))
                .setTargets(List.of(new ActorReference(target(holder), "al-Qaeda", ActorType.ARMED_GROUP, "al-Qaeda")))
                .setIssue(issue(holder, said.aside()))
                .setPolarity(words == Words.DENIED ? Polarity.NEGATED : Polarity.AFFIRMED)
                .setLikelihood(new Likelihood(words.band(), null, null, null))
                .setSentiment(words.sentiment())
                .setHorizon(words.horizon())
                .setBacking(
                        words == Words.APPROVED
                                ? Backing.newBuilder()
                                        .setKind(BackingKind.ENDORSES)
                                        .build()
                                : null)
                .setStatedAt(FIRST_DAY.plusDays(said.day()))
                .setDayTold(said.offset() == 0)
                .setRecordedAt(FIRST_RECORD.plus(said.recorded(), ChronoUnit.HOURS))
                .setEvidence(Evidence.newBuilder()
                        .setUri("wire/" + said.hashCode())
                        .setText(said.text())
                        .setContent(List.of(new Span(said.offset(), said.offset() + 10)))
                        .build())
                .build();
    }
}
