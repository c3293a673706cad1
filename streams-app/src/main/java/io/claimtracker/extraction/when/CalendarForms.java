package io.claimtracker.extraction.when;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads windows told by the calendar: by the end of 2022, next year, as early as June, from 2024 to 2026. */
final class CalendarForms {
    /** A name that comes round every year must be nearer than this, in days, where no verb says that it lies ahead. */
    private static final int NEAR = 270;

    private static final int SEEN_BEFORE = 12;
    private static final Set<String> ENDS = Set.of("end", "year-end", "close");
    private static final Set<String> OUT = Set.of("out", "over", "through", "up", "done");
    private static final Set<String> TO = Set.of("to", "until", "till", "through", "and");

    private final CalendarReader calendar;
    private final Phrases<Hedge> hedges;
    private final Map<String, TimeUnit> units = TimeUnit.byWord();
    private final Set<String> negations;

    CalendarForms(CalendarReader calendar, Phrases<Hedge> hedges, Set<String> negations) {
        this.hedges = hedges;
        this.calendar = calendar;
        this.negations = negations;
    }

    /** The window whose lead begins at a token, and whose date at another; null where there is none. */
    @Nullable
    Timing read(Words words, int token, int behind, @Nullable Lead lead, LocalDate anchor) {
        Phrases.Entry<Hedge> hedge = lead == null ? null : hedges.at(words, behind);
        int at = hedge != null && hedge.value() == Hedge.AS_IT_IS ? behind + hedge.length() : behind;
        Dated dated = calendar.read(words, at, anchor, Direction.AHEAD);
        if (dated == null || (lead == null && (!dated.bare() || isOfTheSaying(words, token, dated)))) {
            return null;
        }
        boolean begun = dated.certain() && !dated.period().first().isAfter(anchor);
        boolean day = dated.period().first().equals(dated.period().last());
        Needs needs = !begun ? dated.needs() : day ? Needs.A_VERB : Needs.NO_PAST;
        Needs less = needs == Needs.A_VERB ? Needs.NO_PAST : needs;
        LocalDate first = dated.period().first();
        LocalDate last = dated.period().last();
        if (needs != Needs.NOTHING && first.isAfter(anchor.plusDays(NEAR))) {
            needs = Needs.AHEAD;
        }
        int end = dated.end();
        return switch (reach(words, token, behind, lead, dated)) {
            case WHOLE, END -> isAnyUnit(words, at, end) ? null : new Timing(token, end, first, last, needs);
            case UNTIL -> new Timing(token, end, anchor, last, less);
            case BEFORE -> first.isAfter(anchor) ? new Timing(token, end, anchor, first.minusDays(1), less) : null;
            case FROM -> last.isBefore(anchor) ? null : new Timing(token, end, later(first, anchor), null, less);
            case AFTER -> last.isBefore(anchor) ? null : new Timing(token, end, last.plusDays(1), null, needs);
            case NONE -> null;
        };
    }

    /** "in the week before the vote", "during the year": not the anchor's own. */
    private boolean isAnyUnit(Words words, int first, int end) {
        return end == first + 2 && words.is(first, "the") && units.containsKey(words.at(first + 1));
    }

    /** "[Tuesday that it would…]": a weekday that begins a content tells when it was said. */
    private static boolean isOfTheSaying(Words words, int token, Dated dated) {
        return token == words.first() && dated.needs() == Needs.A_VERB && !words.is(dated.end(), "'s");
    }

    /** "from 2024 to 2026", "between March and June": the last is reckoned from the first. */
    @Nullable
    Timing fromTo(Words words, int token, LocalDate anchor) {
        boolean led = words.is(token, "from") || words.is(token, "between");
        int at = led ? token + 1 : token;
        Dated first = led ? calendar.read(words, at, anchor, Direction.AHEAD) : null;
        if (first == null || !(TO.contains(words.at(first.end())) || words.isHyphen(first.end()))) {
            return null;
        }
        Dated last = calendar.read(words, first.end() + 1, first.period().first(), Direction.AHEAD);
        if (last != null && last.certain() && !first.certain()) {
            first = calendar.read(words, at, last.period().last(), Direction.BACK);
        }
        if (last == null
                || first == null
                || last.period().last().isBefore(first.period().first())) {
            return null;
        }
        Needs needs = last.certain() ? Needs.NOTHING : Needs.NO_PAST;
        return new Timing(
                token, last.end(), first.period().first(), last.period().last(), needs);
    }

    /** Before the end of a year is until its last day; not until a year is before it. */
    private Reach reach(Words words, int token, int behind, @Nullable Lead lead, Dated dated) {
        Reach reach = lead == null ? Reach.WHOLE : lead.ofCalendar();
        if (reach == Reach.BEFORE && (hasEnd(words, behind, dated.end()) || isOver(words, dated.end()))) {
            return Reach.UNTIL;
        }
        boolean until = words.is(behind - 1, "until") || words.is(behind - 1, "till");
        return until && reach == Reach.UNTIL && isNegated(words, token) ? Reach.BEFORE : reach;
    }

    private static boolean hasEnd(Words words, int first, int end) {
        for (int k = first; k < end; k++) {
            if (ENDS.contains(words.at(k))) {
                return true;
            }
        }
        return false;
    }

    /** "before the year is out". */
    private static boolean isOver(Words words, int token) {
        return words.is(token, "ends") || (words.is(token, "is") && OUT.contains(words.at(token + 1)));
    }

    private boolean isNegated(Words words, int token) {
        for (int k = token - 1; k >= token - SEEN_BEFORE; k--) {
            String word = words.at(k);
            if (negations.contains(word) || word.endsWith("n't")) {
                return true;
            }
            if (word.equals(",") || word.equals(".")) {
                return false;
            }
        }
        return false;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }
}
