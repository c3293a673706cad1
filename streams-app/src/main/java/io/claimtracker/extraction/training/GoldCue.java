package io.claimtracker.extraction.training;

import io.claimtracker.extraction.scoring.GoldAttribution;
import io.claimtracker.extraction.text.Prose;
import io.claimtracker.extraction.text.Range;
import io.claimtracker.extraction.text.Span;
import io.claimtracker.extraction.text.Word;
import java.util.ArrayList;
import java.util.List;

/**
 * A marked attribution by its tokens, quote marks and .,;: at the edges of its stretches left out, as scoring does.
 *
 * @param cue the pieces of its cue; at least one
 */
record GoldCue(List<Range> source, List<Range> cue, List<Range> content) {
    private static final String EDGES = "\"“”‘’'`.,;:";
    /** A cue in pieces is taken for one stretch unless that would swallow more than a cue's worth of other words. */
    private static final int LONGEST_CUE = 12;

    /** The attributions with a cue that falls on tokens. */
    static List<GoldCue> of(Prose prose, List<GoldAttribution> attributions) {
        List<GoldCue> cues = new ArrayList<>();
        for (GoldAttribution one : attributions) {
            List<Range> cue = ranges(prose, one.cue(), true);
            if (cue.isEmpty()) {
                cue = ranges(prose, one.cue(), false);
            }
            if (!cue.isEmpty()) {
                cues.add(new GoldCue(ranges(prose, one.source(), true), cue, ranges(prose, one.content(), true)));
            }
        }
        return cues;
    }

    /** The cue as one stretch. */
    Range wholeCue() {
        Range first = cue.get(0);
        Range whole = new Range(first.first(), cue.get(cue.size() - 1).end());
        return cue.size() > 1 && whole.end() - whole.first() > LONGEST_CUE ? first : whole;
    }

    private static List<Range> ranges(Prose prose, List<Span> spans, boolean trimmed) {
        List<Range> ranges = new ArrayList<>();
        for (Span span : spans) {
            int first = prose.tokenAt(span.begin());
            int end = first;
            while (end < prose.tokens().size() && prose.token(end).begin() < span.end()) {
                end++;
            }
            while (trimmed && first < end && isEdge(prose.word(first))) {
                first++;
            }
            while (trimmed && first < end && isEdge(prose.word(end - 1))) {
                end--;
            }
            if (first < end) {
                add(prose, ranges, new Range(first, end));
            }
        }
        return ranges;
    }

    /** Pieces with nothing but edges between them are one. */
    private static void add(Prose prose, List<Range> ranges, Range range) {
        Range last = ranges.isEmpty() ? null : ranges.get(ranges.size() - 1);
        if (last == null) {
            ranges.add(range);
            return;
        }
        for (int i = last.end(); i < range.first(); i++) {
            if (!isEdge(prose.word(i))) {
                ranges.add(range);
                return;
            }
        }
        ranges.set(ranges.size() - 1, new Range(last.first(), range.end()));
    }

    static boolean isEdge(Word word) {
        return !word.isWord() && EDGES.indexOf(word.text().charAt(0)) >= 0;
    }
}
