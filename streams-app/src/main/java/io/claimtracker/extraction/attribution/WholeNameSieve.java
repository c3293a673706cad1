package io.claimtracker.extraction.attribution;

import io.claimtracker.extraction.model.Signals;
import io.claimtracker.extraction.syntax.Syntax;
import io.claimtracker.extraction.syntax.Tag;
import io.claimtracker.extraction.text.Lexicon;
import io.claimtracker.extraction.text.Prose;
import io.claimtracker.extraction.text.Range;
import io.claimtracker.extraction.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Sees to it that a source is named whole: "former president" is not where it ends when "Ada Brook" follows, be it in what was taken for its cue; and what stands
 * between a quotation and its cue, "“It is lost,” harbour chair Ada Brook was quoted as saying", is its source where none was
 * found.
 */
final class WholeNameSieve implements AttributionSieve {
    private static final String FOUND_BY = "+rule:whole-name";
    private static final int LONGEST_NAME = 4;
    private static final int LONGEST_SOURCE = 15;
    private static final Set<String> QUOTED = Set.of("quoted", "cited");
    private static final Set<String> DAYS = days();

    @Override
    public List<Attribution> sieve(Prose prose, Reading reading, List<Attribution> found) {
        List<Attribution> all = new ArrayList<>(found.size());
        for (Attribution one : found) {
            Range source = source(prose, reading, one);
            all.add(
                    source.isEmpty()
                            ? one
                            : new Attribution(
                                    List.of(prose.span(source.first(), source.end())),
                                    cueBehind(prose, source, one.cue()),
                                    one.content(),
                                    one.confidence(),
                                    one.foundBy() + FOUND_BY));
        }
        return all;
    }

    /** The source as it should be; empty where it is as it should be. */
    private static Range source(Prose prose, Reading reading, Attribution one) {
        List<Range> contents = one.content().stream().map(prose::tokens).toList();
        Range cue = prose.tokens(one.cue().get(0));
        if (one.source().isEmpty()) {
            return beforeCue(prose, reading, one, contents);
        }
        Range last = prose.tokens(one.source().get(one.source().size() - 1));
        int end = last.end();
        while (one.source().size() == 1
                && end - last.end() < LONGEST_NAME
                && goesOn(prose, reading.syntax(), end)
                && end + 1 != cue.end()
                && !isIn(contents, end)) {
            end++;
        }
        return end > last.end() ? new Range(last.first(), end) : new Range(0, 0);
    }

    /** A cue without the end of a name that it begins with: "the secretary [Ada Brook on Monday approved]". */
    private static List<Span> cueBehind(Prose prose, Range source, List<Span> cue) {
        Range first = prose.tokens(cue.get(0));
        if (!first.contains(source.end())) {
            return cue;
        }
        List<Span> behind = new ArrayList<>(cue);
        behind.set(0, prose.span(source.end(), first.end()));
        return behind;
    }

    /** Whether a token is a further part of the name or title that ends right before it. */
    private static boolean goesOn(Prose prose, Syntax syntax, int token) {
        boolean noun = isTagged(syntax, token - 1, Tag.NAME) || isTagged(syntax, token - 1, Tag.NOUN);
        return noun
                && isTagged(syntax, token, Tag.NAME)
                && prose.sentenceOf(token) == prose.sentenceOf(token - 1)
                && prose.token(token).isCapitalised()
                && !DAYS.contains(prose.lower(token));
    }

    private static Range beforeCue(Prose prose, Reading reading, Attribution one, List<Range> contents) {
        Signals signals = reading.signals();
        Syntax syntax = reading.syntax();
        Range cue = prose.tokens(one.cue().get(0));
        // Between a quotation and "was quoted" stands who is quoted, whatever the tagger takes a rare word for.
        boolean passive = cue.end() - cue.first() > 1 && QUOTED.contains(prose.lower(cue.first() + 1));
        int first = cue.first();
        boolean named = false;
        while (first > 0 && cue.first() - first < LONGEST_SOURCE && isWithin(signals, syntax, first - 1, passive)) {
            first--;
            named |= isTagged(syntax, first, Tag.NAME) || isTagged(syntax, first, Tag.PRONOUN);
            if (isIn(contents, first)) {
                return new Range(0, 0);
            }
        }
        boolean quoted = first > 0 && signals.kind(first - 1) == Signals.CLOSING_QUOTE;
        return named && quoted ? new Range(first, cue.first()) : new Range(0, 0);
    }

    private static boolean isWithin(Signals signals, Syntax syntax, int token, boolean passive) {
        int tag = syntax.tag(token);
        boolean finite = Reading.isVerb(tag) && tag != Tag.PARTICIPLE.code() && tag != Tag.ING_VERB.code();
        return signals.isWord(token) && !signals.quoted(token) && tag != Tag.CONJUNCTION.code() && (passive || !finite);
    }

    private static boolean isIn(List<Range> pieces, int token) {
        return pieces.stream().anyMatch(piece -> piece.contains(token));
    }

    private static boolean isTagged(Syntax syntax, int token, Tag tag) {
        return syntax.tag(token) == tag.code();
    }

    private static Set<String> days() {
        Set<String> days = new HashSet<>(Lexicon.words("weekdays.txt"));
        days.addAll(Lexicon.words("months.txt"));
        return days;
    }
}
