package io.claimtracker.extraction.attribution;

import io.claimtracker.extraction.text.Prose;
import io.claimtracker.extraction.text.Quote;
import io.claimtracker.extraction.text.Sentence;
import io.claimtracker.extraction.text.Token;
import java.util.OptionalInt;
import java.util.Set;

/** Finds where the content that follows a cue begins and ends, by rule. */
public final class ContentRules {
    /** How far behind the cue "that" may stand, in tokens. */
    private static final int REACH = 30;

    private static final Set<String> TELLING = Set.of(
            "told",
            "tells",
            "tell",
            "telling",
            "assured",
            "assures",
            "reminded",
            "reminds",
            "informed",
            "informs",
            "assure",
            "assuring",
            "informing",
            "reminding");
    private static final Set<String> TIMES = Set.of(
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "yesterday",
            "today",
            "late",
            "early",
            "earlier",
            "later",
            "last",
            "week",
            "month",
            "year",
            "night",
            "morning",
            "afternoon",
            "evening",
            "recently",
            "again",
            "afterwards",
            "afterward",
            "then");
    private static final Set<String> ADJUNCTS = Set.of(
            "in", "on", "at", "during", "to", "before", "after", "from", "by", "through", "via", "without", "when",
            "with", "over", "as", "for");
    private static final Set<String> CLAUSE = Set.of("that", "whether", "if", "how", "why", "what");
    private static final Set<String> MEDIA = Set.of(
            "statement",
            "interview",
            "tweet",
            "letter",
            "speech",
            "report",
            "email",
            "post",
            "briefing",
            "testimony",
            "anonymity");

    private final Set<String> finite;
    private final CueWords words;

    public ContentRules(Set<String> finite, CueWords words) {
        this.finite = finite;
        this.words = words;
    }

    /** Where the content behind a reporting verb begins; empty where none follows. */
    public OptionalInt start(Prose prose, Sentence sentence, Cue cue) {
        int at = cue.end();
        boolean verbal = cue.form() == Cue.Form.VERB || cue.form() == Cue.Form.PARTICIPLE;
        boolean told = verbal && TELLING.contains(prose.lower(cue.first()));
        int that = clauseWord(prose, sentence, at, told);
        if (that >= 0) {
            return OptionalInt.of(that);
        }
        at = skipTimes(prose, sentence, told ? skipAudience(prose, sentence, at) : at);
        while (at < sentence.end()
                && (prose.token(at).is(",")
                        || prose.token(at).is(":")
                        || prose.token(at).is(";"))) {
            boolean leads = !prose.token(at).is(",") || (at + 1 < sentence.end() && opensQuote(prose, at + 1));
            if (!leads) {
                return OptionalInt.empty();
            }
            at++;
        }
        if (at >= sentence.end()
                || (!prose.token(at).isWord()
                        && !opensQuote(prose, at)
                        && !prose.token(at).is("["))) {
            return OptionalInt.empty();
        }
        boolean quoted = opensQuote(prose, at);
        boolean about = Set.of("of", "about", "against").contains(prose.lower(at))
                && prose.lower(cue.first()).startsWith("warn");
        boolean promise = prose.lower(at).equals("to")
                && Set.of("vow", "promis", "pledg", "threat", "swor").stream()
                        .anyMatch(prose.lower(cue.first())::startsWith);
        if (about) {
            return OptionalInt.of(at + 1);
        }
        boolean clause = !words.takesObject(prose.token(cue.first()))
                && hasFinite(prose, at, clauseBound(prose, sentence, cue, at));
        return quoted || promise || clause ? OptionalInt.of(at) : OptionalInt.empty();
    }

    /** Where a content that begins at a token ends: with its sentence, or before words that attribute anew. */
    public int end(Prose prose, Sentence sentence, int start, Set<Integer> cueStarts) {
        if (opensQuote(prose, start)) {
            Quote quote = prose.quoteAt(start);
            int close = quote.closed() ? quote.end() + 1 : quote.end();
            if (close >= sentence.end() || prose.lower(close).equals(".")) {
                return close;
            }
        }
        for (int i = start + 1; i < sentence.end(); i++) {
            if (prose.quoted(i)) {
                continue;
            }
            Token token = prose.token(i);
            boolean attributes =
                    cueStarts.contains(i + 1) || Set.of("citing", "quoting").contains(prose.lower(i + 1));
            if (token.is(",") && (attributes || (prose.lower(i + 1).equals("and") && cueStarts.contains(i + 2)))) {
                return i;
            }
            if (token.is("and") && cueStarts.contains(i + 1) && words.isFinite(prose.token(i + 1))) {
                return i;
            }
        }
        return sentence.end();
    }

    /** "said" may bring a subject with an apposition; behind other verbs a comma ends the first clause. */
    private static int clauseBound(Prose prose, Sentence sentence, Cue cue, int from) {
        int bound = Math.min(sentence.end(), from + 25);
        if (Set.of("said", "says", "say").contains(prose.lower(cue.first()))) {
            return bound;
        }
        for (int i = from; i < bound; i++) {
            if (prose.token(i).is(",")) {
                return i;
            }
        }
        return bound;
    }

    public boolean hasFinite(Prose prose, int first, int end) {
        for (int i = first; i < end; i++) {
            if (isFinite(prose, i)) {
                return true;
            }
        }
        return false;
    }

    public boolean opensQuote(Prose prose, int at) {
        return at < prose.tokens().size()
                && prose.quoted(at)
                && prose.quoteAt(at).open() == at;
    }

    private boolean isFinite(Prose prose, int at) {
        Token token = prose.token(at);
        return finite.contains(token.lower())
                || words.isFinite(token)
                || (token.lower().length() > 4 && token.lower().endsWith("ed") && !token.isCapitalised());
    }

    /** "that" and the like, behind nothing but whom it was said to, when and where. */
    private int clauseWord(Prose prose, Sentence sentence, int from, boolean told) {
        String next = prose.lower(from);
        boolean adjunct = told || ADJUNCTS.contains(next) || TIMES.contains(next) || CLAUSE.contains(next);
        int bound = Math.min(sentence.end(), from + REACH);
        for (int i = from; adjunct && i < bound; i++) {
            String lower = prose.lower(i);
            if (lower.equals("that")) {
                return i + 1;
            }
            if (CLAUSE.contains(lower)) {
                return i;
            }
            boolean colon = lower.equals(":") || lower.equals(",");
            if (colon && opensQuote(prose, i + 1)) {
                return i + 1;
            }
            if ((opensQuote(prose, i) && i == from) || isFinite(prose, i)) {
                return -1;
            }
        }
        return -1;
    }

    private static int skipAudience(Prose prose, Sentence sentence, int from) {
        int at = from;
        if (at < sentence.end()
                && Set.of("the", "a", "an", "his", "her", "their").contains(prose.lower(at))) {
            at++;
            while (at + 1 < sentence.end()
                    && prose.token(at).isCapitalised()
                    && prose.token(at + 1).isCapitalised()) {
                at++;
            }
        }
        boolean name = at < sentence.end() && prose.token(at).isCapitalised();
        at++;
        while (name
                && at < sentence.end()
                && prose.token(at).isCapitalised()
                && prose.token(at - 1).isCapitalised()) {
            at++;
        }
        return at;
    }

    private static int skipTimes(Prose prose, Sentence sentence, int from) {
        int at = from;
        while (at < sentence.end()) {
            boolean beforeTime = Set.of("on", "this").contains(prose.lower(at)) && TIMES.contains(prose.lower(at + 1));
            if (TIMES.contains(prose.lower(at)) || beforeTime) {
                at++;
            } else if (Set.of("in", "on").contains(prose.lower(at)) && medium(prose, at) > at) {
                at = medium(prose, at);
            } else if (prose.lower(at).equals("to") && prose.lower(at + 1).endsWith("s")) {
                at += 2;
            } else {
                break;
            }
        }
        return at;
    }

    private static int medium(Prose prose, int at) {
        for (int i = at + 1; i < at + 5; i++) {
            if (MEDIA.contains(prose.lower(i))) {
                return i + 1;
            }
        }
        return at;
    }
}
