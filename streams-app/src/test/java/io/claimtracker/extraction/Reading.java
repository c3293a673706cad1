package io.claimtracker.extraction;

import io.claimtracker.actor.ListedActors;
import io.claimtracker.avro.Statement;
import io.claimtracker.extraction.attribution.Attribution;
import io.claimtracker.extraction.attribution.CueWords;
import io.claimtracker.extraction.text.MarkedText;
import io.claimtracker.extraction.text.Prose;
import io.claimtracker.extraction.text.ProseReader;
import io.claimtracker.extraction.when.StatedDates;
import io.claimtracker.extraction.who.Cast;
import io.claimtracker.extraction.who.MentionFinder;
import io.claimtracker.extraction.who.Voice;
import io.claimtracker.extraction.who.VoiceFinder;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads the statement of an attribution that is given, so that what it says is tried apart from how it is found. */
final class Reading {
    private static final LocalDate DAY = LocalDate.of(2021, 10, 1);

    private final ProseReader proseReader = new ProseReader();
    private final MentionFinder mentionFinder = new MentionFinder(ListedActors.builtIn());
    private final VoiceFinder voiceFinder = new VoiceFinder();
    private final StatedDates statedDates = new StatedDates();
    private final StatementWriter statementWriter = new StatementWriter(new CueWords());

    /** The statement of marked text; a content alone is what Ada Brook said. */
    Statement of(String marked) {
        MarkedText text = MarkedText.of(marked.contains("[") ? marked : "<Ada Brook> {said} [" + marked + "].");
        Document document = new Document(
                "urn:test", Optional.empty(), "e", Optional.of("Harbour Wire"), Optional.of(DAY), text.text());
        List<Attribution> attributions =
                List.of(new Attribution(text.source(), text.cue(), text.content(), 1, "given"));
        Prose prose = proseReader.read(text.text());
        Cast cast = new Cast(prose, mentionFinder.find(prose));
        List<Voice> voices = voiceFinder.find(prose, cast, attributions, document.outlet());
        List<Optional<LocalDate>> statedAt = statedDates.find(prose, attributions, voices, document.published());
        return statementWriter
                .write(document, prose, cast, attributions, voices, statedAt)
                .get(0);
    }
}
