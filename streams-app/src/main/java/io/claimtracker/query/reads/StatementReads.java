package io.claimtracker.query.reads;

import io.claimtracker.avro.Reception;
import io.claimtracker.avro.Statement;
import io.claimtracker.routing.Stores;
import io.claimtracker.schemas.RecordKey;
import io.claimtracker.topology.ClaimStores;
import io.claimtracker.topology.Place;
import io.claimtracker.topology.RetellingKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Single statements, by id: what they say, where they appeared, and who backs them. Whose a statement is its id does not
 * say, so all partitions are asked; of one that was told as another's once, the newest row of all counts.
 */
public final class StatementReads {
    private static final Reception ALONE = Reception.newBuilder().build();

    private final Stores stores;

    public StatementReads(Stores stores) {
        this.stores = stores;
    }

    /**
     * The newest row of a statement in a partition.
     *
     * @param sortKey by which to tell the newest of several partitions
     * @param key its own in {@link ClaimStores#STATEMENTS}
     * @param statement as it was recorded
     */
    public record Row(String sortKey, String key, Statement statement) {
        public boolean inForce() {
            return statement.getWithdrawnAt().isEmpty();
        }

        private String holder() {
            return RecordKey.first(key);
        }
    }

    /** The newest row of a statement; empty when the partition has none. */
    public Optional<Row> find(String id) {
        return KeyRange.under(id)
                .last(stores.get(ClaimStores.STATEMENT_KEYS), key -> true)
                .flatMap(entry -> Optional.ofNullable(
                                stores.get(ClaimStores.STATEMENTS).get(entry.value))
                        .map(statement -> new Row(entry.key, entry.value, statement)));
    }

    /**
     * A statement with how it was taken up; one that is in force no more as it was. One that tells another again names
     * the other, and is taken up as that is.
     */
    public Statement received(Row row) {
        if (!row.inForce()) {
            return row.statement();
        }
        String origin = origin(row);
        @Nullable Reception reception = stores.get(ClaimStores.RECEPTIONS).get(origin);
        boolean copy = !origin.equals(row.key());
        Reception.Builder known = Reception.newBuilder(reception == null ? ALONE : reception);
        return Statement.newBuilder(row.statement())
                .setReception(known.setOrigin(copy ? id(origin) : null).build())
                .build();
    }

    /** The id of the statement that counts in the stead of this one, if it tells that again; else its own. */
    public String countingId(Row row) {
        return id(origin(row));
    }

    /** Everywhere that the statement is in force: the first that said it, then those that tell it again, in their order. */
    public Page<Statement> appearances(Row row, PageRequest page) {
        if (!row.inForce()) {
            return new Page<>(List.of(), Optional.empty());
        }
        String origin = origin(row);
        ReadOnlyKeyValueStore<String, Statement> statements = stores.get(ClaimStores.STATEMENTS);
        KeyRange range = KeyRange.under(RetellingKey.at(origin));
        List<KeyValue<String, Statement>> found = new ArrayList<>();
        if (page.after().isEmpty()) {
            add(range.from(), statements.get(origin), found);
        }
        range.ascending(stores.get(ClaimStores.RETELLINGS), page, value -> true)
                .forEach(entry -> add(
                        entry.key,
                        statements.get(RecordKey.prefix(row.holder())
                                + entry.key.substring(range.from().length())),
                        found));
        return Page.of(found, page);
    }

    /**
     * The statements in force that back this one, or the one it tells again: those that endorse it first. They are as
     * articles gave them.
     */
    public Page<Statement> backers(Row row, PageRequest page) {
        List<KeyValue<String, Statement>> found =
                KeyRange.under(origin(row)).ascending(stores.get(ClaimStores.RECEIVED_ANSWERS), page, value -> true);
        return Page.of(found, page);
    }

    private static void add(String key, @Nullable Statement statement, List<KeyValue<String, Statement>> statements) {
        if (statement != null) {
            statements.add(KeyValue.pair(key, statement));
        }
    }

    /** The key of the statement itself, or of the one it tells again. */
    private String origin(Row row) {
        @Nullable String origin = stores.get(ClaimStores.ORIGINS).get(row.key());
        return origin == null ? row.key() : RecordKey.prefix(row.holder()) + origin;
    }

    private static String id(String key) {
        return Place.statement(Place.endOf(key));
    }
}
