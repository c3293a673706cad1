package io.claimtracker.extraction.what;

import io.claimtracker.avro.Polarity;
import io.claimtracker.extraction.text.Lexicon;
import io.claimtracker.extraction.text.Prose;
import io.claimtracker.extraction.text.Range;
import io.claimtracker.extraction.text.Span;
import java.util.List;
import java.util.Set;

/** Tells whether a content, or the cue that brings it, denies its main event. */
public final class PolarityReader {
    /** How far before the event a negation reaches, in tokens. */
    private static final int REACH = 8;

    private static final Set<String> DENIALS =
            Set.of("deny", "denies", "denied", "denying", "doubt", "doubts", "doubted", "doubting");
    private static final Set<String> ENDS_REACH = Set.of("but", ",", ";", "because", "whether", "that");
    private static final Set<String> LIKELY = Set.of("likely", "unlikely", "certain", "probable", "impossible", "only");

    private final Set<String> negations = Lexicon.words("negations.txt");

    /**
     * Whether the content is affirmed, after all denials.
     *
     * @param event the token of the main event, -1 where it has none
     */
    public Polarity read(Prose prose, List<Span> cue, List<Range> content, int event) {
        boolean denied = denies(prose, prose.tokens(cue.get(0)));
        boolean negated = event >= 0 ? before(prose, content, event) : opening(prose, content.get(0));
        return denied != negated ? Polarity.NEGATED : Polarity.AFFIRMED;
    }

    private static boolean denies(Prose prose, Range cue) {
        for (int i = cue.first(); i < cue.end(); i++) {
            if (DENIALS.contains(prose.lower(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean before(Prose prose, List<Range> content, int event) {
        Range range =
                content.stream().filter(one -> one.contains(event)).findFirst().orElse(content.get(0));
        for (int i = event - 1; i >= Math.max(range.first(), event - REACH); i--) {
            if (ENDS_REACH.contains(prose.lower(i))) {
                return false;
            }
            if (isNegation(prose, i)) {
                return true;
            }
        }
        return prose.lower(event + 1).equals("nothing")
                || prose.lower(event + 1).equals("no");
    }

    /** Without an event, a negation in the first clause. */
    private boolean opening(Prose prose, Range range) {
        int bound = Math.min(range.end(), range.first() + 30);
        for (int i = range.first(); i < bound; i++) {
            if (i > range.first() + 3 && ENDS_REACH.contains(prose.lower(i))) {
                return false;
            }
            if (isNegation(prose, i)) {
                return true;
            }
        }
        return false;
    }

    private boolean isNegation(Prose prose, int i) {
        String lower = prose.lower(i);
        boolean word = negations.contains(lower)
                || lower.endsWith("n't")
                || (lower.equals("to") && negations.contains(prose.lower(i - 1) + " to"));
        return word && !LIKELY.contains(prose.lower(i + 1)) && !LIKELY.contains(prose.lower(i + 2));
    }
}
