package io.claimtracker.query;

import io.claimtracker.avro.Backing;
import io.claimtracker.avro.Reception;
import io.claimtracker.avro.Statement;
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

/** Single statements, by id: what they say, where they appeared, and who backs them. */
public final class StatementReads {
    private static final Reception ALONE = Reception.newBuilder().build();

    private final StoreReader stores;

    public StatementReads(StoreReader stores) {
        this.stores = stores;
    }

    /**
     * The newest row of a statement, with how it was taken up; a withdrawn one when it is in force no more. One that tells
     * another again names the other, and is taken up as that is.
     *
     * @throws NotKnownException if there never was one
     * @throws NotHeldException or {@link RestoringException} if its newest row may be where this instance cannot read
     */
    public Statement get(String id) {
        KeyValue<String, Statement> row = row(id);
        Statement statement = row.value;
        if (statement.getWithdrawnAt().isPresent()) {
            return statement;
        }
        String holder = statement.getHolder().getId();
        String origin = origin(row.key);
        @Nullable
        Reception reception = stores.partitionOf(ClaimStores.RECEPTIONS, holder).get(origin);
        boolean copy = !origin.equals(row.key);
        Reception.Builder known = Reception.newBuilder(reception == null ? ALONE : reception);
        return Statement.newBuilder(statement)
                .setReception(known.setOrigin(copy ? id(origin) : null).build())
                .build();
    }

    /**
     * A statement as an edition gave it, as it is told by now: by the directory and with what it backs, as far as a row in
     * force that says the same can be read here. Where it stands is as the edition has it.
     */
    public Statement told(Statement given) {
        return newest(stores.all(ClaimStores.STATEMENT_KEYS), given.getId())
                .map(row -> row.value)
                .filter(row -> row.getWithdrawnAt().isEmpty())
                .filter(row -> row.getStatedAt().equals(given.getStatedAt())
                        && row.getEvidence()
                                .getText()
                                .equals(given.getEvidence().getText()))
                .map(row -> Statement.newBuilder(row)
                        .setEvidence(given.getEvidence())
                        .build())
                .orElse(given);
    }

    /** The id of the statement that counts in the stead of this one, if it tells that again; else its own. */
    public String countingId(String id) {
        return newest(id).map(row -> id(origin(row.key))).orElse(id);
    }

    /** Everywhere that the statement is in force: the first that said it, then those that tell it again, in their order. */
    public Page<Statement> appearances(String id, PageRequest page) {
        KeyValue<String, Statement> row = row(id);
        String holder = row.value.getHolder().getId();
        if (row.value.getWithdrawnAt().isPresent()) {
            return new Page<>(List.of(), Optional.empty(), List.of());
        }
        String origin = origin(row.key);
        ReadOnlyKeyValueStore<String, Statement> statements = stores.partitionOf(ClaimStores.STATEMENTS, holder);
        KeyRange range = KeyRange.under(RetellingKey.at(origin));
        List<KeyValue<String, Statement>> found = new ArrayList<>();
        if (page.after().isEmpty()) {
            add(range.from(), statements.get(origin), found);
        }
        range.ascending(stores.partitionOf(ClaimStores.RETELLINGS, holder), page, value -> true)
                .forEach(entry -> add(
                        entry.key,
                        statements.get(RecordKey.prefix(holder)
                                + entry.key.substring(range.from().length())),
                        found));
        return Page.of(found, page, List.of());
    }

    /** The statements in force that back this one, or the one it tells again: those that endorse it first. */
    public Page<Statement> backers(String id, PageRequest page) {
        String origin = origin(row(id).key);
        List<KeyValue<String, Statement>> found = KeyRange.under(origin)
                .ascending(stores.partitionOf(ClaimStores.RECEIVED_ANSWERS, origin), page, value -> true);
        return Page.of(found, page, List.of()).map(backer -> backing(told(backer), id(origin)));
    }

    /** What a backer means may be another telling of the one that counts, and one as articles gave it does not say. */
    private static Statement backing(Statement backer, String id) {
        Backing backing = Backing.newBuilder(backer.getBacking().orElseThrow())
                .setStatement(id)
                .build();
        return Statement.newBuilder(backer).setBacking(backing).build();
    }

    private static void add(String key, @Nullable Statement statement, List<KeyValue<String, Statement>> statements) {
        if (statement != null) {
            statements.add(KeyValue.pair(key, statement));
        }
    }

    /** The key of the statement itself, or of the one it tells again. */
    private String origin(String key) {
        @Nullable String origin = stores.partitionOf(ClaimStores.ORIGINS, key).get(key);
        return origin == null ? key : RecordKey.prefix(RecordKey.first(key)) + origin;
    }

    private static String id(String key) {
        return Place.statement(Place.endOf(key));
    }

    private KeyValue<String, Statement> row(String id) {
        return newest(id).orElseThrow(() -> new NotKnownException("there is no statement " + id));
    }

    /** The newest row of a statement, as far as anything can be read of it. */
    private Optional<KeyValue<String, Statement>> newest(String id) {
        LocalPartitions<String> keys = stores.all(ClaimStores.STATEMENT_KEYS);
        Optional<KeyValue<String, Statement>> newest = newest(keys, id);
        if (newest.filter(row -> row.value.getWithdrawnAt().isEmpty()).isPresent()) {
            return newest; // At most one row of a statement is in force.
        }
        if (!keys.missing().isEmpty()) {
            throw keys.missing().get(0).unavailable();
        }
        return newest;
    }

    private Optional<KeyValue<String, Statement>> newest(LocalPartitions<String> keys, String id) {
        KeyRange rows = KeyRange.under(id);
        return keys.stores().stream()
                .flatMap(store -> rows.last(store, key -> true).stream())
                .max((one, other) -> KeyRange.ORDER.compare(one.key, other.key))
                .flatMap(this::row);
    }

    private Optional<KeyValue<String, Statement>> row(KeyValue<String, String> entry) {
        String key = entry.value;
        return Optional.ofNullable(
                        stores.partitionOf(ClaimStores.STATEMENTS, key).get(key))
                .map(statement -> KeyValue.pair(key, statement));
    }
}
