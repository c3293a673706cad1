package io.claimtracker.topology;

import io.claimtracker.actor.ActorDirectory;
import io.claimtracker.avro.Article;
import io.claimtracker.avro.ArticleStatus;
import io.claimtracker.avro.DeadLetter;
import io.claimtracker.avro.Edition;
import io.claimtracker.avro.Statement;
import io.claimtracker.edition.EditionHistory;
import io.claimtracker.edition.EditionHistory.InForce;
import io.claimtracker.schemas.ValueReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Turns editions into statement rows. It keeps the set of an article's editions; a record adds one to the set or takes
 * one out, and what the rows of the new set differ in from those of the old is forwarded. An edition's text is extracted
 * once, when it first comes into force.
 */
final class ArticleProcessor implements Processor<byte @Nullable [], byte @Nullable [], String, ArticleChange> {
    private final ValueReader<Article> reader;
    private final ArticleExtractor extractor;
    private final ActorDirectory builtIn;
    private final int maxBodyBytes;

    private ProcessorContext<String, ArticleChange> context;
    private KeyValueStore<String, Edition> editions;
    private KeyValueStore<String, Article> articles;
    private ArticleRows rows;
    private KeyValueStore<String, Long> outcomes;

    @SuppressWarnings("NullAway.Init") // init runs before process, always.
    ArticleProcessor(
            ValueReader<Article> reader, ArticleExtractor extractor, ActorDirectory builtIn, int maxBodyBytes) {
        this.reader = reader;
        this.extractor = extractor;
        this.builtIn = builtIn;
        this.maxBodyBytes = maxBodyBytes;
    }

    @Override
    public void init(ProcessorContext<String, ArticleChange> context) {
        this.context = context;
        editions = context.getStateStore(ClaimStores.EDITIONS.name());
        articles = context.getStateStore(ClaimStores.ARTICLES.name());
        rows = new ArticleRows(context, extractor, builtIn);
        outcomes = context.getStateStore(ClaimStores.OUTCOMES.name());
    }

    @Override
    public void process(Record<byte @Nullable [], byte @Nullable []> record) {
        @Nullable String key = text(record.key());
        ArticleRecord read = ArticleRecord.read(key, record.value(), reader, maxBodyBytes);
        if (read instanceof ArticleRecord.Unusable unusable) {
            bury(record, "read", unusable.reason(), unusable.exception());
        } else if (read instanceof ArticleRecord.Recorded recorded) {
            try {
                add(record.withKey(key), recorded);
            } catch (ExtractionException e) {
                bury(record, "extract", e.getMessage(), e.exception());
            }
        } else if (read instanceof ArticleRecord.Erased erased) {
            erase(record.withKey(key), erased.uri());
        }
    }

    private void add(Record<@Nullable String, ?> record, ArticleRecord.Recorded recorded) {
        String key = keyOf(record);
        Edition edition = recorded.edition();
        Map<String, Edition> before = rows.editionsOf(edition.getUri());
        Map<String, Edition> after = new TreeMap<>(before);
        after.put(key, edition);
        List<InForce> history = EditionHistory.of(after.values());
        Map<String, Article> atHand = Map.of(edition.getHash(), recorded.article());
        Map<String, List<Statement>> found = rows.found(history, atHand);
        Map<String, Statement> told = rows.told(before.values());

        count(outcome(edition, before, history, found));
        editions.put(key, edition);
        articles.put(key, recorded.article());
        forward(record, new ArticleChange(Update.between(told, rows.toTell(history, found, atHand)), null));
    }

    private void erase(Record<@Nullable String, ?> record, String uri) {
        String key = keyOf(record);
        Map<String, Edition> before = rows.editionsOf(uri);
        Map<String, Edition> after = new TreeMap<>(before);
        @Nullable Edition erased = after.remove(key);
        List<InForce> history = EditionHistory.of(after.values());
        Map<String, Statement> told = rows.told(before.values());
        Map<String, Statement> toTell = rows.toTell(history, rows.found(history, Map.of()), Map.of());

        count(Outcome.FORGOTTEN);
        editions.delete(key);
        articles.delete(key);
        if (erased != null
                && after.values().stream().noneMatch(left -> left.getHash().equals(erased.getHash()))) {
            rows.erase(uri, erased.getHash(), after.values());
        }
        forward(record, new ArticleChange(Update.between(told, toTell), null));
    }

    private static Outcome outcome(
            Edition edition, Map<String, Edition> before, List<InForce> history, Map<String, List<Statement>> found) {
        if (before.containsValue(edition)) {
            return Outcome.UNCHANGED;
        }
        if (edition.getStatus() != ArticleStatus.USABLE) {
            return Outcome.WITHDRAWN;
        }
        boolean itsOwn = history.stream().anyMatch(inForce -> inForce.edition().equals(edition));
        if (itsOwn) {
            return found.getOrDefault(edition.getHash(), List.of()).isEmpty()
                    ? Outcome.WITHOUT_STATEMENTS
                    : Outcome.EXTRACTED;
        }
        boolean sameElsewhere =
                before.values().stream().anyMatch(earlier -> earlier.getHash().equals(edition.getHash()));
        return sameElsewhere ? Outcome.UNCHANGED : Outcome.SUPERSEDED;
    }

    private void bury(
            Record<byte @Nullable [], byte @Nullable []> record,
            String stage,
            String reason,
            @Nullable String exception) {
        count(Outcome.DEAD_LETTERED);
        RecordMetadata place = context.recordMetadata()
                .orElseThrow(() -> new IllegalStateException("a record from a topic has a place in it"));
        DeadLetter letter = DeadLetters.of(
                place.topic(),
                place.partition(),
                place.offset(),
                record.timestamp(),
                record.key(),
                record.value(),
                stage,
                reason,
                exception);
        forward(record.withKey(text(record.key())), new ArticleChange(List.of(), letter));
    }

    private void forward(Record<@Nullable String, ?> record, ArticleChange change) {
        @Nullable String key = record.key();
        context.forward(record.withKey(key == null ? "" : key).withValue(change));
    }

    /** Keys are read as bytes too, so that one that is no text can be put aside as it was. */
    private static @Nullable String text(byte @Nullable [] key) {
        return key == null ? null : new String(key, StandardCharsets.UTF_8);
    }

    private void count(Outcome outcome) {
        @Nullable Long counted = outcomes.get(outcome.name());
        outcomes.put(outcome.name(), counted == null ? 1L : counted + 1);
    }

    private static String keyOf(Record<@Nullable String, ?> record) {
        @Nullable String key = record.key();
        if (key == null) {
            throw new IllegalStateException("a record without a key was read as usable");
        }
        return key;
    }
}
