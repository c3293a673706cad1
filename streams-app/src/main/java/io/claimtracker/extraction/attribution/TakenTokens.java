package io.claimtracker.extraction.attribution;

import io.claimtracker.extraction.text.Prose;
import io.claimtracker.extraction.text.Range;
import io.claimtracker.extraction.text.Span;
import java.util.BitSet;
import java.util.List;

/** The tokens that are part of some attribution's content. */
final class TakenTokens {
    private final BitSet taken;

    TakenTokens(Prose prose, List<Attribution> attributions) {
        this.taken = new BitSet(prose.tokens().size());
        for (Attribution attribution : attributions) {
            for (Span span : attribution.content()) {
                Range range = prose.tokens(span);
                taken.set(range.first(), range.end());
            }
        }
    }

    boolean anyIn(Range range) {
        int next = taken.nextSetBit(range.first());
        return next >= 0 && next < range.end();
    }
}
