package io.claimtracker.extraction.who;

import io.claimtracker.extraction.text.Prose;
import io.claimtracker.extraction.text.Range;
import io.claimtracker.extraction.text.Token;
import java.util.Set;

/**
 * The words that name a source, taken apart: "the group's director" in "the group's director for Asia, Lea Sommer".
 *
 * @param range all of them, marks at the edges left out
 * @param core up to the first comma, preposition or relative
 * @param noun the last word of the core: what the phrase is about
 * @param owner the mark of a possessive inside the core; -1 where there is none
 */
record SourcePhrase(Prose prose, Range range, Range core, int noun, int owner) {
    /** What ends a core. */
    private static final Set<String> ENDS = Set.of(
            "of",
            "for",
            "in",
            "from",
            "at",
            "on",
            "who",
            "that",
            "which",
            "whose",
            "whom",
            "with",
            "to",
            "by",
            "about",
            "against",
            "among",
            "like",
            "including",
            "familiar",
            "close",
            "inside",
            "outside",
            "near",
            "during",
            "after",
            "before",
            "since",
            "because",
            "when",
            "where",
            "as",
            "than",
            "opposed",
            "critical",
            "aboard");

    /** What dates a noun: a study last year, a poll out on Monday. */
    private static final Set<String> WHEN = Set.of("last", "this", "earlier", "recently", "out", "here");

    /** What a verb may be joined to: she's. */
    private static final Set<String> PRONOUNS = Set.of("he", "she", "it", "who", "that");

    static final Set<String> DETERMINERS = Set.of("the", "a", "an", "this", "that", "these", "those");
    private static final int LONGEST = 60;
    private static final int LONGEST_PRONOUN = 4;
    /** A title in quotes belongs to the phrase: the “No Comparison” ad. */
    private static final int LONGEST_QUOTED = 4;

    static SourcePhrase of(Prose prose, Range source) {
        int first = source.first();
        int end = Math.min(source.end(), first + LONGEST);
        while (first + 1 < end && !prose.token(first).isWord()) {
            first++;
        }
        while (end - 1 > first && !prose.token(end - 1).isWord() && !isPossessive(prose, end - 1)) {
            end--;
        }
        if (end - 1 > first && PRONOUNS.contains(prose.lower(first)) && isPossessive(prose, first + 1)) {
            end = first + 1;
        }
        int coreEnd = first + 1;
        while (coreEnd < end && !endsCore(prose, coreEnd)) {
            coreEnd++;
        }
        int noun = coreEnd - 1;
        while (noun > first && (!prose.token(noun).isWord() || isPossessive(prose, noun))) {
            noun--;
        }
        int owner = noun - 1;
        while (owner > first && !isPossessive(prose, owner)) {
            owner--;
        }
        return new SourcePhrase(
                prose, new Range(first, end), new Range(first, coreEnd), noun, owner > first ? owner : -1);
    }

    private static boolean endsCore(Prose prose, int at) {
        Token token = prose.token(at);
        if (!token.isWord()) {
            boolean inside = isPossessive(prose, at)
                    || token.is("&")
                    || token.is(".")
                    || token.is("/")
                    || (prose.quoted(at) && prose.quoteAt(at).words() <= LONGEST_QUOTED);
            return !inside;
        }
        boolean participle = isParticiple(prose, at) && Nouns.contains(prose.lower(at - 1));
        boolean dated = WHEN.contains(token.lower()) && Nouns.contains(prose.lower(at - 1));
        boolean such = token.is("such") && prose.lower(at + 1).equals("as");
        return !token.isCapitalised() && (ENDS.contains(token.lower()) || participle || dated || such);
    }

    /** "a report published on Friday", but not "the senate armed services chair". */
    private static boolean isParticiple(Prose prose, int at) {
        String word = prose.lower(at);
        boolean past = word.length() > 4 && word.endsWith("ed");
        return (past && !Nouns.contains(prose.lower(at + 1))) || (word.length() > 4 && word.endsWith("ing"));
    }

    static boolean isPossessive(Prose prose, int token) {
        String lower = prose.lower(token);
        return lower.equals("'s")
                || ((lower.equals("'") || lower.equals("’"))
                        && prose.lower(token - 1).endsWith("s"));
    }

    /** The noun in lower case; of a pronoun with a verb joined to it, the pronoun: they're. */
    String word() {
        String lower = prose.lower(noun);
        int mark = lower.indexOf('\'');
        return isSingle() && mark > 0 && mark <= LONGEST_PRONOUN ? lower.substring(0, mark) : lower;
    }

    boolean isSingle() {
        return range.end() - range.first() == 1;
    }

    String firstWord() {
        return prose.lower(range.first());
    }

    /** The part before a token. */
    SourcePhrase until(int end) {
        return of(prose, new Range(range.first(), end));
    }
}
