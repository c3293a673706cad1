package io.claimtracker.extraction.attribution;

import io.claimtracker.extraction.model.Signals;
import io.claimtracker.extraction.text.Prose;
import io.claimtracker.extraction.text.Range;
import io.claimtracker.extraction.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts from found stretches the marks that say nothing in them: pieces without a word, commas and stops at either end,
 * and quote marks there whose partner is not inside or that enclose the whole. Pieces with but a comma between are one.
 */
final class Edges {
    private Edges() {}

    /** What is left of some pieces; nothing where no piece has a word. */
    static List<Span> trimmed(Prose prose, Signals signals, List<Range> pieces) {
        List<Span> trimmed = new ArrayList<>(pieces.size());
        for (Range piece : joined(signals, pieces)) {
            Range words = trimmed(signals, piece);
            if (!words.isEmpty()) {
                trimmed.add(prose.span(words.first(), words.end()));
            }
        }
        return trimmed;
    }

    private static List<Range> joined(Signals signals, List<Range> pieces) {
        List<Range> joined = new ArrayList<>(pieces.size());
        for (Range piece : pieces) {
            int last = joined.size() - 1;
            if (last >= 0 && touches(signals, joined.get(last).end(), piece.first())) {
                joined.set(last, new Range(joined.get(last).first(), piece.end()));
            } else {
                joined.add(piece);
            }
        }
        return joined;
    }

    private static boolean touches(Signals signals, int end, int first) {
        return end == first || (end + 1 == first && signals.reads(end, ","));
    }

    private static Range trimmed(Signals signals, Range piece) {
        int first = piece.first();
        int end = piece.end();
        while (first < end && opensNothing(signals, first, end)) {
            first++;
        }
        while (first < end && closesNothing(signals, first, end)) {
            end--;
        }
        return hasWord(signals, first, end) ? new Range(first, end) : new Range(first, first);
    }

    private static boolean opensNothing(Signals signals, int first, int end) {
        return switch (signals.kind(first)) {
            case Signals.CLOSING_QUOTE -> true;
            case Signals.OPENING_QUOTE -> signals.quoteEnd(first) >= end;
            default -> isPause(signals, first);
        };
    }

    private static boolean closesNothing(Signals signals, int first, int end) {
        return switch (signals.kind(end - 1)) {
            case Signals.OPENING_QUOTE -> true;
            case Signals.CLOSING_QUOTE -> signals.quoteFirst(end - 1) < first;
            default -> isPause(signals, end - 1);
        };
    }

    /** What ends or parts clauses; a question mark belongs to what is said, a dash may close what one inside opens. */
    private static boolean isPause(Signals signals, int token) {
        return switch (signals.word(token).lower()) {
            case ",", ".", ";", ":" -> true;
            default -> false;
        };
    }

    private static boolean hasWord(Signals signals, int first, int end) {
        for (int i = first; i < end; i++) {
            if (signals.isWord(i)) {
                return true;
            }
        }
        return false;
    }
}
