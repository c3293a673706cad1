package io.claimtracker.extraction.when;

import io.claimtracker.extraction.text.Lexicon;
import io.claimtracker.extraction.text.Prose;
import io.claimtracker.extraction.text.Sentence;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads words such as "on Tuesday", "on 29 September 2021", "two weeks ago", reckoned back from the day of publication. Of
 * a longer time, such as "last month", the last day is meant that is not after publication.
 */
public final class StatedDateReader {
    /** How far before a word of time its form may begin. */
    private static final int BEHIND = 4;

    /** How long ago, in days, a month or a day without a year is rather one ahead. */
    private static final int LONG_AGO = 270;

    /** What makes of a day one that something else is reckoned from, or that is spoken of. */
    private static final Set<String> NOT_OF_THE_SAYING = Set.of(
            "since",
            "until",
            "till",
            "by",
            "before",
            "after",
            "following",
            "for",
            "from",
            "between",
            "about",
            "through",
            "than",
            "ahead",
            "to",
            "next",
            "and",
            "or",
            "against");

    private static final Set<String> PLACING =
            Set.of("in", "on", "at", "during", "over", "late", "early", "of", "this");
    private static final Set<String> PARTS_OF_DAY =
            Set.of("morning", "afternoon", "evening", "night", "day", "end", "eve", "edition", "issue");

    private final TimeWords timeWords = new TimeWords();
    private final CalendarReader calendar = new CalendarReader();
    private final LengthReader lengths = new LengthReader();
    private final Set<String> occasions = Lexicon.words("occasions.txt");

    /** The weekday that a word names. */
    public static Optional<DayOfWeek> weekday(String lower) {
        return Optional.ofNullable(Calendar.weekday(lower));
    }

    /** All such words of a text, in its order. */
    List<StatedDay> days(Prose prose, LocalDate published) {
        List<StatedDay> days = new ArrayList<>();
        int unread = 0;
        for (int i = 0; i < prose.tokens().size(); i++) {
            if (i < unread || !timeWords.contains(prose.token(i))) {
                continue;
            }
            Sentence sentence = prose.sentenceAt(i);
            Words words = new Words(prose, sentence.first(), sentence.end());
            for (int k = Math.max(unread, Math.max(words.first(), i - BEHIND)); k <= i; k++) {
                StatedDay day = timeWords.mayBegin(prose.token(k)) ? at(words, k, published) : null;
                if (day != null) {
                    days.add(day);
                    unread = day.end();
                    break;
                }
            }
        }
        return days;
    }

    private @Nullable StatedDay at(Words words, int token, LocalDate published) {
        StatedDay ago = ago(words, token, published);
        if (ago != null) {
            return ago;
        }
        Dated dated = calendar.read(words, token, published, Direction.BACK);
        if (dated == null || dated.period().first().isAfter(published) || !isPlaced(words, token, dated)) {
            return null;
        }
        LocalDate last = dated.period().last();
        boolean told = dated.certain() || words.is(token, "last");
        if (!told && ChronoUnit.DAYS.between(last, published) > LONG_AGO) {
            return null;
        }
        boolean exact = dated.period().first().equals(last);
        return new StatedDay(token, dated.end(), last.isAfter(published) ? published : last, exact);
    }

    /** "two weeks ago": a number left open is no day. */
    private @Nullable StatedDay ago(Words words, int token, LocalDate published) {
        Lengths found = lengths.read(words, token);
        if (found == null || !words.is(found.end(), "ago") || found.most() == null) {
            return null;
        }
        return new StatedDay(token, found.end() + 1, found.most().before(published), false);
    }

    /** Whether it tells when something was said or done: "in June", not "since June", "the June vote". */
    private boolean isPlaced(Words words, int token, Dated dated) {
        String before = words.at(token - 1);
        if (NOT_OF_THE_SAYING.contains(before)
                || (before.equals("of") && !PARTS_OF_DAY.contains(words.at(token - 2)))) {
            return false;
        }
        boolean occasion = occasions.contains(words.at(dated.end()))
                || occasions.contains(words.at(dated.end() + 1))
                || occasions.contains(words.at(dated.end() + 2));
        if (words.is(dated.end(), "'s")) {
            return PLACING.contains(before) || occasion;
        }
        if (before.equals("the") || before.equals("a") || before.equals("an")) {
            return occasion;
        }
        return dated.bare() || PLACING.contains(before);
    }
}
