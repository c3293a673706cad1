package io.claimtracker.extraction.attribution;

import io.claimtracker.extraction.text.Furniture;
import io.claimtracker.extraction.text.Prose;
import io.claimtracker.extraction.text.Sentence;
import io.claimtracker.extraction.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Leaves out what whole sentences of a site's own say, as "The opinions expressed here are those of the authors." */
final class FurnitureSieve implements AttributionSieve {
    private final Furniture furniture = Furniture.listed();

    @Override
    public List<Attribution> sieve(Prose prose, Reading reading, List<Attribution> found) {
        List<Attribution> left = new ArrayList<>(found.size());
        for (Attribution one : found) {
            List<Span> content = one.content().stream()
                    .filter(piece -> !isFurniture(prose, piece))
                    .toList();
            if (!content.isEmpty() && !isFurniture(prose, one.cue().get(0))) {
                left.add(new Attribution(one.source(), one.cue(), content, one.confidence(), one.foundBy()));
            }
        }
        return left;
    }

    /** Captions and links to other articles are no running text either, but tell what others say. */
    private boolean isFurniture(Prose prose, Span span) {
        Sentence sentence = prose.sentenceAt(prose.tokenAt(span.begin()));
        boolean stopped = prose.lower(sentence.end() - 1).equals(".");
        return !sentence.prose() && stopped && furniture.opens(prose.tokens(), sentence.first(), sentence.end());
    }
}
