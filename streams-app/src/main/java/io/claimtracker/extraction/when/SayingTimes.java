package io.claimtracker.extraction.when;

import io.claimtracker.extraction.attribution.Attribution;
import io.claimtracker.extraction.text.Lexicon;
import io.claimtracker.extraction.text.Prose;
import io.claimtracker.extraction.text.Sentence;
import io.claimtracker.extraction.text.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells whether words of time belong to the saying, and not to what else its sentence tells. */
final class SayingTimes {
    /** How far from the cue they may stand, the content not counted. */
    private static final int FURTHEST = 30;

    /** What opens a clause of its own, whose time is not that of the saying. */
    private static final Set<String> CLAUSE_OPENERS = Set.of(
            "who",
            "which",
            "whose",
            "whom",
            "where",
            "because",
            "since",
            "after",
            "before",
            "until",
            "if",
            "that",
            "ahead",
            "following",
            "elected",
            "born",
            "founded",
            "appointed",
            "won",
            "died");

    private final Set<String> occasions = new HashSet<>(Lexicon.words("occasions.txt"));

    private final OutlookReader outlookReader;

    SayingTimes(OutlookReader outlookReader) {
        this.outlookReader = outlookReader;
        occasions.addAll(Lexicon.words("released.txt"));
    }

    boolean belong(Prose prose, Sentence sentence, Attribution attribution, int cue, StatedDay day) {
        if (isIn(prose, attribution.content(), day.first())) {
            return false;
        }
        if (isIn(prose, attribution.source(), day.first()) && !isOfAnOccasion(prose, attribution.source(), day)) {
            return false;
        }
        boolean before = day.first() < cue;
        if (looksAhead(prose, Math.max(clauseBegin(prose, sentence, day.first()), before ? 0 : cue + 1), day)) {
            return false;
        }
        if (before && isInAnAside(prose, sentence, cue, day)) {
            return false;
        }
        if (before && day.end() < cue && isRelative(prose, sentence, attribution, day)) {
            return false;
        }
        int from = before ? clauseBegin(prose, sentence, day.first()) : cue + 1;
        int to = before ? cue : day.first();
        int gap = 0;
        for (int k = from; k < to; k++) {
            if (isIn(prose, attribution.content(), k)) {
                continue;
            }
            String word = prose.lower(k);
            boolean other = before && k > day.end() && isOtherClause(prose, k);
            boolean opener = CLAUSE_OPENERS.contains(word) && (!before || k < day.first());
            if (other || opener || ++gap > FURTHEST) {
                return false;
            }
        }
        return true;
    }

    /** "who lost his seat in Aurora, Colorado, in 2012". */
    private static boolean isRelative(Prose prose, Sentence sentence, Attribution attribution, StatedDay day) {
        int first = Math.max(sentence.first(), day.first() - FURTHEST);
        for (int k = day.first() - 1; k >= first && !isIn(prose, attribution.content(), k); k--) {
            String word = prose.lower(k);
            if (word.equals("who") || word.equals("which") || word.equals("whose")) {
                return true;
            }
        }
        return false;
    }

    /** "Long overdue — the year began in May — the budget …": told between dashes or in brackets, the saying outside. */
    private static boolean isInAnAside(Prose prose, Sentence sentence, int cue, StatedDay day) {
        int first = Math.max(sentence.first(), day.first() - FURTHEST);
        int end = Math.min(cue, day.end() + FURTHEST);
        int opens = day.first() - 1;
        while (opens >= first && !isBracket(prose, opens)) {
            opens--;
        }
        int closes = day.end();
        while (closes < end && !isBracket(prose, closes)) {
            closes++;
        }
        return opens >= first
                && closes < end
                && !prose.lower(opens).equals(")")
                && !prose.lower(closes).equals("(");
    }

    private static boolean isBracket(Prose prose, int token) {
        return switch (prose.lower(token)) {
            case "—", "–", "--", "(", ")" -> true;
            default -> false;
        };
    }

    /** "to be delivered Wednesday". */
    private boolean looksAhead(Prose prose, int from, StatedDay day) {
        Words clause = new Words(prose, from, day.end());
        return outlookReader.read(clause, day.first(), day.end()) == Outlook.AHEAD;
    }

    /** Where the words that go with a time begin: behind the last comma. */
    private static int clauseBegin(Prose prose, Sentence sentence, int token) {
        int begin = token;
        while (begin > sentence.first() && !prose.lower(begin - 1).equals(",") && begin > token - FURTHEST) {
            begin--;
        }
        return begin;
    }

    /** "…, and Clinton said", "…; he said". */
    private static boolean isOtherClause(Prose prose, int token) {
        String word = prose.lower(token);
        boolean joint = word.equals("and") || word.equals("but") || word.equals("while");
        return word.equals(";") || (joint && prose.lower(token - 1).equals(","));
    }

    /** "a report published Sunday": a source that is itself of a day. */
    private boolean isOfAnOccasion(Prose prose, List<Span> source, StatedDay day) {
        for (int k = day.first() - 1; k >= 0 && isIn(prose, source, k); k--) {
            String word = prose.lower(k);
            if (occasions.contains(word)) {
                return true;
            }
            if (CLAUSE_OPENERS.contains(word)) {
                return false;
            }
        }
        return occasions.contains(prose.lower(day.end()));
    }

    private static boolean isIn(Prose prose, List<Span> spans, int token) {
        for (int k = 0; k < spans.size(); k++) {
            Span span = spans.get(k);
            if (prose.token(token).begin() < span.end()
                    && span.begin() < prose.token(token).end()) {
                return true;
            }
        }
        return false;
    }
}
