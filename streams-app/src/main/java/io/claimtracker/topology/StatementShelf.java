package io.claimtracker.topology;

import io.claimtracker.avro.Statement;
import io.claimtracker.position.StatementOrder;
import io.claimtracker.schemas.RecordKey;
import io.claimtracker.voice.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A holder's statement rows: by their record (a row: statement id, recorded at, kind), by their place, and by what they say.
 */
final class StatementShelf {
    private static final String COUNTS = "counts";
    private static final String RETELLS = "";

    private final HolderStores stores;
    private final String holder;

    StatementShelf(HolderStores stores, String holder) {
        this.stores = stores;
        this.holder = holder;
    }

    /** The statement of a row. */
    @Nullable
    Statement row(String row) {
        @Nullable String key = stores.statementKeys().get(row);
        return key == null ? null : stores.statements().get(key);
    }

    /** The statement at a place. */
    @Nullable
    Statement at(String order) {
        return stores.statements().get(RecordKey.prefix(holder) + order);
    }

    /** The row of a statement that is in force. */
    @Nullable
    Statement inForce(String id) {
        try (var newestFirst = stores.statementKeys().reverseRange(RecordKey.prefix(id), RecordKey.prefixEnd(id))) {
            while (newestFirst.hasNext()) {
                String key = newestFirst.next().value;
                @Nullable
                Statement statement = RecordKey.first(key).equals(holder)
                        ? stores.statements().get(key)
                        : null;
                if (statement != null && statement.getWithdrawnAt().isEmpty()) {
                    return statement;
                }
            }
            return null;
        }
    }

    /** What was stated from one day to another, both included. */
    List<Statement> stated(LocalDate from, LocalDate to) {
        List<Statement> stated = new ArrayList<>();
        String under = RecordKey.prefix(holder);
        try (var range = stores.statements().range(under + from, RecordKey.prefixEnd(under + to))) {
            range.forEachRemaining(entry -> stated.add(entry.value));
        }
        return stated;
    }

    /** What a row is called: statement id, recorded at, kind. */
    static String rowOf(Statement statement) {
        return RecordKey.of(
                statement.getId(),
                RecordKey.sortable(StatementOrder.recordedAt(statement)),
                statement.getKind().name());
    }

    /**
     * Puts a row where it belongs.
     *
     * @param wording the statement's
     * @param counts whether it ever counts
     */
    void put(String row, Statement statement, Wording wording, boolean counts) {
        String key = RecordKey.prefix(holder) + StatementOrder.of(statement);
        stores.statements().put(key, statement);
        stores.statementKeys().put(row, key);
        for (String fingerprint : wordings(row, statement, wording)) {
            stores.wordings().put(fingerprint, counts ? COUNTS : RETELLS);
        }
    }

    /** Takes a row out. */
    void remove(String row, Statement statement, Wording wording) {
        stores.statements().delete(RecordKey.prefix(holder) + StatementOrder.of(statement));
        stores.statementKeys().delete(row);
        wordings(row, statement, wording).forEach(stores.wordings()::delete);
    }

    /** The statements before one in the order that say the same, of those that ever count, the first first. */
    List<Statement> earlierAlike(Statement statement, Wording wording) {
        LocalDate day = StatementOrder.day(statement);
        String own = StatementOrder.of(statement);
        return alike(
                statement,
                wording,
                day.minusDays(Wording.WINDOW_DAYS),
                day,
                COUNTS::equals,
                order -> RecordKey.ORDER.compare(order, own) < 0);
    }

    /** The statements after one in the order that say the same, the first first. */
    List<Statement> laterAlike(Statement statement, Wording wording) {
        LocalDate day = StatementOrder.day(statement);
        String own = StatementOrder.of(statement);
        return alike(
                statement,
                wording,
                day,
                day.plusDays(Wording.WINDOW_DAYS),
                value -> true,
                order -> RecordKey.ORDER.compare(order, own) > 0);
    }

    /**
     * Whether words that are alike may be one statement. They are two where two articles say that they were said on different
     * days. And a statement that backs another never tells one again that backs none, nor the other way round: what the former
     * means hangs on which of the latter count, and so these must not hang on it.
     */
    private static boolean mayBeOne(Statement one, Statement other) {
        boolean twoDays =
                one.getDayTold() && other.getDayTold() && !one.getStatedAt().equals(other.getStatedAt());
        return !twoDays && one.getBacking().isPresent() == other.getBacking().isPresent();
    }

    private List<Statement> alike(
            Statement statement,
            Wording wording,
            LocalDate from,
            LocalDate to,
            Predicate<String> values,
            Predicate<String> orders) {
        Map<String, Statement> alike = new TreeMap<>(RecordKey.ORDER);
        List<String> rows = new ArrayList<>();
        for (String fingerprint : wording.fingerprints()) {
            String under = RecordKey.prefix(RecordKey.of(holder, fingerprint));
            try (var range = stores.wordings().range(under + from, RecordKey.prefixEnd(under + to))) {
                while (range.hasNext()) {
                    var entry = range.next();
                    if (values.test(entry.value)) {
                        rows.add(entry.key.substring(entry.key.indexOf('\t', under.length()) + 1));
                    }
                }
            }
        }
        for (String row : rows) {
            Statement other = row(row);
            if (other != null) {
                String order = StatementOrder.of(other);
                if (orders.test(order)
                        && !alike.containsKey(order)
                        && mayBeOne(statement, other)
                        && wording.isSameAs(Wording.of(other))) {
                    alike.put(order, other);
                }
            }
        }
        return List.copyOf(alike.values());
    }

    private List<String> wordings(String row, Statement statement, Wording wording) {
        String day = StatementOrder.day(statement).toString();
        return wording.fingerprints().stream()
                .map(fingerprint -> RecordKey.prefix(RecordKey.of(holder, fingerprint, day)) + row)
                .toList();
    }
}
