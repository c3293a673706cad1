package io.claimtracker.extraction;

import io.claimtracker.actor.ActorDirectory;
import io.claimtracker.actor.ActorResolver;
import io.claimtracker.avro.Statement;
import io.claimtracker.extraction.attribution.Attribution;
import io.claimtracker.extraction.attribution.AttributionFinder;
import io.claimtracker.extraction.attribution.AttributionModel;
import io.claimtracker.extraction.attribution.CueWords;
import io.claimtracker.extraction.attribution.TrainedAttributionFinder;
import io.claimtracker.extraction.text.Prose;
import io.claimtracker.extraction.text.ProseReader;
import io.claimtracker.extraction.what.EventLexicon;
import io.claimtracker.extraction.when.StatedDate;
import io.claimtracker.extraction.when.StatedDates;
import io.claimtracker.extraction.who.Cast;
import io.claimtracker.extraction.who.MentionFinder;
import io.claimtracker.extraction.who.Voice;
import io.claimtracker.extraction.who.VoiceFinder;
import java.util.List;

/**
 * Finds the statements in a document. A pure function of the document and the directory, in time linear in the text;
 * safe for use by several threads as far as the directory is.
 */
public final class StatementExtractor {
    /** Raised with every change of the code that changes what is found, as a model or a lexicon changes by its content. */
    public static final String RULES = "1";

    private final ActorDirectory directory;
    private final ProseReader proseReader = new ProseReader();
    private final AttributionFinder attributionFinder;
    private final MentionFinder mentionFinder;
    private final VoiceFinder voiceFinder = new VoiceFinder();
    private final StatedDates statedDates = new StatedDates();
    private final StatementWriter statementWriter;
    private final ActorResolver actorResolver = new ActorResolver();

    /** An extractor with the models that come with Claim Tracker. */
    public StatementExtractor(ActorDirectory directory) {
        this(directory, new TrainedAttributionFinder(AttributionModel.shipped()));
    }

    /** An extractor that finds attributions in a way of its own. */
    public StatementExtractor(ActorDirectory directory, AttributionFinder attributionFinder) {
        this(directory, attributionFinder, EventLexicon.builtIn());
    }

    /**
     * An extractor that finds attributions, and tells kinds of event, in a way of its own.
     *
     * @param events the kinds of event that statements are told apart by
     */
    public StatementExtractor(ActorDirectory directory, AttributionFinder attributionFinder, EventLexicon events) {
        this.directory = directory;
        this.attributionFinder = attributionFinder;
        this.mentionFinder = new MentionFinder(directory);
        this.statementWriter = new StatementWriter(new CueWords(), events);
    }

    public Extraction extract(Document document) {
        Prose prose = proseReader.read(document.text());
        List<Attribution> attributions = attributions(prose);

        Cast cast = new Cast(prose, mentionFinder.find(prose));
        List<Voice> voices = voiceFinder.find(prose, cast, attributions, document.outlet());
        List<StatedDate> statedAt = statedDates.find(prose, attributions, voices, document.published());

        List<Statement> statements = statementWriter.write(document, prose, cast, attributions, voices, statedAt);
        // In place: an article may have a million statements, and two of each would be too many.
        statements.replaceAll(statement -> actorResolver.resolve(statement, directory));
        return new Extraction(attributions, statements);
    }

    /** The attributions alone. */
    public List<Attribution> attributions(Prose prose) {
        return attributionFinder.find(prose);
    }
}
