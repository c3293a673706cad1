package io.claimtracker.topology;

import io.claimtracker.actor.ActorDirectory;
import io.claimtracker.avro.Actor;
import io.claimtracker.schemas.RecordKey;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** Keeps what the loaded directory has of the actors of a partition, and has them found by it. */
final class ActorEntryProcessor implements Processor<String, @Nullable Actor, Void, Void> {
    private final ActorDirectory builtIn;
    private ActorIndex index;

    @SuppressWarnings("NullAway.Init") // init runs before process, always.
    ActorEntryProcessor(ActorDirectory builtIn) {
        this.builtIn = builtIn;
    }

    @Override
    public void init(ProcessorContext<Void, Void> context) {
        index = new ActorIndex(context, builtIn);
    }

    @Override
    public void process(Record<String, @Nullable Actor> record) {
        index.entry(record.key(), RecordKey.first(record.key()), record.value());
    }
}
