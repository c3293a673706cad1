package io.claimtracker.query;

import io.claimtracker.actor.ActorDirectory;
import io.claimtracker.actor.ListedActors;
import io.claimtracker.avro.ActorProfile;
import io.claimtracker.avro.ActorReference;
import io.claimtracker.avro.Article;
import io.claimtracker.avro.Edition;
import io.claimtracker.avro.Forecast;
import io.claimtracker.avro.Horizon;
import io.claimtracker.avro.Issue;
import io.claimtracker.avro.IssueProfile;
import io.claimtracker.avro.Position;
import io.claimtracker.avro.PositionRow;
import io.claimtracker.avro.PositionShift;
import io.claimtracker.avro.Reception;
import io.claimtracker.avro.Statement;
import io.claimtracker.forecast.TrackRecord;
import io.claimtracker.routing.Freshness;
import io.claimtracker.routing.StoreReader;
import io.claimtracker.routing.Stores;
import io.claimtracker.routing.Whereabouts;
import io.claimtracker.schemas.RecordKey;
import io.claimtracker.schemas.TrustedRecords;
import io.claimtracker.topology.ActorIndex;
import io.claimtracker.topology.ClaimStores;
import io.claimtracker.topology.IssueIndex;
import io.claimtracker.topology.IssueOwner;
import io.claimtracker.topology.Outcome;
import io.claimtracker.topology.PartitionedBy;
import io.claimtracker.topology.Store;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.kafka.streams.state.HostInfo;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.jspecify.annotations.Nullable;

/** Stores in memory, filled as the topology fills real ones; partitions can be taken away. */
final class FilledStores implements StoreReader {
    static {
        TrustedRecords.trust();
    }

    static final int PARTITIONS = 4;

    private static final ActorDirectory BUILT_IN = ListedActors.builtIn();

    private final Map<String, List<SortedStore<Object>>> stores = new HashMap<>();
    private final Set<Integer> restoring = new TreeSet<>();
    private final Map<Integer, HostInfo> elsewhere = new TreeMap<>();
    private final Map<Integer, Freshness> copies = new TreeMap<>();
    private final Map<Integer, HostInfo> standbys = new TreeMap<>();
    private final Map<Integer, Integer> lookedFor = new TreeMap<>();
    private boolean broken;

    /** That whoever reads them is told of our insides. */
    FilledStores broken() {
        broken = true;
        return this;
    }

    synchronized FilledStores restoring(int partition) {
        restoring.add(partition);
        return this;
    }

    /** That a partition that was being restored is here again. */
    synchronized void restored(int partition) {
        restoring.remove(partition);
    }

    /** How often somebody has looked for a partition that was not here. */
    synchronized int lookedFor(int partition) {
        return lookedFor.getOrDefault(partition, 0);
    }

    /** That this instance has no more than a copy. */
    FilledStores copied(int partition, Freshness freshness) {
        copies.put(partition, freshness);
        return this;
    }

    /** That another instance has a copy. */
    FilledStores copiedBy(String host, int port, int partition) {
        standbys.put(partition, new HostInfo(host, port));
        return this;
    }

    /** That what another instance had is here now. */
    void moved(int... partitions) {
        for (int partition : partitions) {
            elsewhere.remove(partition);
        }
    }

    FilledStores heldBy(String host, int port, int partition) {
        elsewhere.put(partition, new HostInfo(host, port));
        return this;
    }

    /** A statement, in every store that has statements. */
    FilledStores add(Statement statement) {
        String holder = statement.getHolder().getId();
        String order = order(statement);
        String key = RecordKey.of(holder) + "\t" + order;
        put(ClaimStores.STATEMENTS, key, statement);
        String recordedAt = RecordKey.sortable(statement.getRecordedAt().orElseThrow());
        partition(ClaimStores.STATEMENT_KEYS, RecordKey.partition(holder, PARTITIONS))
                .put(RecordKey.of(statement.getId(), recordedAt), key);
        if (statement.getWithdrawnAt().isEmpty()) {
            put(ClaimStores.TIMELINE, RecordKey.of(holder) + "\t" + order + "\t" + holder, statement);
            statement
                    .getTargets()
                    .forEach(target ->
                            put(ClaimStores.TIMELINE, target.getId() + "\t" + order + "\t" + holder, statement));
        }
        return this;
    }

    /** That a statement tells another one again. */
    FilledStores toldAgain(Statement copy, Statement origin) {
        String holder = origin.getHolder().getId();
        put(ClaimStores.ORIGINS, holder + "\t" + order(copy), order(origin));
        put(ClaimStores.RETELLINGS, holder + "\t" + order(origin) + "\tat\t" + order(copy), "");
        return this;
    }

    /** That a statement is endorsed by another one. */
    FilledStores answered(Statement statement, Statement backer) {
        String holder = statement.getHolder().getId();
        String key = RecordKey.of("ENDORSES", backer.getHolder().getId(), backer.getId(), "2021");
        String origin = holder + "\t" + order(statement);
        put(ClaimStores.RECEIVED_ANSWERS, origin + "\t" + key, backer);
        put(ClaimStores.RECEPTIONS, origin, new Reception(null, 1L, 1L, 0L));
        return this;
    }

    /** A row of a position, after this statement of it, for the holder and for the main target. */
    FilledStores add(Position position, String statement, String knownFrom, @Nullable String knownTo) {
        PositionRow row = PositionRow.newBuilder()
                .setPosition(position)
                .setKnownFrom(Instant.parse(knownFrom))
                .setKnownTo(knownTo == null ? null : Instant.parse(knownTo))
                .build();
        String holder = position.getHolder().getId();
        String issue = position.getIssue().getId();
        String order = RecordKey.of(
                position.getStatedAt().map(LocalDate::toString).orElse(""),
                RecordKey.sortable(position.getRecordedAt()),
                "uri",
                "0000000000",
                statement,
                "ASSESSMENT");
        String target = position.getTargets().isEmpty()
                ? issue
                : position.getTargets().get(0).getId();
        add(ClaimStores.POSITIONS, ClaimStores.POSITION_COUNTS, RecordKey.of(holder, issue), order, row);
        add(
                ClaimStores.TARGET_POSITIONS,
                ClaimStores.TARGET_POSITION_COUNTS,
                RecordKey.of(target, issue, holder),
                order,
                row);
        return this;
    }

    /** An issue with how many hold a position on it. */
    FilledStores add(Issue issue, long holders) {
        IssueProfile profile = new IssueProfile(issue, holders);
        int partition = RecordKey.partition(IssueOwner.of(issue.getId()), PARTITIONS);
        partition(ClaimStores.ISSUES, partition).put(issue.getId(), profile);
        SortedStore<String> words = partition(ClaimStores.ISSUE_WORDS, partition);
        IssueIndex.rows(profile).forEach(words::put);
        return this;
    }

    private void add(Store<PositionRow> rows, Store<Long> counts, String group, String order, PositionRow row) {
        boolean past = row.getKnownTo().isPresent();
        String place = order + (past ? "\t" + RecordKey.sortable(row.getKnownFrom()) : "");
        put(rows, group + (past ? "\tpast\t" : "\tnow\t") + place, row);
        put(rows, group + (past ? "\tturned-past\t" : "\tturned-now\t") + place, row);
        if (!past) {
            String day = RecordKey.first(order);
            increment(counts, group + "\ttotal");
            increment(counts, group + "\tmonth\t" + day.substring(0, 7));
            increment(counts, group + "\tday\t" + day);
        }
    }

    private void increment(Store<Long> counts, String key) {
        Long before = partition(counts, RecordKey.partition(key, PARTITIONS)).get(key);
        put(counts, key, before == null ? 1L : before + 1);
    }

    /** A shift, for its holder, for the main target and in the order of time. */
    FilledStores add(PositionShift shift) {
        String holder = shift.getHolder().getId();
        String order = RecordKey.of(RecordKey.sortable(shift.getAt()), shift.getId());
        partition(ClaimStores.SHIFTS, RecordKey.partition(holder, PARTITIONS)).put(order, shift);
        put(ClaimStores.ACTOR_SHIFTS, holder + "\t" + order, shift);
        shift.getAfter()
                .or(shift::getBefore)
                .map(Position::getTargets)
                .filter(targets -> !targets.isEmpty())
                .ifPresent(
                        targets -> put(ClaimStores.ACTOR_SHIFTS, targets.get(0).getId() + "\t" + order, shift));
        return this;
    }

    /** A forecast, in every store that has forecasts. */
    FilledStores add(Forecast forecast) {
        Statement statement = forecast.getStatement();
        String holder = statement.getHolder().getId();
        String recordedAt = RecordKey.sortable(statement.getRecordedAt().orElseThrow());
        String key = RecordKey.of(statement.getId(), holder, recordedAt);
        put(ClaimStores.FORECASTS, key, forecast);
        Horizon window = statement.getHorizon().orElseThrow();
        String end = window.getTo().map(LocalDate::toString).orElse("9999-12-31");
        String start = window.getFrom().or(statement::getStatedAt).orElseThrow().toString();
        int partition = RecordKey.partition(key, PARTITIONS);
        for (String list : forecast.getResolution().isPresent() ? List.of("EVERY", "RESOLVED") : List.of("EVERY")) {
            String place = RecordKey.of(list, end, start) + "\t" + key;
            partition(ClaimStores.FORECAST_LISTS, partition).put(place, forecast);
            put(ClaimStores.ACTOR_FORECASTS, holder + "\t" + place, forecast);
            statement
                    .getTargets()
                    .forEach(target -> put(ClaimStores.ACTOR_FORECASTS, target.getId() + "\t" + place, forecast));
        }
        SortedStore<Long> records = partition(ClaimStores.TRACK_RECORDS, RecordKey.partition(holder, PARTITIONS));
        TrackRecord.counters(forecast).forEach((counter, count) -> {
            @Nullable Long before = records.get(holder + "\t" + counter);
            records.put(holder + "\t" + counter, before == null ? count : before + count);
        });
        return this;
    }

    FilledStores add(ActorReference actor, long held, long targeted) {
        ActorProfile profile = new ActorProfile(actor, held, targeted);
        put(ClaimStores.ACTOR_PROFILES, actor.getId(), profile);
        SortedStore<String> words = partition(ClaimStores.ACTOR_WORDS, RecordKey.partition(actor.getId(), PARTITIONS));
        ActorIndex.rows(profile, List.of(), BUILT_IN).forEach(words::put);
        return this;
    }

    /** An edition of an article with what was found in it. */
    FilledStores add(Edition edition, Article article, Statement... found) {
        String key = RecordKey.of(edition.getUri(), RecordKey.sortable(edition.getRecordedAt()), edition.getHash());
        put(ClaimStores.EDITIONS, key, edition);
        put(ClaimStores.ARTICLES, key, article);
        for (int number = 0; number < found.length; number++) {
            String extraction = RecordKey.of(edition.getUri(), edition.getHash(), String.format("%06d", number));
            put(ClaimStores.EXTRACTIONS, extraction, found[number]);
        }
        put(
                ClaimStores.EXTRACTIONS,
                RecordKey.of(edition.getUri(), edition.getHash(), ClaimStores.EXTRACTED),
                new Statement());
        return this;
    }

    FilledStores count(int partition, Outcome outcome, long count) {
        partition(ClaimStores.OUTCOMES, partition).put(outcome.name(), count);
        return this;
    }

    <V> void put(Store<V> store, String key, V value) {
        partition(store, RecordKey.partition(key, PARTITIONS)).put(key, value);
    }

    @SuppressWarnings("unchecked") // What is put into a store is of its type.
    <V> SortedStore<V> partition(Store<V> store, int partition) {
        List<SortedStore<Object>> partitions = stores.computeIfAbsent(store.name(), name -> new ArrayList<>());
        while (partitions.size() < PARTITIONS) {
            partitions.add(new SortedStore<>());
        }
        return (SortedStore<V>) partitions.get(partition);
    }

    /** The stores of one partition. */
    Stores of(int partition) {
        return new Stores() {
            @Override
            public <V> ReadOnlyKeyValueStore<String, V> get(Store<V> store) {
                return partition(store, partition);
            }
        };
    }

    @Override
    public int partitions() {
        return PARTITIONS;
    }

    @Override
    public synchronized <V> Optional<ReadOnlyKeyValueStore<String, V>> active(Store<V> store, int partition) {
        if (broken) {
            throw new IllegalStateException("secret");
        }
        if (restoring.contains(partition)) {
            lookedFor.merge(partition, 1, Integer::sum);
        }
        return restoring.contains(partition) || elsewhere.containsKey(partition) || copies.containsKey(partition)
                ? Optional.empty()
                : Optional.of(partition(store, partition));
    }

    @Override
    public synchronized <V> Optional<Copy<V>> standby(Store<V> store, int partition) {
        return Optional.ofNullable(copies.get(partition))
                .map(freshness -> new Copy<>(partition(store, partition), freshness));
    }

    /** Who has which partition: what is not taken away is here. */
    Whereabouts whereabouts(HostInfo self) {
        return new Whereabouts() {
            @Override
            public Location of(PartitionedBy by, int partition) {
                if (restoring.contains(partition)) {
                    return new Location(Optional.of(self), List.of());
                }
                Optional<HostInfo> other = Optional.ofNullable(elsewhere.get(partition));
                List<HostInfo> copying = Stream.concat(
                                copies.containsKey(partition) ? Stream.of(self) : Stream.empty(),
                                Optional.ofNullable(standbys.get(partition)).stream())
                        .toList();
                return new Location(Optional.of(other.orElse(self)), copying);
            }

            @Override
            public List<HostInfo> instances() {
                return Stream.concat(Stream.of(self), elsewhere.values().stream())
                        .distinct()
                        .toList();
            }
        };
    }

    private static String order(Statement statement) {
        return RecordKey.of(
                statement.getStatedAt().map(LocalDate::toString).orElse(""),
                RecordKey.sortable(statement.getRecordedAt().orElseThrow()),
                statement.getEvidence().getUri(),
                String.format(
                        "%010d", statement.getEvidence().getContent().get(0).getBegin()),
                statement.getId(),
                statement.getKind().name());
    }
}
