package io.claimtracker.app;

import io.claimtracker.routing.StandbyWatch;
import io.claimtracker.routing.StandbyWatch.CopyId;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.processor.StandbyUpdateListener;
import org.apache.kafka.streams.processor.StateRestoreListener;
import org.apache.kafka.streams.processor.TaskId;

/** Tells where copies begin to take over changes: those that are restored, and those kept for another instance (KIP-988). */
final class RestoreBeginnings implements StateRestoreListener, StandbyUpdateListener {
    private final StandbyWatch watch;

    RestoreBeginnings(StandbyWatch watch) {
        this.watch = watch;
    }

    @Override
    public void onRestoreStart(TopicPartition changelog, String store, long from, long to) {
        watch.begins(new CopyId(store, changelog.partition()), from);
    }

    @Override
    public void onBatchRestored(TopicPartition changelog, String store, long end, long restored) {}

    @Override
    public void onRestoreEnd(TopicPartition changelog, String store, long restored) {}

    @Override
    public void onUpdateStart(TopicPartition changelog, String store, long from) {
        watch.begins(new CopyId(store, changelog.partition()), from);
    }

    @Override
    public void onBatchLoaded(TopicPartition changelog, String store, TaskId task, long end, long loaded, long to) {}

    @Override
    public void onUpdateSuspended(TopicPartition changelog, String store, long at, long to, SuspendReason reason) {}
}
