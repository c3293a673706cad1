package io.claimtracker.topology;

import io.claimtracker.avro.PositionRow;
import io.claimtracker.avro.PositionShift;
import io.claimtracker.avro.Statement;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;

/** The stores of a holder's partition, each as {@link ClaimStores} describes it. */
record HolderStores(
        KeyValueStore<String, Statement> statements,
        KeyValueStore<String, String> statementKeys,
        KeyValueStore<String, String> withdrawals,
        KeyValueStore<String, PositionRow> positions,
        KeyValueStore<String, Long> positionCounts,
        KeyValueStore<String, PositionShift> shifts) {
    static HolderStores of(ProcessorContext<?, ?> context) {
        return new HolderStores(
                context.getStateStore(ClaimStores.STATEMENTS.name()),
                context.getStateStore(ClaimStores.STATEMENT_KEYS.name()),
                context.getStateStore(ClaimStores.WITHDRAWALS.name()),
                context.getStateStore(ClaimStores.POSITIONS.name()),
                context.getStateStore(ClaimStores.POSITION_COUNTS.name()),
                context.getStateStore(ClaimStores.SHIFTS.name()));
    }
}
