package io.claimtracker.extraction.who;

import io.claimtracker.extraction.text.Prose;
import io.claimtracker.extraction.text.Sentence;
import io.claimtracker.extraction.text.Token;

/** Finds how far a name may reach: a run of capitalised words with the particles, initials and nicknames between them. */
final class NameRuns {
    private static final int LONGEST = 10;
    private static final int LONGEST_NICKNAME = 2;

    private final NameWords words;

    NameRuns(NameWords words) {
        this.words = words;
    }

    /** One past the last token of the run that begins at a token. */
    int end(Prose prose, Sentence sentence, int first) {
        int bound = Math.min(sentence.end(), first + LONGEST);
        int end = first + 1;
        while (end < bound) {
            int next = step(prose, first, end, bound);
            if (next == end) {
                break;
            }
            end = next;
        }
        return end;
    }

    private int step(Prose prose, int first, int at, int bound) {
        Token token = prose.token(at);
        if (token.isWord()) {
            if (token.is("the")) {
                return at;
            }
            boolean month = NameWords.isTime(token) && !words.isGivenName(prose.token(at - 1));
            return NameWords.isNameLike(prose, at) && !month ? at + 1 : link(prose, first, at, bound);
        }
        if (token.is(",")) {
            return at + 1 < bound && NameWords.isSuffix(prose.token(at + 1)) ? at + 2 : at;
        }
        if (token.is("&")) {
            return isCapitalised(prose, at + 1, bound) ? at + 2 : at;
        }
        return nickname(prose, at, bound);
    }

    /** "Ludwig van Beethoven", "the Bank of England", "the Center for American Progress", "Secretary of State". */
    private int link(Prose prose, int first, int at, int bound) {
        Token token = prose.token(at);
        if (words.isParticle(token) && isCapitalised(prose, at + 1, bound)) {
            return at + 2;
        }
        boolean two = words.isParticle(token) && at + 1 < bound && words.isParticle(prose.token(at + 1));
        if (two && isCapitalised(prose, at + 2, bound)) {
            return at + 3;
        }
        boolean joins = token.is("of") || token.is("for") || token.is("on");
        if (!joins || !isCapitalised(prose, at + 1, bound) || NameWords.isTime(prose.token(at + 1))) {
            return at;
        }
        Token before = prose.token(at - 1);
        boolean office = token.is("of") && before.isCapitalised() && words.isTitle(before) && at - 1 - first <= 2;
        return words.isOrganisation(before) || office ? at + 2 : at;
    }

    /** Kenneth “Frank” McKenzie. */
    private static int nickname(Prose prose, int at, int bound) {
        if (!prose.quoted(at)
                || prose.quoteAt(at).open() != at
                || !prose.quoteAt(at).closed()) {
            return at;
        }
        int close = prose.quoteAt(at).end();
        boolean fits = prose.quoteAt(at).words() <= LONGEST_NICKNAME
                && isCapitalised(prose, close + 1, bound)
                && isCapitalised(prose, at + 1, bound)
                && prose.token(close - 1).isWord();
        return fits ? close + 2 : at;
    }

    private static boolean isCapitalised(Prose prose, int at, int bound) {
        return at < bound && NameWords.isNameLike(prose, at);
    }
}
