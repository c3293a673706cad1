package io.claimtracker.extraction.when;

import io.claimtracker.avro.Horizon;
import io.claimtracker.extraction.text.Lexicon;
import io.claimtracker.extraction.text.Prose;
import io.claimtracker.extraction.text.Range;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the window of time that a content speaks of, anchored on the day it was stated: the first that lies ahead. Words
 * of time are looked for first, and forms of words only around them.
 */
public final class HorizonReader {
    /** How much of a piece of a content is read, in tokens. */
    private static final int READ = 2_000;

    /** How far before a word of time its form may begin. */
    private static final int BEHIND = 16;

    /** What an undated content is read as of: its bounds are not told, but its phrase is. */
    private static final LocalDate UNDATED = LocalDate.of(2000, 1, 1);

    private final TimeWords timeWords = new TimeWords();
    private final CalendarReader calendar = new CalendarReader();
    private final Phrases<Hedge> hedges = Phrases.of("time-hedges.txt", Hedge::valueOf);
    private final LengthForms lengthForms = new LengthForms(calendar, hedges);
    private final CalendarForms calendarForms = new CalendarForms(calendar, hedges, Lexicon.words("negations.txt"));
    private final Phrases<Lead> leads = Phrases.of("time-leads.txt", Lead::of);
    private final OutlookReader outlookReader = new OutlookReader();

    /** The window, its bounds absent without an anchor; empty where the content speaks of no time ahead. */
    public Optional<Horizon> read(Prose prose, List<Range> content, Optional<LocalDate> anchor) {
        for (Range piece : content) {
            Words words = new Words(prose, piece.first(), Math.min(piece.end(), piece.first() + READ));
            Timing timing = first(words, anchor.orElse(UNDATED));
            if (timing != null) {
                String phrase = prose.span(timing.first(), timing.end()).in(prose.text());
                return Optional.of(
                        anchor.isPresent()
                                ? new Horizon(timing.from(), timing.to(), phrase)
                                : new Horizon(null, null, phrase));
            }
        }
        return Optional.empty();
    }

    private @Nullable Timing first(Words words, LocalDate anchor) {
        int unread = words.first();
        for (int i = words.first(); i < words.end(); i++) {
            if (!timeWords.contains(words.prose().token(i))) {
                continue;
            }
            for (int k = Math.max(unread, i - BEHIND); k <= i; k++) {
                Timing timing = timeWords.mayBegin(words.prose().token(k)) ? at(words, k, anchor) : null;
                if (timing != null && isAhead(words, timing, anchor)) {
                    return timing;
                }
                k = timing == null ? k : timing.end() - 1;
                unread = k + 1;
            }
        }
        return null;
    }

    private @Nullable Timing at(Words words, int token, LocalDate anchor) {
        Timing fromTo = calendarForms.fromTo(words, token, anchor);
        if (fromTo != null) {
            return fromTo;
        }
        Phrases.Entry<Lead> entry = leads.at(words, token);
        Lead lead = entry == null ? null : entry.value();
        int behind = entry == null ? token : token + entry.length();
        boolean between = behind <= token + 1 && (words.is(token, "between") || words.is(token, "from"));
        Timing length = between
                ? lengthForms.read(words, token, token + 1, null, anchor)
                : lengthForms.read(words, token, behind, lead, anchor);
        return length != null ? length : calendarForms.read(words, token, behind, lead, anchor);
    }

    private boolean isAhead(Words words, Timing timing, LocalDate anchor) {
        if (timing.isOutOf(anchor)) {
            return false;
        }
        if (timing.needs() == Needs.NOTHING) {
            return true;
        }
        Outlook outlook = outlookReader.read(words, timing.first(), timing.end());
        return timing.needs().areMetBy(outlook);
    }
}
