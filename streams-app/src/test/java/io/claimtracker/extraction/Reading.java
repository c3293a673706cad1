package io.claimtracker.extraction;

import io.claimtracker.actor.ListedActors;
import io.claimtracker.avro.Statement;
import io.claimtracker.extraction.attribution.Attribution;
import io.claimtracker.extraction.attribution.CueWords;
import io.claimtracker.extraction.text.MarkedText;
import io.claimtracker.extraction.text.Prose;
import io.claimtracker.extraction.text.ProseReader;
import io.claimtracker.extraction.text.Span;
import io.claimtracker.extraction.what.EventLexicon;
import io.claimtracker.extraction.when.StatedDate;
import io.claimtracker.extraction.when.StatedDates;
import io.claimtracker.extraction.who.Cast;
import io.claimtracker.extraction.who.MentionFinder;
import io.claimtracker.extraction.who.Voice;
import io.claimtracker.extraction.who.VoiceFinder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the statement of an attribution that is given, so that what it says is tried apart from how it is found. */
final class Reading {
    private static final LocalDate DAY = LocalDate.of(2021, 10, 1);

    private final ProseReader proseReader = new ProseReader();
    private final MentionFinder mentionFinder = new MentionFinder(ListedActors.builtIn());
    private final VoiceFinder voiceFinder = new VoiceFinder();
    private final StatedDates statedDates = new StatedDates();
    private final StatementWriter statementWriter;

    Reading() {
        this(EventLexicon.builtIn());
    }

    /** @param events the kinds of event to tell apart */
    Reading(EventLexicon events) {
        this.statementWriter = new StatementWriter(new CueWords(), events);
    }

    /** The statement of marked text; a content alone is what Ada Brook said. */
    Statement of(String marked) {
        return ofAll(List.of(marked)).get(0);
    }

    /** The statements of an article of which each sentence is marked text with one attribution. */
    List<Statement> ofAll(List<String> sentences) {
        StringBuilder text = new StringBuilder();
        List<Attribution> attributions = new ArrayList<>();
        for (String sentence : sentences) {
            MarkedText marked =
                    MarkedText.of(sentence.contains("[") ? sentence : "<Ada Brook> {said} [" + sentence + "].");
            int by = text.length();
            attributions.add(new Attribution(
                    moved(marked.source(), by), moved(marked.cue(), by), moved(marked.content(), by), 1, "given"));
            text.append(marked.text()).append("\n\n");
        }
        Document document = new Document(
                "urn:test", Optional.empty(), "e", Optional.of("Harbour Wire"), Optional.of(DAY), text.toString());
        Prose prose = proseReader.read(document.text());
        Cast cast = new Cast(prose, mentionFinder.find(prose));
        List<Voice> voices = voiceFinder.find(prose, cast, attributions, document.outlet());
        List<StatedDate> statedAt = statedDates.find(prose, attributions, voices, document.published());
        return statementWriter.write(document, prose, cast, attributions, voices, statedAt);
    }

    private static List<Span> moved(List<Span> spans, int by) {
        return spans.stream()
                .map(span -> new Span(span.begin() + by, span.end() + by))
                .toList();
    }
}
