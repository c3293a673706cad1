package io.claimtracker.routing;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimtracker.routing.MissingPartition.Reason;
import io.claimtracker.routing.Whereabouts.Location;
import io.claimtracker.schemas.RecordKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.apache.kafka.streams.state.HostInfo;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks partitions, wherever they are: this instance if it works on them, else whoever does, else whoever has a copy.
 *
 * <p>There are two waves, a try and one retry, in each of which all partitions are asked at once; so an answer takes twice
 * the time limit of a call at most. Who is asked by another instance never sends the question on, so there are no loops.
 */
public final class Router {
    /** For how long whoever could not be reached is asked only after those who have copies. */
    static final Duration SUSPECTED_FOR = Duration.ofSeconds(2);

    private static final Logger LOG = LoggerFactory.getLogger(Router.class);

    private final LocalPart local;
    private final Whereabouts whereabouts;
    private final Peers peers;
    private final HostInfo self;
    private final int partitions;
    private final Clock clock;
    private final Map<HostInfo, Instant> suspectedUntil = new ConcurrentHashMap<>();

    /** @param self where the other instances reach this one */
    public Router(
            StoreReader stores, LocalPart local, Whereabouts whereabouts, Peers peers, HostInfo self, Clock clock) {
        this.local = local;
        this.whereabouts = whereabouts;
        this.peers = peers;
        this.self = self;
        this.partitions = stores.partitions();
        this.clock = clock;
    }

    /**
     * Asks the partition that a key falls into.
     *
     * @param key a store key, or its first part
     * @param maxStaleness how old a copy may be; zero for none at all
     */
    public PartAnswer ask(PartRead read, String key, Map<String, String> parameters, Duration maxStaleness) {
        return ask(read, List.of(RecordKey.partition(key, partitions)), parameters, maxStaleness)
                .get(0);
    }

    /** Asks a partition by its number. */
    public PartAnswer ask(PartRead read, int partition, Map<String, String> parameters, Duration maxStaleness) {
        return ask(read, List.of(partition), parameters, maxStaleness).get(0);
    }

    /** How many partitions there are. */
    public int partitions() {
        return partitions;
    }

    /** Asks for what every partition has: one that this instance works on, if there is one. */
    public PartAnswer askAny(PartRead read, String key, Map<String, String> parameters, Duration maxStaleness) {
        int partition = IntStream.range(0, partitions)
                .filter(number -> local.isActive(read, number))
                .findFirst()
                .orElseGet(() -> RecordKey.partition(key, partitions));
        return ask(read, List.of(partition), parameters, maxStaleness).get(0);
    }

    /** Asks every partition; answers are in the order of their numbers. */
    public List<PartAnswer> askAll(PartRead read, Map<String, String> parameters, Duration maxStaleness) {
        return ask(read, IntStream.range(0, partitions).boxed().toList(), parameters, maxStaleness);
    }

    /** How each of the other instances says that it stands; without those that do not answer. */
    public Map<HostInfo, JsonNode> others() {
        Map<HostInfo, CompletableFuture<JsonNode>> asked = new LinkedHashMap<>();
        whereabouts.instances().stream()
                .filter(host -> !host.equals(self))
                .forEach(host -> asked.put(host, peers.status(host)));
        Map<HostInfo, JsonNode> answered = new LinkedHashMap<>();
        asked.forEach((host, answer) -> {
            try {
                answered.put(host, answer.join());
            } catch (CompletionException e) {
                LOG.debug("{} does not say how it stands", host, e);
            }
        });
        return answered;
    }

    private List<PartAnswer> ask(
            PartRead read, List<Integer> wanted, Map<String, String> parameters, Duration maxStaleness) {
        List<Attempts> attempts = wanted.stream().map(Attempts::new).toList();
        askOnce(read, attempts, parameters, maxStaleness);
        if (attempts.stream().anyMatch(attempt -> attempt.answered.isEmpty())) {
            askOnce(read, attempts, parameters, maxStaleness);
        }
        return attempts.stream().map(Attempts::answer).toList();
    }

    /** One wave: those elsewhere are asked first, so that they work while this instance does. */
    private void askOnce(
            PartRead read, List<Attempts> attempts, Map<String, String> parameters, Duration maxStaleness) {
        List<Attempts> here = new ArrayList<>();
        Map<Attempts, CompletableFuture<PartAnswer>> elsewhere = new LinkedHashMap<>();
        for (Attempts attempt : attempts) {
            if (attempt.answered.isEmpty()) {
                next(read, attempt, maxStaleness).ifPresent(host -> {
                    attempt.tried.add(host);
                    if (host.equals(self)) {
                        here.add(attempt);
                    } else {
                        elsewhere.put(attempt, peers.ask(host, read, attempt.partition, parameters, maxStaleness));
                    }
                });
            }
        }
        here.forEach(attempt -> attempt.take(local.ask(read, attempt.partition, parameters, maxStaleness)));
        elsewhere.forEach(this::await);
    }

    private void await(Attempts attempt, CompletableFuture<PartAnswer> answer) {
        HostInfo host = attempt.last();
        try {
            attempt.take(answer.join());
            suspectedUntil.remove(host);
        } catch (CompletionException e) {
            LOG.debug("{} cannot be reached", host, e);
            attempt.unreachable = Optional.of(host);
            suspectedUntil.put(host, clock.instant().plus(SUSPECTED_FOR));
        }
    }

    /** Whom to ask now: whoever is likeliest to answer of those not asked yet, else of all. */
    private Optional<HostInfo> next(PartRead read, Attempts attempt, Duration maxStaleness) {
        if (local.isActive(read, attempt.partition)) {
            return Optional.of(self);
        }
        Location location = whereabouts.of(read.by(), attempt.partition);
        attempt.owner = location.active().filter(host -> !host.equals(self));
        Set<HostInfo> candidates = candidates(location, maxStaleness);
        return candidates.stream()
                .filter(host -> !attempt.tried.contains(host))
                .findFirst()
                .or(() -> candidates.stream().findFirst())
                .or(() -> location.active().filter(self::equals));
    }

    private Set<HostInfo> candidates(Location location, Duration maxStaleness) {
        Set<HostInfo> hosts = new LinkedHashSet<>();
        attempt(location.active(), false, hosts);
        if (!maxStaleness.isZero()) {
            // Its own copy, or what it is restoring, costs this instance no call.
            if (location.standbys().contains(self) || location.active().equals(Optional.of(self))) {
                hosts.add(self);
            }
            location.standbys().stream().filter(host -> !suspected(host)).forEach(hosts::add);
            hosts.addAll(location.standbys());
        }
        attempt(location.active(), true, hosts);
        return hosts;
    }

    private void attempt(Optional<HostInfo> active, boolean suspected, Set<HostInfo> hosts) {
        active.filter(host -> !host.equals(self) && suspected(host) == suspected)
                .ifPresent(hosts::add);
    }

    private boolean suspected(HostInfo host) {
        Instant until = suspectedUntil.getOrDefault(host, Instant.MIN);
        return until.isAfter(clock.instant());
    }

    /** What has been tried to have a partition answer. */
    private static final class Attempts {
        private final int partition;
        private final List<HostInfo> tried = new ArrayList<>();
        private Optional<PartAnswer> answered = Optional.empty();
        private Optional<HostInfo> owner = Optional.empty();
        private Optional<HostInfo> unreachable = Optional.empty();
        private boolean tooStale;

        private Attempts(int partition) {
            this.partition = partition;
        }

        private HostInfo last() {
            return tried.get(tried.size() - 1);
        }

        private void take(PartAnswer answer) {
            if (answer instanceof PartAnswer.Missing missing) {
                tooStale |= missing.partition().reason() == Reason.TOO_STALE;
            } else {
                answered = Optional.of(answer);
            }
        }

        private PartAnswer answer() {
            return answered.orElseGet(() -> new PartAnswer.Missing(new MissingPartition(partition, reason(), owner)));
        }

        private Reason reason() {
            if (tooStale) {
                return Reason.TOO_STALE;
            }
            return unreachable.isPresent() ? Reason.UNREACHABLE : Reason.RESTORING;
        }
    }
}
