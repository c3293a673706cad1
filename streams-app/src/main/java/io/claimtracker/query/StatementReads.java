package io.claimtracker.query;

import io.claimtracker.avro.Statement;
import io.claimtracker.topology.ClaimStores;
import java.util.Optional;
import org.apache.kafka.streams.KeyValue;

/** Single statements, by id. */
public final class StatementReads {
    private final StoreReader stores;

    public StatementReads(StoreReader stores) {
        this.stores = stores;
    }

    /**
     * The newest row of a statement; a withdrawn one when it is in force no more.
     *
     * @throws NotKnownException if there never was one
     * @throws NotHeldException or {@link RestoringException} if its newest row may be where this instance cannot read
     */
    public Statement get(String id) {
        LocalPartitions<String> keys = stores.all(ClaimStores.STATEMENT_KEYS);
        KeyRange rows = KeyRange.under(id);
        Optional<Statement> newest = keys.stores().stream()
                .flatMap(store -> rows.last(store, key -> true).stream())
                .max((one, other) -> KeyRange.ORDER.compare(one.key, other.key))
                .flatMap(this::row);
        if (newest.filter(statement -> statement.getWithdrawnAt().isEmpty()).isPresent()) {
            return newest.get(); // At most one row of a statement is in force.
        }
        if (!keys.missing().isEmpty()) {
            throw keys.missing().get(0).unavailable();
        }
        return newest.orElseThrow(() -> new NotKnownException("there is no statement " + id));
    }

    private Optional<Statement> row(KeyValue<String, String> entry) {
        String key = entry.value;
        return Optional.ofNullable(
                stores.partitionOf(ClaimStores.STATEMENTS, key).get(key));
    }
}
