package io.claimtracker.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What lies on disk. */
final class StoredBytes {
    private StoredBytes() {}

    /** Bytes in all files under a directory. */
    static long under(Path directory) {
        return sum(directory, file -> true);
    }

    /**
     * Bytes of records in the partitions of some topics; indexes, which a broker sets aside in advance, are not counted.
     *
     * @param broker the broker's log directory
     */
    static long inTopics(Path broker, Predicate<String> topics) {
        return sum(broker, file -> file.toString().endsWith(".log") && topics.test(topicOf(broker.relativize(file))));
    }

    /** A partition's directory is called after the topic, a hyphen and the partition. */
    private static String topicOf(Path file) {
        String directory = file.getName(0).toString();
        int hyphen = directory.lastIndexOf('-');
        return hyphen < 0 ? directory : directory.substring(0, hyphen);
    }

    private static long sum(Path directory, Predicate<Path> counted) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .filter(counted)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
