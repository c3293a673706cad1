package io.claimtracker.topology;

import io.claimtracker.avro.PositionRow;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** Keeps the position rows it is sent, by target, issue and holder, and takes out those that a tombstone names. */
final class PositionRowProcessor implements Processor<String, @Nullable PositionRow, Void, Void> {
    private PositionRowWriter rows;

    @SuppressWarnings("NullAway.Init") // init runs before process, always.
    PositionRowProcessor() {}

    @Override
    public void init(ProcessorContext<Void, Void> context) {
        rows = new PositionRowWriter(
                context.getStateStore(ClaimStores.TARGET_POSITIONS.name()),
                context.getStateStore(ClaimStores.TARGET_POSITION_COUNTS.name()),
                ClaimStores.TARGET_GROUP_PARTS);
    }

    @Override
    public void process(Record<String, @Nullable PositionRow> record) {
        rows.write(record.key(), record.value());
    }
}
