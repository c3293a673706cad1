package io.claimtracker.app;

import io.claimtracker.actor.ActorDirectory;
import io.claimtracker.avro.Article;
import io.claimtracker.avro.Statement;
import io.claimtracker.extraction.Document;
import io.claimtracker.extraction.Extraction;
import io.claimtracker.extraction.StatementExtractor;
import io.claimtracker.topology.ArticleExtractor;
import java.time.ZoneOffset;
import java.util.List;

/** The extraction engine, as the topology and the extract command use it: an article in, its statements out. */
public final class EngineExtractor implements ArticleExtractor {
    private final StatementExtractor extractor;

    /** @param directory the actors known */
    public EngineExtractor(ActorDirectory directory) {
        this(new StatementExtractor(directory));
    }

    /** An engine that extracts in a way of its own. */
    public EngineExtractor(StatementExtractor extractor) {
        this.extractor = extractor;
    }

    @Override
    public List<Statement> extract(Article article, String edition) {
        return read(article, edition).statements();
    }

    /** The statements with the attributions they were read from. */
    public Extraction read(Article article, String edition) {
        return extractor.extract(new Document(
                article.getUri(),
                article.getVersion(),
                edition,
                article.getSource(),
                article.getPublished().map(at -> at.atOffset(ZoneOffset.UTC).toLocalDate()),
                article.getBody().orElse("")));
    }
}
