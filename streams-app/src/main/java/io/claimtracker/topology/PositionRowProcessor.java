package io.claimtracker.topology;

import io.claimtracker.avro.PositionRow;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the position rows it is sent, by target, issue and holder, and takes out those that a tombstone names; and with them
 * the issues that anybody holds a position on.
 */
final class PositionRowProcessor implements Processor<String, @Nullable PositionRow, Void, Void> {
    private PositionRowWriter rows;
    private KeyValueStore<String, Long> counts;
    private IssueIndex issues;

    @SuppressWarnings("NullAway.Init") // init runs before process, always.
    PositionRowProcessor() {}

    @Override
    public void init(ProcessorContext<Void, Void> context) {
        counts = context.getStateStore(ClaimStores.TARGET_POSITION_COUNTS.name());
        rows = new PositionRowWriter(
                context.getStateStore(ClaimStores.TARGET_POSITIONS.name()), counts, ClaimStores.TARGET_GROUP_PARTS);
        issues = new IssueIndex(context);
    }

    @Override
    public void process(Record<String, @Nullable PositionRow> record) {
        int more = rows.write(record.key(), record.value());
        PositionRowKey key = PositionRowKey.parse(record.key(), ClaimStores.TARGET_GROUP_PARTS);
        if (!key.shelf().isPast()) {
            long number = StatementCounts.total(counts, key.group());
            int holders = (number > 0 ? 1 : 0) - (number - more > 0 ? 1 : 0);
            issues.row(key.group(), holders, record.value());
        }
    }
}
