package io.claimtracker.extraction.attribution;

import io.claimtracker.extraction.model.Signals;
import io.claimtracker.extraction.syntax.Relation;
import io.claimtracker.extraction.syntax.Syntax;
import io.claimtracker.extraction.syntax.Tag;
import io.claimtracker.extraction.text.Prose;
import io.claimtracker.extraction.text.Range;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Finds who approves or rejects what somebody said, where it is called by a noun: "approved the general's assessment".
 * Annotated news marks few of these, as they report no words.
 */
final class BackingSieve implements AttributionSieve {
    private static final String FOUND_BY = "rule:backing";
    private static final double CONFIDENCE = 0.7;
    /** How far behind its verb the object may be, in tokens. */
    private static final int REACH = 25;

    private static final Set<Tag> NOMINAL = EnumSet.of(
            Tag.NOUN, Tag.NAME, Tag.ADJECTIVE, Tag.DETERMINER, Tag.POSSESSIVE, Tag.POSSESSIVE_PRONOUN, Tag.NUMBER);

    private static final Set<String> INDEFINITE = Set.of("a", "an", "any", "no");

    private final CueWords words;

    BackingSieve(CueWords words) {
        this.words = words;
    }

    @Override
    public List<Attribution> sieve(Prose prose, Reading reading, List<Attribution> found) {
        Signals signals = reading.signals();
        Syntax syntax = reading.syntax();
        BitSet cues = cues(prose, found);
        List<Attribution> all = new ArrayList<>(found);
        for (int verb = 0; verb < signals.size(); verb++) {
            if (isFinite(syntax.tag(verb)) && !cues.get(verb) && isBacking(prose, verb)) {
                Range object = object(prose, syntax, verb);
                Range subject = subject(signals, syntax, verb);
                if (!object.isEmpty() && !subject.isEmpty()) {
                    all.add(new Attribution(
                            Edges.trimmed(prose, signals, List.of(subject)),
                            List.of(prose.span(verb, verb + 1)),
                            Edges.trimmed(prose, signals, List.of(object)),
                            CONFIDENCE,
                            FOUND_BY));
                }
            }
        }
        all.sort(Comparator.comparingInt(one -> one.cue().get(0).begin()));
        return all;
    }

    private static BitSet cues(Prose prose, List<Attribution> found) {
        BitSet cues = new BitSet();
        for (Attribution one : found) {
            Range cue = prose.tokens(one.cue().get(0));
            cues.set(cue.first(), cue.end());
        }
        return cues;
    }

    private boolean isBacking(Prose prose, int token) {
        return words.backing(prose.token(token)).isPresent();
    }

    private static boolean isFinite(int tag) {
        return tag == Tag.PAST_VERB.code() || tag == Tag.PRESENT_VERB.code();
    }

    /** The whole object where it calls something said by a noun, and not just any such thing. */
    private Range object(Prose prose, Syntax syntax, int verb) {
        int bound = Math.min(syntax.rightmost(verb) + 1, verb + 1 + REACH);
        for (int i = verb + 1; i < bound; i++) {
            if (syntax.head(i) == verb
                    && syntax.relation(i) == Relation.OBJECT.code()
                    && words.isStatementNoun(prose.token(i))) {
                int first = syntax.leftmost(i);
                boolean known = first < i && first > verb && !INDEFINITE.contains(prose.lower(first));
                return known ? new Range(first, syntax.rightmost(i) + 1) : new Range(i, i);
            }
        }
        return new Range(verb, verb);
    }

    /** The whole subject, that of the verb which it is joined to where it has none. */
    private static Range subject(Signals signals, Syntax syntax, int verb) {
        int first = signals.sentence(signals.sentenceOf(verb)).first();
        int joined = syntax.relation(verb) == Relation.CONJUNCT.code() ? syntax.head(verb) : verb;
        for (int i = verb - 1; i >= first; i--) {
            boolean subject = syntax.relation(i) == Relation.SUBJECT.code();
            if (subject && (syntax.head(i) == verb || syntax.head(i) == joined) && syntax.rightmost(i) < verb) {
                return new Range(syntax.leftmost(i), syntax.rightmost(i) + 1);
            }
        }
        return joined == verb ? nounsBefore(signals, syntax, verb, first) : new Range(verb, verb);
    }

    /** "The minister, Omar Haddad, rejected": the nouns right before a verb whose subject the parser has not found. */
    private static Range nounsBefore(Signals signals, Syntax syntax, int verb, int sentence) {
        boolean apposed = signals.reads(verb - 1, ",");
        int end = apposed ? verb - 1 : verb;
        int from = end;
        boolean open = apposed;
        boolean named = false;
        while (from > sentence
                && (NOMINAL.contains(Tag.of(syntax.tag(from - 1))) || (open && signals.reads(from - 1, ",")))) {
            from--;
            open &= !signals.reads(from, ",");
            named |= isNoun(syntax.tag(from));
        }
        from += from < end && signals.reads(from, ",") ? 1 : 0;
        return named ? new Range(from, end) : new Range(verb, verb);
    }

    private static boolean isNoun(int tag) {
        return tag == Tag.NOUN.code() || tag == Tag.NAME.code();
    }
}
