package io.claimtracker.extraction.when;

import io.claimtracker.extraction.attribution.Attribution;
import io.claimtracker.extraction.text.Lexicon;
import io.claimtracker.extraction.text.Prose;
import io.claimtracker.extraction.text.Range;
import io.claimtracker.extraction.text.Sentence;
import io.claimtracker.extraction.text.Span;
import io.claimtracker.extraction.who.Voice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Dates each statement: by the words of time in its own sentence that belong to the saying, else by the occasion that it
 * belongs to, else by the day of publication.
 */
public final class StatedDates {
    /** How far from a cue its day or its occasion may be told, in tokens. */
    private static final int AROUND = 150;

    /** How many days of a sentence are looked at. */
    private static final int MOST_DAYS = 16;

    private static final Set<String> DEFINITE = Set.of("the", "same", "that");

    private final StatedDateReader reader = new StatedDateReader();
    private final OutlookReader outlookReader = new OutlookReader();
    private final SayingTimes sayingTimes = new SayingTimes(outlookReader);
    private final CueTense cueTense = new CueTense(outlookReader);
    private final Set<String> occasions = Lexicon.words("occasions.txt");

    /** A day each, all empty where the document has no date. */
    public List<StatedDate> find(
            Prose prose, List<Attribution> attributions, List<Voice> voices, Optional<LocalDate> published) {
        List<StatedDay> days = published.isEmpty() ? List.of() : reader.days(prose, published.get());
        if (days.isEmpty()) {
            return Collections.nCopies(attributions.size(), new StatedDate(published, false));
        }
        BitSet contents = contents(prose, attributions);
        Occasions told = new Occasions(published.get());
        List<StatedDate> dates = new ArrayList<>(attributions.size());
        for (int i = 0; i < attributions.size(); i++) {
            Attribution attribution = attributions.get(i);
            String holder = voices.get(i).holder().name();
            int cue = prose.tokenAt(attribution.cue().get(0).begin());
            int paragraph = prose.sentenceAt(cue).paragraph();
            StatedDay own =
                    cueTense.isTimeless(prose, attribution) ? null : own(prose, attribution, cue, days, contents);
            LocalDate day = null;
            if (own != null) {
                day = own.day();
                told.add(holder, own, paragraph);
            } else if (cueTense.isOfOneDay(prose, attribution)) {
                day = carried(prose, told, holder, cue, days, contents);
            }
            boolean exact = day != null && (own == null || own.exact());
            dates.add(new StatedDate(day == null ? published : Optional.of(day), exact));
        }
        return dates;
    }

    /** The day of the occasion that the sentence names, that its holder spoke on last, or that was told just before. */
    private @Nullable LocalDate carried(
            Prose prose, Occasions told, String holder, int cue, List<StatedDay> days, BitSet contents) {
        int paragraph = prose.sentenceAt(cue).paragraph();
        LocalDate day = told.newest() != null && namesOccasion(prose, cue) ? told.newest() : null;
        if (day == null) {
            day = told.of(holder, paragraph);
        }
        if (day == null) {
            day = before(prose, prose.sentenceAt(cue), days, contents);
            day = day != null && told.isNews(day) ? day : null;
        }
        if (day != null) {
            told.carry(holder, day);
        }
        return day;
    }

    private static BitSet contents(Prose prose, List<Attribution> attributions) {
        BitSet contents = new BitSet();
        for (Attribution attribution : attributions) {
            for (Span span : attribution.content()) {
                Range range = prose.tokens(span);
                contents.set(range.first(), range.end());
            }
        }
        return contents;
    }

    /** The day in the sentence that belongs to the saying and stands nearest to the cue. */
    private @Nullable StatedDay own(
            Prose prose, Attribution attribution, int cue, List<StatedDay> days, BitSet contents) {
        Sentence sentence = prose.sentenceAt(cue);
        StatedDay nearest = null;
        int from = firstFrom(days, Math.max(sentence.first(), cue - AROUND));
        int end = Math.min(sentence.end(), cue + AROUND);
        for (int k = from;
                k < days.size() && k < from + MOST_DAYS && days.get(k).first() < end;
                k++) {
            StatedDay day = days.get(k);
            boolean ofAnother = contents.get(day.first()) && !contents.get(cue);
            boolean nearer = nearest == null || Math.abs(day.first() - cue) < Math.abs(nearest.first() - cue);
            if (nearer && !ofAnother && sayingTimes.belong(prose, sentence, attribution, cue, day)) {
                nearest = day;
            }
        }
        return nearest;
    }

    /** "the session", "the same hearing": the occasion that was dated last. */
    private boolean namesOccasion(Prose prose, int cue) {
        Sentence sentence = prose.sentenceAt(cue);
        int end = Math.min(sentence.end(), cue + AROUND);
        for (int i = Math.max(sentence.first(), cue - AROUND); i + 1 < end; i++) {
            if (DEFINITE.contains(prose.lower(i)) && occasions.contains(prose.lower(i + 1))) {
                return true;
            }
        }
        return false;
    }

    /** The day last told in this paragraph or the one before, outside any content: what happened then was the occasion. */
    private @Nullable LocalDate before(Prose prose, Sentence sentence, List<StatedDay> days, BitSet contents) {
        for (int k = firstFrom(days, sentence.first()) - 1; k >= 0; k--) {
            StatedDay day = days.get(k);
            Sentence of = prose.sentenceAt(day.first());
            if (of.paragraph() < sentence.paragraph() - 1 || day.first() < sentence.first() - AROUND) {
                return null;
            }
            Words words = new Words(prose, of.first(), of.end());
            boolean plain = day.exact() && !contents.get(day.first());
            if (plain && outlookReader.read(words, day.first(), day.end()) == Outlook.PAST) {
                return day.day();
            }
        }
        return null;
    }

    private static int firstFrom(List<StatedDay> days, int token) {
        int low = 0;
        int high = days.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (days.get(middle).first() < token) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
