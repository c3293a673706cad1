package io.claimtracker.extraction.attribution;

import io.claimtracker.extraction.text.Prose;
import io.claimtracker.extraction.text.Range;
import io.claimtracker.extraction.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Puts right who is quoted. "The paper quoted the mayor as saying …" is the mayor's; and words squeezed between source and
 * cue, "the &lt;harbour&gt; [board's chair Ada Brook] {was quoted as saying}", are the rest of the source.
 */
final class QuotingSieve implements AttributionSieve {
    private static final Set<String> QUOTING = Set.of("quoted", "quotes", "quoting", "cited", "cites", "citing");
    /** How long a name may be between "quoted" and "as saying", in tokens. */
    private static final int LONGEST_SOURCE = 15;

    @Override
    public List<Attribution> sieve(Prose prose, Reading reading, List<Attribution> found) {
        List<Attribution> right = new ArrayList<>(found.size());
        for (Attribution one : found) {
            right.add(named(prose, joined(prose, quoted(prose, one))));
        }
        return right;
    }

    private static Attribution quoted(Prose prose, Attribution one) {
        Range cue = prose.tokens(one.cue().get(one.cue().size() - 1));
        Range content = prose.tokens(one.content().get(0));
        boolean quotes = QUOTING.contains(prose.lower(cue.end() - 1)) && content.first() == cue.end();
        int as = content.first() + 1;
        int bound = Math.min(content.end() - 2, content.first() + LONGEST_SOURCE);
        while (quotes && as < bound && !prose.lower(as).equals("as")) {
            as++;
        }
        if (!quotes || as >= bound || !prose.lower(as + 1).endsWith("ing")) {
            return one;
        }
        int said = as + 2;
        while (said < content.end() && !prose.word(said).isWord()) {
            said++;
        }
        List<Span> contents = new ArrayList<>(one.content());
        if (said == content.end()) {
            contents.remove(0);
        } else {
            contents.set(0, prose.span(said, content.end()));
        }
        if (contents.isEmpty()) {
            return one;
        }
        List<Span> cues = new ArrayList<>(one.cue());
        cues.add(prose.span(as, as + 2));
        return new Attribution(
                List.of(prose.span(content.first(), as)), cues, contents, one.confidence(), one.foundBy());
    }

    private static Attribution joined(Prose prose, Attribution one) {
        if (one.source().size() != 1 || one.content().size() < 2) {
            return one;
        }
        Range source = prose.tokens(one.source().get(0));
        int cue = prose.tokens(one.cue().get(0)).first();
        for (Span piece : one.content()) {
            Range squeezed = prose.tokens(piece);
            if (squeezed.first() == source.end() && squeezed.end() == cue) {
                List<Span> rest = new ArrayList<>(one.content());
                rest.remove(piece);
                Span whole = prose.span(source.first(), cue);
                return new Attribution(List.of(whole), one.cue(), rest, one.confidence(), one.foundBy());
            }
        }
        return one;
    }

    /** "The paper, quoting senators, said …": the senators are the source, and the word that brings them in is no name. */
    private static Attribution named(Prose prose, Attribution one) {
        if (one.source().size() != 1) {
            return one;
        }
        Range source = prose.tokens(one.source().get(0));
        if (source.end() - source.first() < 2 || !QUOTING.contains(prose.lower(source.first()))) {
            return one;
        }
        Span rest = prose.span(source.first() + 1, source.end());
        return new Attribution(List.of(rest), one.cue(), one.content(), one.confidence(), one.foundBy());
    }
}
