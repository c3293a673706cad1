package io.claimtracker.extraction.attribution;

import io.claimtracker.extraction.syntax.Relation;
import io.claimtracker.extraction.syntax.Syntax;
import io.claimtracker.extraction.syntax.Tag;
import io.claimtracker.extraction.text.Prose;
import io.claimtracker.extraction.text.Range;
import io.claimtracker.extraction.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Completes a content that stops at the comma before its main clause: said "that if the dam breaks, the city is lost"; or
 * that is no more than the subject of what is said: according to the paper, "the mayor" met the engineers.
 * The reader of syntax is at times lost in such sentences, and so are the models.
 */
final class MainClauseSieve implements AttributionSieve {
    private static final String FOUND_BY = "+rule:main-clause";
    /** How far behind the content its verb may stand, in tokens. */
    private static final int REACH = 25;

    /** How far behind a subject its verb may stand. */
    private static final int NEAR = 5;

    private static final int NONE = -1;
    /** What opens a clause that is not the one of "that". */
    private static final Set<String> OPENERS =
            Set.of("if", "although", "though", "unless", "because", "while", "when", "once", "even");

    @Override
    public List<Attribution> sieve(Prose prose, Reading reading, List<Attribution> found) {
        List<Attribution> all = new ArrayList<>(found.size());
        for (int i = 0; i < found.size(); i++) {
            Attribution one = found.get(i);
            int last = one.content().size() - 1;
            Range piece = prose.tokens(one.content().get(last));
            int end = clauseEnd(prose, reading.syntax(), piece);
            int next = i + 1 < found.size() ? cue(prose, found.get(i + 1)) : end;
            // What is said may be that somebody says something: the next cue is then the verb that was missing.
            boolean free = next >= piece.end() && cue(prose, one) < piece.first();
            all.add(end > piece.end() && free ? completed(prose, reading, one, new Range(piece.first(), end)) : one);
        }
        return all;
    }

    /** Where the clause ends that a piece only opens; the piece's own end where it has all of it. */
    private static int clauseEnd(Prose prose, Syntax syntax, Range piece) {
        boolean opens = piece.end() - piece.first() > 2
                && prose.lower(piece.first()).equals("that")
                && OPENERS.contains(prose.lower(piece.first() + 1))
                && piece.end() < syntax.size()
                && prose.lower(piece.end()).equals(",");
        int verb = opens ? verb(prose, syntax, piece.end() + 1) : verbBehind(prose, syntax, piece);
        return verb == NONE ? piece.end() : syntax.rightmost(verb) + 1;
    }

    /** The verb right behind a piece that is no more than its subject. */
    private static int verbBehind(Prose prose, Syntax syntax, Range piece) {
        int end = Math.min(prose.sentenceAt(piece.first()).end(), piece.end() + NEAR);
        int verb = NONE;
        for (int i = piece.first(); i < piece.end(); i++) {
            if (Reading.isVerb(syntax.tag(i)) || syntax.tag(i) == Tag.MODAL.code()) {
                return NONE;
            }
            boolean subject = syntax.relation(i) == Relation.SUBJECT.code() && syntax.leftmost(i) == piece.first();
            verb = subject ? syntax.head(i) : verb;
        }
        for (int i = piece.end(); i < Math.min(verb, end); i++) {
            if (!prose.word(i).isWord()) {
                return NONE;
            }
        }
        return verb >= piece.end() && verb < end && Reading.isVerb(syntax.tag(verb)) ? verb : NONE;
    }

    /** The verb of the same sentence whose subject begins at a token. */
    private static int verb(Prose prose, Syntax syntax, int first) {
        int end = Math.min(prose.sentenceAt(first - 1).end(), first + REACH);
        for (int i = first; i < end; i++) {
            boolean subject = syntax.relation(i) == Relation.SUBJECT.code() && syntax.leftmost(i) == first;
            if (subject && syntax.head(i) > i && syntax.head(i) < end) {
                return syntax.head(i);
            }
        }
        return NONE;
    }

    private static int cue(Prose prose, Attribution attribution) {
        return prose.tokenAt(attribution.cue().get(0).begin());
    }

    private static Attribution completed(Prose prose, Reading reading, Attribution one, Range clause) {
        List<Span> content =
                new ArrayList<>(one.content().subList(0, one.content().size() - 1));
        content.addAll(Edges.trimmed(prose, reading.signals(), List.of(clause)));
        return new Attribution(one.source(), one.cue(), content, one.confidence(), one.foundBy() + FOUND_BY);
    }
}
