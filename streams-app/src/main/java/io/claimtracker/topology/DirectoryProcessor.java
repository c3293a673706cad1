package io.claimtracker.topology;

import io.claimtracker.actor.ActorDirectory;
import io.claimtracker.avro.Actor;
import io.claimtracker.avro.Statement;
import io.claimtracker.schemas.RecordKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the loaded directory beside the articles, and tells anew those that a change of it concerns. A change can concern
 * any number of articles, more than one transaction may take long over; so the names concerned are put down as due with
 * how far they have come, a change does as many articles at once as are soon done, and a clock goes on with the rest.
 * What an article then says does not depend on when. By which names actors go is sent on to where these are looked for.
 */
final class DirectoryProcessor implements Processor<String, @Nullable Actor, String, DirectoryChange> {
    /** Articles told anew in one go: a second's work or two. */
    static final int AT_ONCE = 1_000;

    private static final Duration INTERVAL = Duration.ofSeconds(1);

    private final ArticleExtractor extractor;
    private final ActorDirectory builtIn;
    private final int partitions;

    private ProcessorContext<String, DirectoryChange> context;
    private StoredActors actors;
    private ArticleNames names;
    private ArticleRows rows;
    private KeyValueStore<String, String> due;

    @SuppressWarnings("NullAway.Init") // init runs before process, always.
    DirectoryProcessor(ArticleExtractor extractor, ActorDirectory builtIn, int partitions) {
        this.extractor = extractor;
        this.builtIn = builtIn;
        this.partitions = partitions;
    }

    @Override
    public void init(ProcessorContext<String, DirectoryChange> context) {
        this.context = context;
        actors = new StoredActors(context);
        names = new ArticleNames(context.getStateStore(ClaimStores.ARTICLE_NAMES.name()));
        rows = new ArticleRows(context, extractor, builtIn);
        due = context.getStateStore(ClaimStores.NAMES_DUE.name());
        context.schedule(INTERVAL, PunctuationType.WALL_CLOCK_TIME, now -> tellAnew());
    }

    @Override
    public void process(Record<String, @Nullable Actor> record) {
        Map<String, Actor> before = actors.called(record.key());
        for (String key : actors.put(record.key(), record.value())) {
            // One that was on its way begins again: it may have passed articles under the entry as it was.
            due.put(key, RecordKey.prefix(String.valueOf(record.timestamp())));
        }
        List<Update<Actor>> entries = new ArrayList<>(Update.between(before, actors.called(record.key())));
        // Every partition has the whole directory; each speaks of those actors alone that have its number.
        entries.removeIf(update -> RecordKey.partition(update.key(), partitions)
                != context.taskId().partition());
        if (!entries.isEmpty()) {
            context.forward(record.withValue(new DirectoryChange(entries, List.of())));
        }
        tellAnew();
    }

    private void tellAnew() {
        Set<String> done = new HashSet<>();
        @Nullable KeyValue<String, String> next = nextDue();
        while (next != null && done.size() < AT_ONCE) {
            List<String> position = RecordKey.parts(next.value);
            long timestamp = Long.parseLong(position.get(0));
            List<String> uris = names.page(next.key, position.get(1), AT_ONCE);
            for (String uri : uris) {
                if (done.add(uri)) {
                    tellAnew(uri, timestamp);
                }
            }
            if (uris.size() < AT_ONCE) {
                due.delete(next.key);
            } else {
                due.put(next.key, RecordKey.prefix(position.get(0)) + uris.get(uris.size() - 1));
            }
            next = nextDue();
        }
    }

    private void tellAnew(String uri, long timestamp) {
        List<Update<Statement>> changes = rows.retold(uri);
        if (!changes.isEmpty()) {
            context.forward(new Record<>(uri, new DirectoryChange(List.of(), changes), timestamp));
        }
    }

    private @Nullable KeyValue<String, String> nextDue() {
        try (var all = due.all()) {
            return all.hasNext() ? all.next() : null;
        }
    }
}
