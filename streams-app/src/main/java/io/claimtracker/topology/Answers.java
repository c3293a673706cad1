package io.claimtracker.topology;

import io.claimtracker.avro.BackingKind;
import io.claimtracker.avro.BackingLink;
import io.claimtracker.avro.Reception;
import io.claimtracker.avro.Statement;
import io.claimtracker.backing.BackedStatement;
import io.claimtracker.backing.Match;
import io.claimtracker.position.Counted;
import io.claimtracker.position.Interval;
import io.claimtracker.position.StatementOrder;
import io.claimtracker.position.StatementRows;
import io.claimtracker.position.Times;
import io.claimtracker.schemas.RecordKey;
import io.claimtracker.schemas.Topics;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Who answers a holder's statements: which of them each backer means, how often each is endorsed and rejected, and what that
 * tells the backer's own partition. When statements come or go, those answers are looked at again that may mean them.
 */
final class Answers {
    private final HolderStores stores;
    private final StatementShelf statements;
    private final HolderViews views;
    private final String holder;
    private final Changes<BackingLink> links = new Changes<>();

    Answers(HolderStores stores, StatementShelf statements, HolderViews views, String holder) {
        this.stores = stores;
        this.statements = statements;
        this.views = views;
        this.holder = holder;
    }

    /**
     * Adds an answer, changes it, or takes it back.
     *
     * @param key {@link Topics#backingKey}
     */
    void receive(String key, @Nullable Statement after) {
        @Nullable Statement before = stores.answers().get(key);
        if (Objects.equals(before, after)) {
            return;
        }
        if (before != null) {
            stores.answerDays().delete(dayKey(key, before));
            meets(key, before, null);
        }
        stores.answers().put(key, after);
        if (after != null) {
            stores.answerDays().put(dayKey(key, after), "");
        }
        link(key, after);
    }

    /** Looks again at the answers that may mean any of these statements, which have just come, ended or gone. */
    void statementsChanged(Collection<Statement> changed) {
        if (changed.isEmpty()) {
            return;
        }
        LocalDate first = changed.stream()
                .map(StatementOrder::day)
                .min(LocalDate::compareTo)
                .orElseThrow();
        LocalDate last = changed.stream()
                .map(StatementOrder::day)
                .max(LocalDate::compareTo)
                .orElseThrow();
        List<String> keys = new ArrayList<>();
        String days = RecordKey.prefix(holder);
        try (var range = stores.answerDays()
                .range(days + first, RecordKey.prefixEnd(days + last.plusDays(Match.LOOK_BACK_DAYS)))) {
            range.forEachRemaining(
                    entry -> keys.add(days + entry.key.substring(entry.key.indexOf('\t', days.length()) + 1)));
        }
        for (String key : keys) {
            Statement backer = Objects.requireNonNull(stores.answers().get(key));
            if (changed.stream().anyMatch(statement -> mayMean(backer, statement))) {
                link(key, backer);
            }
        }
    }

    /** What each backer means, where that has changed, by {@link Topics#linkKey}. */
    List<Update<BackingLink>> links() {
        return links.updates();
    }

    private static boolean mayMean(Statement backer, Statement statement) {
        return BackedStatement.isSought(backer)
                ? Match.of(backer, statement) != Match.NONE
                : named(backer).equals(statement.getId()) && Match.isInReach(backer, statement);
    }

    private static String named(Statement backer) {
        return backer.getBacking().orElseThrow().getStatement().orElse("");
    }

    /** Tells what an answer means now, and forwards and counts the difference. */
    private void link(String key, @Nullable Statement backer) {
        Map<String, BackingLink> before = sent(key);
        Map<String, BackingLink> after = new TreeMap<>();
        @Nullable String meant = null;
        if (backer != null && BackedStatement.isSought(backer)) {
            for (BackingLink link : BackedStatement.links(backer, candidates(backer))) {
                after.put(Topics.linkKey(backer, link.getKnownFrom()), link);
                meant = link.getKnownTo().isEmpty() ? link.getStatement() : meant;
            }
        } else if (backer != null) {
            meant = backer.getWithdrawnAt().isEmpty() ? named(backer) : null;
        }
        for (Update<BackingLink> update : Update.between(before, after)) {
            stores.answerLinks().put(RecordKey.prefix(key) + update.key(), update.after());
            links.add(update);
        }
        if (backer != null) {
            @Nullable Statement met = meant == null ? null : statements.inForce(meant);
            meets(key, backer, met == null || !Match.isInReach(backer, met) ? null : StatementOrder.of(met));
        }
    }

    /**
     * The statements that may be meant: on the issue named, by seeks backwards from the day; and what else was said within a
     * few days, by a scan of these.
     */
    private List<Counted> candidates(Statement backer) {
        LocalDate day = StatementOrder.day(backer);
        List<Counted> candidates = new ArrayList<>();
        for (Statement statement : statements.stated(day.minusDays(Match.RECENT_DAYS), day)) {
            Match match = Match.of(backer, statement);
            if (match != Match.NONE && match != Match.ISSUE) {
                candidates.add(counted(statement));
            }
        }
        StoredLedger onIssue =
                new StoredLedger(stores, RecordKey.of(holder, backer.getIssue().getId()));
        Times left = Times.of(Interval.of(backer));
        String place = RecordKey.prefixEnd(day.toString());
        while (!left.isNever()) {
            Optional<StatementRows> previous = onIssue.previous(place, left.hull());
            if (previous.isEmpty()) {
                break;
            }
            place = previous.get().order();
            Statement statement = onIssue.statement(place);
            if (!Match.isInReach(backer, statement)) {
                break;
            }
            if (Match.of(backer, statement) == Match.ISSUE) {
                Counted counted = counted(statement);
                candidates.add(counted);
                left = left.without(counted.times());
            }
        }
        return candidates;
    }

    private Counted counted(Statement statement) {
        return new Counted(statement, views.ledger(statement).counted(StatementOrder.of(statement)));
    }

    private Map<String, BackingLink> sent(String key) {
        Map<String, BackingLink> sent = new TreeMap<>();
        String under = RecordKey.prefix(key);
        try (var range = stores.answerLinks().range(under, RecordKey.prefixEnd(key))) {
            range.forEachRemaining(entry -> sent.put(entry.key.substring(under.length()), entry.value));
        }
        return sent;
    }

    /** Lets an answer count with the statement at a place, or the one that this tells again; null for none. */
    private void meets(String key, Statement backer, @Nullable String order) {
        String origin = order == null ? "" : Objects.requireNonNullElse(views.origin(order), order);
        @Nullable String before = stores.answered().get(key);
        if (origin.equals(Objects.requireNonNullElse(before, ""))) {
            return;
        }
        BackingKind kind = backer.getBacking().orElseThrow().getKind();
        String rest = key.substring(RecordKey.prefix(holder).length());
        if (before != null) {
            stores.received().delete(received(before, kind, rest));
            count(before, kind, backer, -1);
        }
        if (!origin.isEmpty()) {
            count(origin, kind, backer, 1);
            stores.received().put(received(origin, kind, rest), backer);
        }
        stores.answered().put(key, origin.isEmpty() ? null : origin);
    }

    /** A backer counts once, however often it says so. */
    private void count(String order, BackingKind kind, Statement backer, int number) {
        views.look(order);
        String all = received(order, kind, backer.getHolder().getId());
        try (var others = stores.received().range(RecordKey.prefix(all), RecordKey.prefixEnd(all))) {
            if (others.hasNext()) {
                return;
            }
        }
        boolean endorses = kind == BackingKind.ENDORSES;
        views.receive(order, reception -> Reception.newBuilder(reception)
                .setEndorses(reception.getEndorses() + (endorses ? number : 0))
                .setRejects(reception.getRejects() + (endorses ? 0 : number))
                .build());
    }

    private String received(String order, BackingKind kind, String rest) {
        return RecordKey.prefix(holder) + RecordKey.prefix(order) + RecordKey.prefix(kind.name()) + rest;
    }

    private String dayKey(String key, Statement backer) {
        String under = RecordKey.prefix(holder);
        return under + RecordKey.prefix(StatementOrder.day(backer).toString()) + key.substring(under.length());
    }
}
