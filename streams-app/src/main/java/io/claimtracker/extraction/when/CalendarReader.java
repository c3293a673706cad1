package io.claimtracker.extraction.when;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what the calendar names: next year, the second quarter of 2022, early June, March 3, Christmas. */
final class CalendarReader {
    private final Phrases<Part> parts = Phrases.of("time-parts.txt", Part::of);
    private final Phrases<WhichOne> whichOnes = Phrases.of("which-one.txt", WhichOne::valueOf);
    private final MonthReader months = new MonthReader();
    private final DayReader days = new DayReader(months);
    private final List<NameReader> readers =
            List.of(days, new YearReader(), months, new SeasonReader(), new UnitReader());

    /** The days that the words from a token on mean; null where they mean none. */
    @Nullable
    Dated read(Words words, int token, LocalDate anchor, Direction direction) {
        boolean article = words.is(token, "the");
        int at = article ? token + 1 : token;
        Phrases.Entry<Part> part = parts.at(words, at);
        if (part != null) {
            int behind = at + part.length();
            boolean of = words.is(behind, "of") || words.is(behind, "in") || words.isHyphen(behind);
            behind += of ? 1 : 0;
            boolean definite = words.is(behind, "the");
            Dated whole = whole(words, definite ? behind + 1 : behind, definite || of, anchor, direction);
            return whole == null ? null : whole.part(part.value(), anchor);
        }
        Dated hyphenated = hyphenated(words, at, anchor, direction);
        if (hyphenated != null) {
            return hyphenated;
        }
        Dated whole = whole(words, at, article, anchor, direction);
        return whole != null && direction == Direction.AHEAD && words.is(at, "this")
                ? whole.part(Part.Edge.REST, anchor)
                : whole;
    }

    /** "mid-2022", "late-June", "mid-century" (its fiftieth year). */
    private @Nullable Dated hyphenated(Words words, int token, LocalDate anchor, Direction direction) {
        String word = words.at(token);
        int hyphen = word.indexOf('-');
        Part part = hyphen < 0 ? null : parts.valueOf(word.substring(0, hyphen));
        if (part == null) {
            return null;
        }
        String head = word.substring(hyphen + 1);
        Dated whole = named(new Name(words, token, head, WhichOne.NEAREST, true, anchor, direction));
        if (whole != null && head.equals("century")) {
            Period fiftieth = Period.ofYears(whole.period().first().getYear() + 49, 1);
            return new Dated(fiftieth, whole.end(), whole.needs(), true);
        }
        return whole == null ? null : whole.part(part, anchor);
    }

    private @Nullable Dated whole(Words words, int token, boolean definite, LocalDate anchor, Direction direction) {
        Dated plain = named(new Name(words, token, words.at(token), WhichOne.NEAREST, definite, anchor, direction));
        Phrases.Entry<WhichOne> which = plain == null ? whichOnes.at(words, token) : null;
        if (which == null) {
            return plain;
        }
        int at = token + which.length();
        return named(new Name(words, at, words.at(at), which.value(), definite, anchor, direction));
    }

    private @Nullable Dated named(Name name) {
        for (NameReader reader : readers) {
            Dated dated = reader.read(name);
            if (dated != null) {
                return dated;
            }
        }
        return null;
    }
}
