package io.claimtracker.extraction.attribution;

import io.claimtracker.extraction.text.Prose;
import io.claimtracker.extraction.text.Quote;
import io.claimtracker.extraction.text.Range;
import io.claimtracker.extraction.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds content that stands before its cue: "…," X said; "…," said X; …, X said, …. */
public final class BeforeCue {
    private static final Set<String> NO_CONTENT_AFTER = Set.of(
            "in",
            "at",
            "during",
            "on",
            "after",
            "before",
            "according",
            "when",
            "who",
            "which",
            "as",
            "with",
            "from",
            "while",
            "adding",
            "a",
            "an",
            "the");

    private final ContentRules contents;
    private final SourceRules sources;

    public BeforeCue(ContentRules contents, SourceRules sources) {
        this.contents = contents;
        this.sources = sources;
    }

    public Optional<Found> find(Prose prose, Sentence sentence, Cue cue) {
        int last = cue.first() - 1;
        if (last < 0) {
            return Optional.empty();
        }
        if (closesQuote(prose, last) && cue.end() < sentence.end()) {
            return sources.from(prose, sentence, cue.end())
                    .flatMap(source -> quoted(prose, sentence, cue, source, last));
        }
        Optional<Range> source = sources.before(prose, sentence, cue.first());
        if (source.isPresent() && source.get().first() > 0) {
            int before = source.get().first() - 1;
            if (closesQuote(prose, before)) {
                return quoted(prose, sentence, cue, source.get(), before);
            }
            if (before > sentence.first() && prose.token(before).is(",")) {
                return plain(prose, sentence, cue, source.get(), before);
            }
        }
        if (source.isEmpty() && prose.token(last).is(",") && cue.form() == Cue.Form.VERB) {
            return sources.from(prose, sentence, cue.end())
                    .filter(right -> tailIsBare(prose, sentence, right.end()))
                    .flatMap(right ->
                            plain(prose, sentence, new Cue(cue.range(), cue.form(), cue.foundBy()), right, last));
        }
        return Optional.empty();
    }

    private Optional<Found> quoted(Prose prose, Sentence sentence, Cue cue, Range source, int mark) {
        int close = prose.token(mark).is(",") ? mark - 1 : mark;
        Quote quote = prose.quoteAt(close);
        Sentence opening = prose.sentenceAt(quote.open());
        boolean fragment =
                quote.open() > opening.first() && prose.token(quote.open() - 1).isWord();
        if (quote.words() < 2 && !fragment) {
            return Optional.empty();
        }
        List<Range> content = new ArrayList<>();
        content.add(fragment ? new Range(opening.first(), quote.end()) : new Range(quote.first(), quote.end()));
        int after = Math.max(cue.end(), source.end());
        for (int i = after; i < Math.min(sentence.end(), after + 12); i++) {
            boolean led = prose.token(i - 1).is(",") || prose.token(i - 1).is(":");
            if (led && contents.opensQuote(prose, i)) {
                Quote next = prose.quoteAt(i);
                content.add(new Range(next.first(), next.end()));
                break;
            }
        }
        return Optional.of(new Found(
                        cue,
                        Optional.of(source),
                        content.stream().filter(r -> !r.isEmpty()).toList()))
                .filter(found -> !found.content().isEmpty());
    }

    /** Words without quotes before "X said": content if they are a clause and no other follows the cue. */
    private Optional<Found> plain(Prose prose, Sentence sentence, Cue cue, Range source, int comma) {
        int after = Math.max(cue.end(), source.end());
        boolean clause = contents.hasFinite(prose, sentence.first(), comma);
        boolean interrupts = after < sentence.end() && prose.token(after).is(",");
        Range left = new Range(sentence.first(), comma);
        if (interrupts) {
            Range right = new Range(after + 1, sentence.end());
            boolean more = !right.isEmpty()
                    && !prose.lower(right.first()).endsWith("ing")
                    && !(clause && NO_CONTENT_AFTER.contains(prose.lower(right.first())));
            if (more) {
                return Optional.of(new Found(cue, Optional.of(source), List.of(left, right)));
            }
        }
        boolean bare = tailIsBare(prose, sentence, after);
        return clause && (bare || interrupts)
                ? Optional.of(new Found(cue, Optional.of(source), List.of(left)))
                : Optional.empty();
    }

    private boolean tailIsBare(Prose prose, Sentence sentence, int from) {
        for (int i = from; i < sentence.end(); i++) {
            if (prose.token(i).is(",")) {
                return true;
            }
            if (prose.token(i).is("that") || prose.token(i).is("whether") || prose.quoted(i)) {
                return false;
            }
            if (contents.hasFinite(prose, i, i + 1)) {
                return false;
            }
        }
        return true;
    }

    private static boolean closesQuote(Prose prose, int at) {
        int mark = prose.token(at).is(",") ? at - 1 : at;
        if (mark < 0 || !prose.quoted(mark)) {
            return false;
        }
        Quote quote = prose.quoteAt(mark);
        return quote.closed() && quote.end() == mark && (mark != at || endsClause(prose, quote, at));
    }

    /** A quote that leads to "he said" ends in a mark, inside or behind the closing one; a nickname does not. */
    private static boolean endsClause(Prose prose, Quote quote, int at) {
        return ",.?!…—–".contains(prose.token(quote.end() - 1).text())
                || prose.token(at).is(",")
                || quote.words() > 3;
    }
}
