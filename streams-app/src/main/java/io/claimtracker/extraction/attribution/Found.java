package io.claimtracker.extraction.attribution;

import io.claimtracker.extraction.text.Prose;
import io.claimtracker.extraction.text.Range;
import io.claimtracker.extraction.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An attribution by its tokens, as the rules find it. */
public record Found(Cue cue, Optional<Range> source, List<Range> content) {
    private static final String EDGES = " \t.,;:!?…\"“”«»‘’'—–-";

    public int position() {
        return content.get(0).first();
    }

    /** The same by its units of text; marks at the edges of the content are left out. */
    public Attribution attribution(Prose prose) {
        List<Span> pieces = new ArrayList<>();
        for (Range range : content) {
            Range trimmed = trim(prose, range);
            if (!trimmed.isEmpty()) {
                pieces.add(prose.span(trimmed.first(), trimmed.end()));
            }
        }
        if (pieces.isEmpty()) {
            pieces.add(prose.span(content.get(0).first(), content.get(0).end()));
        }
        List<Span> who = source.map(range -> List.of(prose.span(range.first(), range.end())))
                .orElse(List.of());
        return new Attribution(who, List.of(prose.span(cue.first(), cue.end())), pieces, confidence(), cue.foundBy());
    }

    private double confidence() {
        return switch (cue.form()) {
            case VERB, PASSIVE, ACCORDING -> source.isPresent() ? 0.9 : 0.5;
            case PARTICIPLE, QUOTING, BACKING -> 0.8;
            case JUDGING, HEADLINE -> 0.7;
            case NOUN, HEARSAY -> 0.6;
        };
    }

    private static Range trim(Prose prose, Range range) {
        int first = range.first();
        int end = range.end();
        while (first < end && EDGES.contains(prose.token(first).text())) {
            first++;
        }
        while (end > first && EDGES.contains(prose.token(end - 1).text())) {
            end--;
        }
        return new Range(first, end);
    }
}
