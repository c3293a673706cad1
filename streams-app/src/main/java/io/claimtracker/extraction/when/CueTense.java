package io.claimtracker.extraction.when;

import io.claimtracker.extraction.attribution.Attribution;
import io.claimtracker.extraction.text.Prose;
import io.claimtracker.extraction.text.Range;
import io.claimtracker.extraction.text.Span;
import java.util.Set;

/** Tells by its cue whether a saying is one that happened on a day: "said", not "says", "has said" or "their support of". */
final class CueTense {
    private static final Set<String> TIMELESS =
            Set.of("'s", "'ve", "will", "would", "could", "can", "may", "might", "should", "must");

    private final OutlookReader outlookReader;

    CueTense(OutlookReader outlookReader) {
        this.outlookReader = outlookReader;
    }

    /** "said", "adding", "according to". */
    boolean isOfOneDay(Prose prose, Attribution attribution) {
        if (isTimeless(prose, attribution)) {
            return false;
        }
        for (Span span : attribution.cue()) {
            Range cue = prose.tokens(span);
            Words words = new Words(prose, Math.max(0, cue.first() - 1), cue.end());
            for (int k = cue.first(); k < cue.end(); k++) {
                if ((k == cue.first() && words.at(k).endsWith("ing")) || outlookReader.at(words, k) == Outlook.PAST) {
                    return true;
                }
            }
        }
        return false;
    }

    /** "has said", "'s long warned", "could tell": no day goes with it. */
    boolean isTimeless(Prose prose, Attribution attribution) {
        Range cue = prose.tokens(attribution.cue().get(0));
        for (int k = cue.first() - 2; k < cue.end(); k++) {
            String word = prose.lower(k);
            boolean own = k >= cue.first();
            if (word.equals("has") || word.equals("have") || (own && TIMELESS.contains(word))) {
                return true;
            }
        }
        return false;
    }
}
