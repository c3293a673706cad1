package io.claimtracker.topology;

import io.claimtracker.actor.ActorDirectory;
import io.claimtracker.avro.ActorProfile;
import io.claimtracker.avro.ActorReference;
import io.claimtracker.avro.Statement;
import io.claimtracker.schemas.RecordKey;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Keeps an actor's timeline, and from it the actor's profile: the name its newest statement uses, and counts; and with that
 * the words that the actor is found by.
 */
final class TimelineProcessor implements Processor<String, @Nullable Statement, Void, Void> {
    private final ActorDirectory builtIn;
    private KeyValueStore<String, Statement> timeline;
    private KeyValueStore<String, ActorProfile> profiles;
    private ActorIndex index;

    @SuppressWarnings("NullAway.Init") // init runs before process, always.
    TimelineProcessor(ActorDirectory builtIn) {
        this.builtIn = builtIn;
    }

    @Override
    public void init(ProcessorContext<Void, Void> context) {
        timeline = context.getStateStore(ClaimStores.TIMELINE.name());
        profiles = context.getStateStore(ClaimStores.ACTOR_PROFILES.name());
        index = new ActorIndex(context, builtIn);
    }

    @Override
    public void process(Record<String, @Nullable Statement> record) {
        String actor = RecordKey.first(record.key());
        @Nullable Statement before = timeline.get(record.key());
        @Nullable Statement after = record.value();
        timeline.put(record.key(), after);
        @Nullable ActorProfile profile = profiles.get(actor);
        long held = (profile == null ? 0 : profile.getHeld()) + holds(actor, after) - holds(actor, before);
        long targeted = (profile == null ? 0 : profile.getTargeted())
                + isTargetedBy(actor, after)
                - isTargetedBy(actor, before);
        @Nullable ActorReference newest = newestReference(actor);
        index.profile(actor, profile, newest == null ? null : new ActorProfile(newest, held, targeted));
    }

    private @Nullable ActorReference newestReference(String actor) {
        try (var newestFirst = timeline.reverseRange(RecordKey.prefix(actor), RecordKey.prefixEnd(actor))) {
            return newestFirst.hasNext() ? reference(actor, newestFirst.next().value) : null;
        }
    }

    private static ActorReference reference(String actor, Statement statement) {
        return statement.getTargets().stream()
                .filter(target -> target.getId().equals(actor))
                .findFirst()
                .orElse(statement.getHolder());
    }

    private static int holds(String actor, @Nullable Statement statement) {
        return statement != null && statement.getHolder().getId().equals(actor) ? 1 : 0;
    }

    private static int isTargetedBy(String actor, @Nullable Statement statement) {
        return statement != null
                        && statement.getTargets().stream()
                                .anyMatch(target -> target.getId().equals(actor))
                ? 1
                : 0;
    }
}
