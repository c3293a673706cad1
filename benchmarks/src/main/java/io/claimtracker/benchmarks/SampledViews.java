package io.claimtracker.benchmarks;

import io.claimtracker.avro.Article;
import io.claimtracker.avro.Position;
import io.claimtracker.avro.PositionShift;
import io.claimtracker.avro.Statement;
import io.claimtracker.schemas.Topics;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The views that articles come to, with the statements and texts that they rest on. */
final class SampledViews {
    private static final int ARTICLES_BETWEEN_OUTPUTS = 20;

    private final Map<String, Article> articles = new HashMap<>();
    private final Map<String, Statement> statements = new HashMap<>();
    private final NavigableMap<String, Position> positions = new TreeMap<>();
    private final NavigableMap<String, PositionShift> shifts = new TreeMap<>();

    private SampledViews() {}

    /** Runs articles through the topology, each recorded when it was published. */
    static SampledViews of(List<Article> articles, DrivenTopology topology, Consumer<String> progress) {
        SampledViews views = new SampledViews();
        for (int i = 0; i < articles.size(); i++) {
            Article article = articles.get(i);
            views.articles.put(article.getUri(), article);
            topology.publish(article, article.getPublished().orElse(Instant.EPOCH));
            if ((i + 1) % ARTICLES_BETWEEN_OUTPUTS == 0 || i + 1 == articles.size()) {
                views.take(topology);
                progress.accept(i + 1 + " of " + articles.size() + " articles");
            }
        }
        return views;
    }

    private void take(DrivenTopology topology) {
        topology.takeOutput(Topics.CLAIMS, (key, claim) -> {
            if (claim != null) {
                statements.put(claim.getStatement().getId(), claim.getStatement());
            }
        });
        topology.takeOutput(Topics.ASSESSMENTS, (key, assessment) -> {
            if (assessment != null) {
                statements.put(assessment.getStatement().getId(), assessment.getStatement());
            }
        });
        topology.takeOutput(Topics.POSITIONS, (key, position) -> keep(positions, key, position));
        topology.takeOutput(Topics.POSITION_SHIFTS, (key, shift) -> keep(shifts, key, shift));
        topology.takeOutput();
    }

    private static <V> void keep(Map<String, V> table, String key, @Nullable V value) {
        if (value == null) {
            table.remove(key);
        } else {
            table.put(key, value);
        }
    }

    /** The positions held in the end, in the order of their keys. */
    List<Position> positions() {
        return List.copyOf(positions.values());
    }

    /** The shifts that hold in the end, in the order of their keys. */
    List<PositionShift> shifts() {
        return List.copyOf(shifts.values());
    }

    int statementCount() {
        return statements.size();
    }

    /** The statement of an id that a position or shift names. */
    Statement statement(String id) {
        return Objects.requireNonNull(statements.get(id), id);
    }

    /** The text that a statement stands in. */
    String text(Statement statement) {
        String uri = statement.getEvidence().getUri();
        return Objects.requireNonNull(articles.get(uri), uri).getBody().orElse("");
    }
}
