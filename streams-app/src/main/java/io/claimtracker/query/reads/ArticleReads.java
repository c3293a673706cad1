package io.claimtracker.query.reads;

import io.claimtracker.avro.Article;
import io.claimtracker.avro.Edition;
import io.claimtracker.avro.Statement;
import io.claimtracker.query.problem.NotKnownException;
import io.claimtracker.routing.Stores;
import io.claimtracker.schemas.RecordKey;
import io.claimtracker.topology.ClaimStores;
import io.claimtracker.topology.Store;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.streams.state.KeyValueIterator;

/** Articles, with their statements. */
public final class ArticleReads {
    private static final String MARK = RecordKey.prefix("") + ClaimStores.EXTRACTED;

    /** Most versions that an error names. */
    private static final int MOST_NAMED = 20;

    private final Stores stores;
    private final Function<List<Edition>, Optional<Edition>> inForce;

    /** @param inForce chooses the edition in force among all of an article's, in the order in which they were recorded */
    public ArticleReads(Stores stores, Function<List<Edition>, Optional<Edition>> inForce) {
        this.stores = stores;
        this.inForce = inForce;
    }

    /**
     * An edition of an article: of this version (the last recorded, if it was sent several times), else the one in force.
     *
     * @throws NotKnownException if there is no such article or edition
     */
    public ArticleAnswer get(String uri, Optional<String> version) {
        List<Edition> editions = under(ClaimStores.EDITIONS, uri);
        if (editions.isEmpty()) {
            throw new NotKnownException("there is no article " + uri);
        }
        Edition edition = version.map(wanted -> ofVersion(editions, wanted))
                .orElseGet(() -> inForce.apply(editions))
                .orElseThrow(() -> new NotKnownException("article " + uri + " has no edition "
                        + version.map(wanted -> "of version " + wanted).orElse("in force")
                        + versions(editions)));
        String key = RecordKey.of(uri, RecordKey.sortable(edition.getRecordedAt()), edition.getHash());
        Article article = stores.get(ClaimStores.ARTICLES).get(key);
        if (article == null) {
            throw new NotKnownException("the text of this edition of " + uri + " has just been erased");
        }
        List<Statement> statements = under(ClaimStores.EXTRACTIONS, RecordKey.of(uri, edition.getHash()));
        boolean counts = inForce.apply(editions).filter(edition::equals).isPresent();
        return new ArticleAnswer(edition, counts, article, statements);
    }

    /** Which may be asked for instead. */
    private static String versions(List<Edition> editions) {
        List<String> versions = editions.stream()
                .flatMap(edition -> edition.getVersion().stream())
                .distinct()
                .limit(MOST_NAMED)
                .toList();
        return versions.isEmpty() ? "" : "; it has version " + String.join(", ", versions);
    }

    private static Optional<Edition> ofVersion(List<Edition> editions, String version) {
        return editions.stream()
                .filter(edition -> edition.getVersion().filter(version::equals).isPresent())
                .max(Comparator.comparing(Edition::getRecordedAt));
    }

    private <V> List<V> under(Store<V> store, String key) {
        KeyRange range = KeyRange.under(key);
        List<V> values = new ArrayList<>();
        try (KeyValueIterator<String, V> entries = stores.get(store).range(range.from(), range.to())) {
            entries.forEachRemaining(entry -> {
                if (!entry.key.endsWith(MARK)) {
                    values.add(entry.value);
                }
            });
        }
        return values;
    }
}
