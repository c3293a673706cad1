package io.claimtracker.extraction.who;

import io.claimtracker.avro.ActorType;
import io.claimtracker.extraction.attribution.Attribution;
import io.claimtracker.extraction.text.Prose;
import io.claimtracker.extraction.text.Range;
import io.claimtracker.extraction.text.Sentence;
import io.claimtracker.extraction.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds who passes a statement on besides the publisher: "told Reuters", "as saying by Politico", "Press TV quoted". */
final class Relays {
    private static final Set<String> QUOTING = Set.of("quoting", "citing", "cited", "quotes", "cites");
    private static final Set<String> CUES = Set.of("quoted", "quotes", "cited", "cites", "quoting", "citing");
    private static final Set<String> BEFORE_OUTLET =
            Set.of("told", "to", "with", "by", "report", "tell", "on", "telling", "tells", "via", "in");

    private Relays() {}

    /** Outermost first. */
    static List<Party> of(Prose prose, Cast cast, Attribution attribution, Range cue) {
        List<Party> relays = new ArrayList<>(0);
        Sentence sentence = prose.sentenceAt(cue.first());
        boolean quotes = CUES.contains(prose.lower(cue.first()))
                && (attribution.source().isEmpty()
                        || attribution.source().get(0).begin()
                                > attribution.cue().get(0).begin());
        for (Mention mention : cast.within(new Range(sentence.first(), sentence.end()))) {
            int before = mention.range().first() - 1;
            if (prose.lower(before).equals("the")) {
                before--;
            }
            boolean passive = before == cue.end() && prose.lower(before).equals("by");
            boolean active = quotes && mention.range().end() <= cue.first();
            boolean told = mention.type() == ActorType.OUTLET && BEFORE_OUTLET.contains(prose.lower(before));
            if ((passive || active || told) && isOutside(prose, attribution, mention)) {
                relays.add(mention.party());
            }
        }
        return relays;
    }

    /** "A report in Politico, quoting senators who …": the phrase behind the relaying word. */
    static Optional<Range> quotedIn(Prose prose, Range source) {
        for (int i = source.first() + 1; i < source.end() - 1; i++) {
            if (QUOTING.contains(prose.lower(i))) {
                return Optional.of(phrase(prose, i + 1, source.end()));
            }
        }
        return Optional.empty();
    }

    /** "…, citing unnamed officials", outside the content. */
    static Optional<Range> citedBeside(Prose prose, Attribution attribution, Range cue) {
        Sentence sentence = prose.sentenceAt(cue.first());
        for (int i = sentence.first(); i + 1 < sentence.end(); i++) {
            boolean relays = prose.token(i).is("citing") || prose.token(i).is("quoting");
            if (relays && !cue.contains(i) && !isInContent(prose, attribution, i)) {
                return Optional.of(phrase(prose, i + 1, sentence.end()));
            }
        }
        return Optional.empty();
    }

    /** The part of a source before the word that relays. */
    static Range head(Prose prose, Range source) {
        int end = source.first() + 1;
        while (end < source.end() && !prose.token(end).is(",") && !QUOTING.contains(prose.lower(end))) {
            end++;
        }
        return new Range(source.first(), end);
    }

    private static Range phrase(Prose prose, int first, int bound) {
        int end = first;
        while (end < bound && (prose.token(end).isWord() || SourcePhrase.isPossessive(prose, end))) {
            end++;
        }
        return new Range(first, Math.max(first + 1, end));
    }

    private static boolean isInContent(Prose prose, Attribution attribution, int token) {
        Span span = prose.token(token).span();
        for (Span content : attribution.content()) {
            if (content.contains(span)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOutside(Prose prose, Attribution attribution, Mention mention) {
        Span span = prose.span(mention.range().first(), mention.range().end());
        for (Span content : attribution.content()) {
            if (content.overlaps(span)) {
                return false;
            }
        }
        for (Span source : attribution.source()) {
            if (source.overlaps(span)) {
                return false;
            }
        }
        return true;
    }
}
