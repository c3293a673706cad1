package io.claimtracker.extraction.when;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads windows told by a length of time: within 18 months, over the next two years, six months from now. */
final class LengthForms {
    private static final int MOST_HEDGES = 4;
    private static final int SEEN_BEFORE = 6;

    /** Behind a length: it counts from something else, or back. */
    private static final Set<String> NOT_AHEAD = Set.of(
            "ago", "earlier", "before", "after", "later", "since", "old", "into", "prior", "apart", "when", "running",
            "away");

    /** Before a length: it tells how rare or how often. */
    private static final Set<String> RANKS = Set.of(
            "first",
            "second",
            "third",
            "last",
            "only",
            "most",
            "least",
            "worst",
            "best",
            "time",
            "times",
            "once",
            "twice",
            "never",
            "every",
            "each",
            "past",
            "previous",
            "record");

    private static final Set<String> DETERMINERS = Set.of("the", "its", "his", "her", "their", "this", "our", "my");

    private static final Set<String> HELPERS =
            Set.of("will", "would", "could", "can", "may", "might", "should", "must", "won't", "to");

    /** Verbs of how long something is. */
    private static final Set<String> LASTS = Set.of(
            "take",
            "takes",
            "last",
            "lasts",
            "be",
            "need",
            "needs",
            "wait",
            "require",
            "requires",
            "spend",
            "spends",
            "serve",
            "face",
            "faces");

    private static final Set<String> NEXT = Set.of("next", "coming", "following", "upcoming", "ensuing");

    private final LengthReader lengths = new LengthReader();
    private final CalendarReader calendar;
    private final Phrases<Hedge> hedges;

    LengthForms(CalendarReader calendar, Phrases<Hedge> hedges) {
        this.hedges = hedges;
        this.calendar = calendar;
    }

    /** The window whose lead begins at a token, and whose length at another; null where there is none. */
    @Nullable
    Timing read(Words words, int token, int behind, @Nullable Lead lead, LocalDate anchor) {
        Hedge hedge = Hedge.AS_IT_IS;
        int at = behind;
        for (int k = 0; k <= MOST_HEDGES; k++) {
            Timing ahead = ahead(words, token, at, hedge, lead, anchor);
            if (ahead != null) {
                return ahead;
            }
            Lengths found = lengths.read(words, at);
            if (found != null) {
                return counted(words, token, found, hedge, lead, anchor);
            }
            Phrases.Entry<Hedge> entry = hedges.at(words, at);
            if (entry == null) {
                return null;
            }
            hedge = entry.value() == Hedge.AS_IT_IS ? hedge : entry.value();
            at += entry.length();
        }
        return null;
    }

    /** "the next two years", "coming weeks", "the days ahead", "years to come". */
    private @Nullable Timing ahead(Words words, int token, int at, Hedge hedge, @Nullable Lead lead, LocalDate anchor) {
        boolean article = words.is(at, "the");
        int next = article ? at + 1 : at;
        if (lead != null && lead.ofLength() == Reach.NONE) {
            return null;
        }
        if (!NEXT.contains(words.at(next))) {
            return behind(words, token, next, lead, anchor);
        }
        int counted = next + 1;
        Phrases.Entry<Hedge> inner = hedges.at(words, counted);
        Lengths found = lengths.read(words, counted);
        if (found == null && inner != null) {
            found = lengths.read(words, counted + inner.length());
        }
        TimeUnit unit = lengths.unit(words.at(counted));
        if (found == null && unit != null && article && lead != null) {
            found = new Lengths(new TimeSpan(1, unit), new TimeSpan(1, unit), counted + 1);
        }
        if (found == null) {
            return null;
        }
        TimeSpan most = hedge == Hedge.LEAST || (lead != null && lead.ofLength() == Reach.FROM) ? null : found.most();
        TimeSpan least = found.least();
        boolean range = most != null && least != null && !most.equals(least);
        boolean narrated = words.is(next, "following") || words.is(next, "ensuing");
        Needs needs = narrated ? Needs.AHEAD : Needs.NO_PAST;
        return window(
                token, found.end(), range && least != null ? least.after(anchor) : anchor, after(most, anchor), needs);
    }

    /** "the weeks ahead", "years to come". */
    private @Nullable Timing behind(Words words, int token, int at, @Nullable Lead lead, LocalDate anchor) {
        TimeUnit unit = lead == null ? null : lengths.unit(words.at(at));
        boolean toCome = words.is(at + 1, "to") && words.is(at + 2, "come");
        boolean ahead = words.is(at + 1, "ahead") && !words.is(at + 2, "of");
        if (unit == null || !(ahead || toCome)) {
            return null;
        }
        LocalDate to = words.at(at).endsWith("s") ? null : unit.from(anchor, 1);
        return new Timing(token, toCome ? at + 3 : at + 2, anchor, to, Needs.NO_PAST);
    }

    private @Nullable Timing counted(
            Words words, int token, Lengths found, Hedge hedge, @Nullable Lead lead, LocalDate anchor) {
        Timing fromNow = fromNow(words, token, found, hedge, anchor);
        if (fromNow != null) {
            return fromNow;
        }
        boolean bare = lead == null;
        boolean range = found.least() != null && !found.least().equals(found.most());
        Reach reach = lead != null
                ? lead.ofLength()
                : range || (hedge != Hedge.AS_IT_IS && LASTS.contains(words.at(token - 1))) ? Reach.END : Reach.NONE;
        int end = found.end();
        if (words.isApostrophe(end) || words.is(end, "'s")) {
            if (!words.is(end + 1, "time")) {
                return null;
            }
            end += 2;
        }
        boolean notAhead = reach == Reach.NONE
                || NOT_AHEAD.contains(words.at(end))
                || (words.is(end, "of") && reach == Reach.END)
                || (words.is(end, "a") && lengths.unit(words.at(end + 1)) != null)
                || isRank(words, token)
                || (bare && words.at(token).equals("a"));
        if (notAhead) {
            return null;
        }
        return counted(token, end, found, hedge, reach, bare, words, anchor);
    }

    private static @Nullable Timing counted(
            int token, int end, Lengths found, Hedge hedge, Reach reach, boolean bare, Words words, LocalDate anchor) {
        Needs needs = bare && !isList(words, token, end) ? Needs.AHEAD : Needs.NO_PAST;
        boolean lasting = words.is(token, "for") || words.is(token, "over") || words.is(token, "during");
        TimeSpan least = found.least();
        TimeSpan most = found.most();
        if (least == null || most == null) {
            boolean vague = end - token < 2 || (reach == Reach.END && end - token == 2 && words.is(token, "in"));
            boolean loose = lasting && !followsHelper(words, token);
            return vague || bare || loose ? null : window(token, end, anchor, null, lasting ? Needs.AHEAD : needs);
        }
        if (most.unit() == TimeUnit.HOUR && (lasting || hedge == Hedge.LEAST)) {
            return null;
        }
        if (hedge == Hedge.LEAST) {
            return reach == Reach.END && words.is(token, "in") ? null : window(token, end, anchor, null, Needs.AHEAD);
        }
        if (reach == Reach.FROM) {
            return window(token, end, least.after(anchor), null, needs);
        }
        boolean range = !least.equals(most);
        if (range) {
            return window(token, end, least.after(anchor), most.after(anchor), needs);
        }
        boolean until = reach == Reach.UNTIL || hedge == Hedge.MOST;
        LocalDate day = most.after(anchor);
        return window(token, end, until ? anchor : day, day, lasting ? Needs.AHEAD : needs);
    }

    /** "6, 12, 18 months": nothing but a time is told so. */
    private static boolean isList(Words words, int first, int end) {
        for (int k = first + 1; k < end; k++) {
            if (words.is(k, ",")) {
                return true;
            }
        }
        return false;
    }

    /** "will last for years", not "has called for it for years". */
    private static boolean followsHelper(Words words, int token) {
        for (int k = token - 1; k >= token - SEEN_BEFORE; k--) {
            if (HELPERS.contains(words.at(k))) {
                return true;
            }
        }
        return false;
    }

    /** "six months from now", "a week from Tuesday". */
    private @Nullable Timing fromNow(Words words, int token, Lengths found, Hedge hedge, LocalDate anchor) {
        int end = found.end();
        TimeSpan least = found.least();
        TimeSpan most = found.most();
        if (words.is(end, "hence") || words.is(end, "away") || words.is(end, "from")) {
            boolean from = words.is(end, "from");
            boolean now = from && (words.is(end + 1, "now") || words.is(end + 1, "today"));
            Dated other = from && !now ? calendar.read(words, end + 1, anchor, Direction.AHEAD) : null;
            if ((from && !now && other == null) || least == null || most == null) {
                return null;
            }
            LocalDate start = other == null ? anchor : other.period().first();
            int last = other != null ? other.end() : now ? end + 2 : end + 1;
            Needs needs = now || words.is(end, "hence") ? Needs.NOTHING : Needs.NO_PAST;
            LocalDate first = hedge == Hedge.MOST ? anchor : least.after(start);
            return window(token, last, first, hedge == Hedge.LEAST ? null : most.after(start), needs);
        }
        return null;
    }

    private static @Nullable Timing window(int first, int end, LocalDate from, @Nullable LocalDate to, Needs needs) {
        return to != null && to.isBefore(from) ? null : new Timing(first, end, from, to, needs);
    }

    private static @Nullable LocalDate after(@Nullable TimeSpan span, LocalDate anchor) {
        return span == null ? null : span.after(anchor);
    }

    /** "the first time in 20 years", "the worst drought in a decade", "every two years". */
    private static boolean isRank(Words words, int token) {
        for (int k = token - 1; k >= token - SEEN_BEFORE; k--) {
            String word = words.at(k);
            boolean superlative = word.endsWith("est") && word.length() > 5 && DETERMINERS.contains(words.at(k - 1));
            boolean verb = word.equals("last") && !DETERMINERS.contains(words.at(k - 1));
            if (superlative || (RANKS.contains(word) && !verb)) {
                return true;
            }
            if (word.equals(",") || word.equals(".") || word.equals("will")) {
                return false;
            }
        }
        return false;
    }
}
