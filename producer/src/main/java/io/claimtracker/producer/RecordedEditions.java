package io.claimtracker.producer;

import io.claimtracker.schemas.RecordKey;
import io.claimtracker.schemas.Topics;
import java.util.SortedSet;
import java.util.TreeSet;

/** Finds what the articles topic holds of one article: a walk over the one partition that its uri falls in. */
final class RecordedEditions {
    private final TopicWalk walk;

    RecordedEditions(TopicWalk walk) {
        this.walk = walk;
    }

    /**
     * The keys of the editions of an article that are not erased, in the order in which they were recorded.
     *
     * @throws PublishException if the brokers cannot be reached or fall silent
     */
    SortedSet<String> keys(String uri) {
        SortedSet<String> keys = new TreeSet<>();
        walk.throughOne(Topics.ARTICLES.name(), count -> RecordKey.partition(uri, count), record -> {
            String key = record.key();
            if (key == null || !key.startsWith(RecordKey.prefix(uri))) {
                return;
            }
            // The newest record of a key counts: an erased edition is none.
            if (record.value() == null) {
                keys.remove(key);
            } else {
                keys.add(key);
            }
        });
        return keys;
    }
}
