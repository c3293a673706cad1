package io.claimtracker.topology;

import io.claimtracker.avro.Article;
import io.claimtracker.avro.Edition;
import io.claimtracker.avro.Statement;
import io.claimtracker.schemas.RecordKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.streams.state.KeyValueStore;

/** What extraction found in each edition: kept, so that no edition is extracted twice, one without statements neither. */
final class Extractions {
    private final KeyValueStore<String, Statement> store;
    private final ArticleExtractor extractor;

    Extractions(KeyValueStore<String, Statement> store, ArticleExtractor extractor) {
        this.store = store;
        this.extractor = extractor;
    }

    /**
     * The statements in an edition, in the order of the text.
     *
     * @param whenNew hears of them when they are found for the first time
     * @throws ExtractionException if extraction fails; then nothing is kept
     */
    List<Statement> of(Edition edition, Supplier<Article> text, Consumer<List<Statement>> whenNew) {
        String prefix = RecordKey.of(edition.getUri(), edition.getHash());
        if (store.get(RecordKey.prefix(prefix) + ClaimStores.EXTRACTED) != null) {
            return kept(edition.getUri(), edition.getHash());
        }
        List<Statement> statements = extract(text.get(), edition.getHash());
        for (int i = 0; i < statements.size(); i++) {
            store.put(RecordKey.prefix(prefix) + String.format(Locale.ROOT, "%06d", i), statements.get(i));
        }
        store.put(
                RecordKey.prefix(prefix) + ClaimStores.EXTRACTED,
                Statement.newBuilder().build());
        whenNew.accept(statements);
        return statements;
    }

    /** The statements kept of an edition; none when it was never in force. */
    List<Statement> kept(String uri, String hash) {
        String prefix = RecordKey.of(uri, hash);
        List<Statement> statements = new ArrayList<>();
        try (var range = store.range(RecordKey.prefix(prefix) + "0", RecordKey.prefixEnd(prefix))) {
            range.forEachRemaining(entry -> statements.add(entry.value));
        }
        return statements;
    }

    void delete(String uri, String hash) {
        String prefix = RecordKey.of(uri, hash);
        List<String> keys = new ArrayList<>();
        try (var range = store.range(RecordKey.prefix(prefix), RecordKey.prefixEnd(prefix))) {
            range.forEachRemaining(entry -> keys.add(entry.key));
        }
        keys.forEach(store::delete);
    }

    /**
     * A text that breaks the extractor, be it by exhausting the stack, must not stop the stream; nor must a statement that
     * cannot be stored because the name in it is longer than any key.
     */
    private List<Statement> extract(Article article, String hash) {
        try {
            List<Statement> statements = extractor.extract(article, hash);
            statements.forEach(Extractions::requireStorable);
            return statements;
        } catch (RuntimeException | StackOverflowError e) {
            throw new ExtractionException(e);
        }
    }

    private static void requireStorable(Statement statement) {
        RecordKey.of(statement.getHolder().getId(), statement.getIssue().getId(), statement.getId());
        statement.getTargets().forEach(target -> RecordKey.of(target.getId()));
    }
}
