package io.claimtracker.producer;

import static java.util.Objects.requireNonNull;

import io.claimtracker.avro.DeadLetter;
import io.claimtracker.schemas.ReadResult;
import io.claimtracker.schemas.RecordKey;
import io.claimtracker.schemas.Topics;
import io.claimtracker.schemas.ValueReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;

/**
 * Dead letters that hold an article. They lie in the order of their coming, with no key to erase one by, and brokers can
 * only drop everything before an offset: so they can be told of, not erased.
 *
 * @param count how many there are
 * @param goneBy when the brokers will have dropped the last of them, by the topic's retention; empty if never or none
 */
record BuriedCopies(long count, Optional<Instant> goneBy) {
    /**
     * Looks for them.
     *
     * @throws PublishException if the brokers cannot be reached or fall silent
     */
    static BuriedCopies of(String uri, TopicWalk walk, Properties client, ValueReader<DeadLetter> reader) {
        byte[] written = avroString(uri);
        long[] count = {0};
        long[] newest = {0};
        walk.through(Topics.DEAD_LETTERS.name(), record -> {
            if (record.value() != null
                    && reader.read(record.value()) instanceof ReadResult.Value<DeadLetter> letter
                    && holds(letter.value(), uri, written)) {
                count[0]++;
                newest[0] = Math.max(newest[0], record.timestamp());
            }
        });
        return new BuriedCopies(
                count[0], count[0] == 0 ? Optional.empty() : goneBy(client, Instant.ofEpochMilli(newest[0])));
    }

    /** By its key, or by the uri as a value in Avro has it: with its length before it, so that no longer uri is meant. */
    static boolean holds(DeadLetter letter, String uri, byte[] written) {
        boolean keyed = letter.getKey()
                .map(key -> RecordKey.first(new String(bytes(key), StandardCharsets.UTF_8)))
                .filter(uri::equals)
                .isPresent();
        return keyed
                || letter.getValue()
                        .filter(value -> contains(bytes(value), written))
                        .isPresent();
    }

    /** A text as Avro writes it: the number of its bytes, doubled, seven bits a byte, and they. */
    static byte[] avroString(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ByteBuffer written = ByteBuffer.allocate(bytes.length + 5);
        int length = bytes.length << 1;
        while (length > 0x7f) {
            written.put((byte) ((length & 0x7f) | 0x80));
            length >>>= 7;
        }
        written.put((byte) length).put(bytes).flip();
        return bytes(written);
    }

    private static boolean contains(byte[] bytes, byte[] part) {
        for (int at = 0; at + part.length <= bytes.length; at++) {
            if (Arrays.equals(bytes, at, at + part.length, part, 0, part.length)) {
                return true;
            }
        }
        return false;
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }

    /** A segment is dropped whole, once its newest record is old enough. */
    private static Optional<Instant> goneBy(Properties client, Instant newest) {
        ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, Topics.DEAD_LETTERS.name());
        try (Admin admin = Admin.create(client)) {
            Config config = requireNonNull(
                    admin.describeConfigs(List.of(topic)).all().get().get(topic));
            long retention = Long.parseLong(setting(config, TopicConfig.RETENTION_MS_CONFIG));
            long segment = Long.parseLong(setting(config, TopicConfig.SEGMENT_MS_CONFIG));
            return retention < 0
                    ? Optional.empty()
                    : Optional.of(newest.plus(Duration.ofMillis(retention)).plus(Duration.ofMillis(segment)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PublishException("interrupted; run forget again", e);
        } catch (ExecutionException | KafkaException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new PublishException(
                    "Kafka at " + client.getProperty(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG) + ": "
                            + OneLineErrors.reason(cause),
                    cause);
        }
    }

    private static String setting(Config config, String name) {
        return requireNonNull(config.get(name), name).value();
    }
}
