package io.claimtracker.topology;

import io.claimtracker.actor.ActorDirectory;
import io.claimtracker.avro.Article;
import io.claimtracker.avro.Edition;
import io.claimtracker.avro.Statement;
import io.claimtracker.edition.EditionHistory;
import io.claimtracker.edition.EditionHistory.InForce;
import io.claimtracker.edition.StatementRows;
import io.claimtracker.schemas.RecordKey;
import io.claimtracker.schemas.Topics;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * The rows that an article puts on record: a function of its editions, of what extraction found in each, and of the
 * directory. A change of editions and a change of the directory end in the same: rows as they were told, rows as they are
 * to be told, and the difference.
 */
final class ArticleRows {
    private final KeyValueStore<String, Edition> editions;
    private final KeyValueStore<String, Article> articles;
    private final Extractions extractions;
    private final ArticleNames names;
    private final Resolutions resolutions;

    ArticleRows(ProcessingContext context, ArticleExtractor extractor, ActorDirectory builtIn) {
        editions = context.getStateStore(ClaimStores.EDITIONS.name());
        articles = context.getStateStore(ClaimStores.ARTICLES.name());
        extractions = new Extractions(context.getStateStore(ClaimStores.EXTRACTIONS.name()), extractor);
        names = new ArticleNames(context.getStateStore(ClaimStores.ARTICLE_NAMES.name()));
        resolutions =
                new Resolutions(context.getStateStore(ClaimStores.NAMINGS.name()), new StoredActors(context), builtIn);
    }

    /** An article's editions, by the keys of their records. */
    Map<String, Edition> editionsOf(String uri) {
        Map<String, Edition> found = new TreeMap<>();
        try (var range = editions.range(RecordKey.prefix(uri), RecordKey.prefixEnd(uri))) {
            range.forEachRemaining(entry -> found.put(entry.key, entry.value));
        }
        return found;
    }

    /**
     * What extraction found in each edition that was ever in force, by hash: from the store, else from the text.
     *
     * @throws ExtractionException if extraction fails
     */
    Map<String, List<Statement>> found(List<InForce> history, Map<String, Article> atHand) {
        Map<String, List<Statement>> found = new LinkedHashMap<>();
        for (InForce inForce : history) {
            Edition edition = inForce.edition();
            found.computeIfAbsent(edition.getHash(), hash -> {
                return extractions.of(
                        edition, () -> textOf(edition, atHand), statements -> names.add(edition.getUri(), statements));
            });
        }
        return found;
    }

    /** The rows that the views have of these editions. */
    Map<String, Statement> told(Collection<Edition> recorded) {
        List<InForce> history = EditionHistory.of(recorded);
        Map<String, List<Statement>> told = new LinkedHashMap<>();
        found(history, Map.of())
                .forEach((hash, statements) -> told.put(hash, resolutions.told(uriOf(history), hash, statements)));
        return rows(history, told);
    }

    /** The rows of these editions by the directory as it is; the views are to have them from now on. */
    Map<String, Statement> toTell(
            List<InForce> history, Map<String, List<Statement>> found, Map<String, Article> atHand) {
        Map<String, List<Statement>> toTell = new LinkedHashMap<>();
        for (InForce inForce : history) {
            Edition edition = inForce.edition();
            toTell.computeIfAbsent(edition.getHash(), hash -> {
                List<Statement> statements = found.getOrDefault(hash, List.of());
                return resolutions.toTell(edition.getUri(), hash, statements, () -> textOf(edition, atHand)
                        .getBody()
                        .orElse(""));
            });
        }
        return rows(history, toTell);
    }

    /** What a change of the directory changed in an article. */
    List<Update<Statement>> retold(String uri) {
        Collection<Edition> recorded = editionsOf(uri).values();
        List<InForce> history = EditionHistory.of(recorded);
        Map<String, Statement> told = told(recorded);
        return Update.between(told, toTell(history, found(history, Map.of()), Map.of()));
    }

    /** Takes out what was found in an edition, and the names that only it has. */
    void erase(String uri, String hash, Collection<Edition> left) {
        List<Statement> others = new ArrayList<>();
        left.forEach(edition -> others.addAll(extractions.kept(uri, edition.getHash())));
        names.remove(uri, extractions.kept(uri, hash), others);
        extractions.delete(uri, hash);
        resolutions.delete(uri, hash);
    }

    private Article textOf(Edition edition, Map<String, Article> atHand) {
        @Nullable Article article = atHand.get(edition.getHash());
        if (article == null) {
            article = articles.get(ArticleRecord.keyOf(edition));
        }
        if (article == null) {
            throw new IllegalStateException("no text is stored of edition " + edition);
        }
        return article;
    }

    private static Map<String, Statement> rows(List<InForce> history, Map<String, List<Statement>> statements) {
        Map<String, Statement> rows = new TreeMap<>();
        for (Statement row :
                StatementRows.of(history, edition -> statements.getOrDefault(edition.getHash(), List.of()))) {
            rows.put(Topics.statementKey(row), row);
        }
        return rows;
    }

    /** Every edition of a history is one article's. */
    private static String uriOf(List<InForce> history) {
        return history.get(0).edition().getUri();
    }
}
