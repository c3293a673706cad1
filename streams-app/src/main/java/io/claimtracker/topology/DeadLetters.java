package io.claimtracker.topology;

import io.claimtracker.avro.DeadLetter;
import io.claimtracker.schemas.TopicSetup;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Makes dead letters: the record as it was, where it lay, and why it is put aside. */
final class DeadLetters {
    private DeadLetters() {}

    /**
     * Makes one. Of a key or value longer than any of our own records the beginning is kept, and the reason says so:
     * the whole still lies at its offset, and the letter must fit into its topic.
     */
    static DeadLetter of(
            String topic,
            int partition,
            long offset,
            long timestamp,
            byte @Nullable [] key,
            byte @Nullable [] value,
            String stage,
            String reason,
            @Nullable String exception) {
        boolean cut = isTooLong(key) || isTooLong(value);
        return DeadLetter.newBuilder()
                .setTopic(topic)
                .setPartition(partition)
                .setOffset(offset)
                .setStage(stage)
                .setReason(cut ? reason + " (what is kept of it here is its beginning)" : reason)
                .setException(exception)
                .setKey(kept(key))
                .setValue(kept(value))
                .setTimestamp(Instant.ofEpochMilli(Math.max(0, timestamp)))
                .build();
    }

    private static @Nullable ByteBuffer kept(byte @Nullable [] bytes) {
        if (bytes == null) {
            return null;
        }
        return ByteBuffer.wrap(isTooLong(bytes) ? Arrays.copyOf(bytes, TopicSetup.MAX_RECORD_BYTES) : bytes);
    }

    private static boolean isTooLong(byte @Nullable [] bytes) {
        return bytes != null && bytes.length > TopicSetup.MAX_RECORD_BYTES;
    }
}
