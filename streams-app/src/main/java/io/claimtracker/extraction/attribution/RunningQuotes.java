package io.claimtracker.extraction.attribution;

import io.claimtracker.extraction.text.Prose;
import io.claimtracker.extraction.text.Quote;
import io.claimtracker.extraction.text.Range;
import io.claimtracker.extraction.text.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds quotes that go on without a cue of their own: "…," she said. "…", and on into the next paragraph. */
public final class RunningQuotes {
    private static final int SHORTEST = 4;

    public List<Found> find(Prose prose, List<Found> found) {
        List<Found> ordered = new ArrayList<>(found);
        ordered.sort(Comparator.comparingInt(one -> one.cue().first()));
        boolean[] taken = new boolean[prose.tokens().size()];
        for (Found one : found) {
            for (Range range : one.content()) {
                taken[range.first()] = true;
                taken[range.end() - 1] = true;
            }
        }
        List<Found> running = new ArrayList<>();
        int next = 0;
        Optional<Found> speaker = Optional.empty();
        int spokenIn = -1;
        for (Quote quote : prose.quotes()) {
            while (next < ordered.size() && ordered.get(next).cue().first() < quote.open()) {
                Found one = ordered.get(next++);
                if (one.source().isPresent() && one.cue().form() != Cue.Form.BACKING) {
                    speaker = Optional.of(one);
                    spokenIn = prose.sentenceAt(one.cue().first()).paragraph();
                }
            }
            if (quote.words() < SHORTEST) {
                continue;
            }
            Sentence sentence = prose.sentenceAt(quote.open());
            boolean stands = sentence.first() == quote.open() && sentence.prose();
            boolean near = sentence.paragraph() == spokenIn
                    || (sentence.paragraph() == spokenIn + 1 && leads(prose, sentence));
            boolean whole = quote.end() + 1
                    >= prose.sentenceAt(Math.max(quote.first(), quote.end() - 1))
                                    .end()
                            - 1;
            if (speaker.isPresent() && stands && near && whole && !taken[quote.first()] && !taken[quote.end() - 1]) {
                Cue cue = speaker.get().cue();
                Cue carried = new Cue(cue.range(), cue.form(), "rule:running-quote");
                running.add(new Found(carried, speaker.get().source(), List.of(new Range(quote.first(), quote.end()))));
                spokenIn = sentence.paragraph();
            }
        }
        return running;
    }

    private static boolean leads(Prose prose, Sentence sentence) {
        return sentence.first() == 0 || prose.sentenceAt(sentence.first() - 1).paragraph() != sentence.paragraph();
    }
}
