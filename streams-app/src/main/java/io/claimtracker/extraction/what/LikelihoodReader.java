package io.claimtracker.extraction.what;

import io.claimtracker.avro.Likelihood;
import io.claimtracker.avro.LikelihoodBand;
import io.claimtracker.extraction.text.Prose;
import io.claimtracker.extraction.text.Range;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads how likely a content says it is: figures as they stand; else the bands of ICD-203 (Intelligence Community Directive
 * 203, Analytic Standards); else POSSIBLE for words without a number; ASSERTED for none. What the cue says of it (thinks it
 * likely, doubts that) counts where the content says nothing.
 */
public final class LikelihoodReader {
    /** How much of a long content is read, in tokens. */
    private static final int READ = 400;
    /** How far behind the main event a word may stand that weighs it, in tokens. */
    private static final int BEHIND_EVENT = 12;

    /** How far behind an attribute its noun stands at most, in tokens. */
    private static final int NOUN_PHRASE = 4;

    private final LikelihoodTerms terms = new LikelihoodTerms();
    private final LikelihoodFigures figures = new LikelihoodFigures();

    public Likelihood read(Prose prose, Range cue, List<Range> content, Matter matter) {
        Likelihood figure = null;
        LikelihoodTerms.Found best = null;
        for (int piece = 0; piece < content.size() && figure == null; piece++) {
            Range range = content.get(piece);
            int end = Math.min(range.end(), range.first() + READ);
            for (int i = range.first(); i < end && figure == null; i++) {
                figure = figures.at(prose, range.first(), i, end);
                LikelihoodTerms.Found term = terms.at(prose, range.first(), i, end);
                if (term != null && weighsMore(term, best) && isAbout(prose, matter, term)) {
                    best = term;
                }
            }
        }
        if (figure != null) {
            return figure;
        }
        return best == null ? ofCue(prose, cue) : likelihood(best.band(), prose, best.first(), best.end());
    }

    /** A band says more than "possible" does; of two that say as much, the first one counts. */
    private static boolean weighsMore(LikelihoodTerms.Found term, LikelihoodTerms.@Nullable Found best) {
        return best == null || (best.band() == LikelihoodBand.POSSIBLE && term.band() != LikelihoodBand.POSSIBLE);
    }

    /** Whether a word weighs the main event: it stands before it or shortly behind, with no other clause between. */
    private static boolean isAbout(Prose prose, Matter matter, LikelihoodTerms.Found term) {
        int event = matter.event().token();
        if (prose.lower(term.end() - 1).equals("possible") && isAttribute(prose, term.end())) {
            return event > term.first() && event < term.end() + NOUN_PHRASE;
        }
        if (event == Clause.NONE || term.first() <= event) {
            return true;
        }
        if (term.first() > event + BEHIND_EVENT) {
            return false;
        }
        for (int i = event + 1; i < term.first(); i++) {
            if (opensClause(prose.lower(i))) {
                return false;
            }
        }
        return true;
    }

    /** "A possible candidate": it weighs the noun behind it, and nothing else. */
    private static boolean isAttribute(Prose prose, int after) {
        String word = prose.lower(after);
        return !word.isEmpty()
                && Character.isLetter(word.charAt(0))
                && !word.equals("that")
                && !word.equals("to")
                && !word.equals("but")
                && !word.equals("and")
                && !word.equals("in");
    }

    private static boolean opensClause(String word) {
        return switch (word) {
            case "who", "which", "if", "because", "so", "that", "while", "what", "how", ".", ";", "?", "!" -> true;
            default -> false;
        };
    }

    private Likelihood ofCue(Prose prose, Range cue) {
        for (int i = cue.first(); i < cue.end(); i++) {
            LikelihoodTerms.Found term = terms.at(prose, cue.first(), i, cue.end());
            if (term != null && prose.lower(term.end()).equals("to")) {
                // "Is almost certain to call him a liar": how likely it is that he says so.
                continue;
            }
            if (term != null && term.band() != LikelihoodBand.POSSIBLE) {
                return likelihood(term.band(), prose, term.first(), term.end());
            }
            if (terms.doubts(prose.lower(i))) {
                boolean denied = terms.denialBefore(prose, cue.first(), i) >= 0;
                LikelihoodBand band = denied ? LikelihoodBand.ASSERTED : LikelihoodBand.UNLIKELY;
                return denied ? LikelihoodBands.likelihood(band, null) : likelihood(band, prose, i, i + 1);
            }
        }
        return LikelihoodBands.likelihood(LikelihoodBand.ASSERTED, null);
    }

    private static Likelihood likelihood(LikelihoodBand band, Prose prose, int first, int end) {
        return LikelihoodBands.likelihood(band, prose.span(first, end).in(prose.text()));
    }
}
