package io.claimtracker.extraction.attribution;

import io.claimtracker.extraction.text.Prose;
import io.claimtracker.extraction.text.Quote;
import io.claimtracker.extraction.text.Range;
import io.claimtracker.extraction.text.Sentence;
import io.claimtracker.extraction.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Adds a quotation without a cue of its own to what whoever spoke before it said: "…," she said. "…", and on into the
 * next paragraph. Between the two stands nothing but more such quotations.
 */
final class RunningQuoteSieve implements AttributionSieve {
    private static final String FOUND_BY = "+rule:running-quote";
    /** Shorter ones are names and catchwords. */
    private static final int SHORTEST = 4;

    private static final int NONE = -1;

    @Override
    public List<Attribution> sieve(Prose prose, Reading reading, List<Attribution> found) {
        TakenTokens taken = new TakenTokens(prose, found);
        List<Attribution> all = new ArrayList<>(found);
        List<Span> running = new ArrayList<>();
        int speaker = NONE;
        int spokenIn = NONE;
        int next = 0;
        for (Quote quote : prose.quotes()) {
            while (next < found.size() && cue(prose, found.get(next)) < quote.open()) {
                extend(all, speaker, running);
                speaker = speaks(prose, found.get(next)) ? next : NONE;
                spokenIn = lastSentence(prose, found.get(next));
                next++;
            }
            Range words = new Range(quote.first(), quote.end());
            if (speaker != NONE
                    && stands(prose, quote)
                    && follows(prose, spokenIn, prose.sentenceOf(quote.open()))
                    && !taken.anyIn(words)
                    && !hasCue(prose, found, next, quote)) {
                running.addAll(Edges.trimmed(prose, reading.signals(), List.of(words)));
                spokenIn = prose.sentenceOf(quote.end() - 1);
            }
        }
        extend(all, speaker, running);
        return all;
    }

    private static void extend(List<Attribution> all, int speaker, List<Span> running) {
        if (!running.isEmpty()) {
            Attribution one = all.get(speaker);
            List<Span> content = new ArrayList<>(one.content());
            content.addAll(running);
            all.set(
                    speaker,
                    new Attribution(one.source(), one.cue(), content, one.confidence(), one.foundBy() + FOUND_BY));
            running.clear();
        }
    }

    private static int cue(Prose prose, Attribution attribution) {
        return prose.tokenAt(attribution.cue().get(0).begin());
    }

    /** Whether it tells some of somebody's own words, so that more of them may follow. */
    private static boolean speaks(Prose prose, Attribution attribution) {
        return !attribution.source().isEmpty()
                && attribution.content().stream().anyMatch(piece -> isQuoted(prose, prose.tokens(piece)));
    }

    private static boolean isQuoted(Prose prose, Range piece) {
        for (int i = piece.first(); i < piece.end(); i++) {
            if (prose.quoted(i)) {
                return true;
            }
        }
        return false;
    }

    /** The last sentence that an attribution reaches into. */
    private static int lastSentence(Prose prose, Attribution attribution) {
        int end = attribution.cue().get(0).end();
        for (Span span : attribution.content()) {
            end = Math.max(end, span.end());
        }
        return prose.sentenceOf(prose.tokenAt(end - 1));
    }

    /** Whether a quotation is all of one sentence or of several. */
    private static boolean stands(Prose prose, Quote quote) {
        Sentence first = prose.sentenceAt(quote.open());
        return quote.words() >= SHORTEST
                && quote.outer() < 0
                && first.prose()
                && first.first() == quote.open()
                && prose.sentenceAt(quote.end() - 1).end() <= quote.end() + 2;
    }

    /** Whether a sentence is the next one, in the same paragraph or the one behind. */
    private static boolean follows(Prose prose, int before, int sentence) {
        List<Sentence> sentences = prose.sentences();
        return sentence == before + 1
                && sentences.get(sentence).paragraph() - sentences.get(before).paragraph() <= 1;
    }

    /** Whether the next cue stands in a quotation or right behind it. */
    private static boolean hasCue(Prose prose, List<Attribution> found, int next, Quote quote) {
        return next < found.size() && cue(prose, found.get(next)) <= quote.end() + 1;
    }
}
