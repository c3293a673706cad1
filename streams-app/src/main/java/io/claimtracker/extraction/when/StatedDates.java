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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Dates each statement: by the words of time in its own sentence that belong to the saying, else by the occasion that it
 * belongs to, else by the day of publication.
 */
public final class StatedDates {
    /** How long before publication an occasion may be that the rest of an article still speaks of, in days. */
    private static final int NEWS = 8;

    /** How many paragraphs on a holder is still taken to speak on the same occasion, where it is not news. */
    private static final int NEAR = 1;

    /** How far before a sentence an occasion may be told, in tokens. */
    private static final int BEFORE = 150;

    private static final Set<String> DEFINITE = Set.of("the", "same", "that");

    private final StatedDateReader reader = new StatedDateReader();
    private final OutlookReader outlookReader = new OutlookReader();
    private final SayingTimes sayingTimes = new SayingTimes(outlookReader);
    private final CueTense cueTense = new CueTense(outlookReader);
    private final Set<String> occasions = Lexicon.words("occasions.txt");

    /** An occasion: its day, and the paragraph of what was last said on it. */
    private record Occasion(LocalDate day, int paragraph) {}

    /** A day each, all empty where the document has no date. */
    public List<Optional<LocalDate>> find(
            Prose prose, List<Attribution> attributions, List<Voice> voices, Optional<LocalDate> published) {
        List<Optional<LocalDate>> dates = new ArrayList<>(attributions.size());
        List<StatedDay> days = published.isEmpty() ? List.of() : reader.days(prose, published.get());
        BitSet contents = contents(prose, attributions);
        Map<String, Occasion> byHolder = new HashMap<>();
        @Nullable LocalDate newest = null;
        for (int i = 0; i < attributions.size(); i++) {
            if (days.isEmpty()) {
                dates.add(published);
                continue;
            }
            Attribution attribution = attributions.get(i);
            int cue = prose.tokenAt(attribution.cue().get(0).begin());
            Sentence sentence = prose.sentenceAt(cue);
            String holder = voices.get(i).holder().name();
            LocalDate day = cueTense.isTimeless(prose, attribution)
                    ? null
                    : own(prose, sentence, attribution, cue, days, contents);
            boolean own = day != null;
            boolean carries = !own && cueTense.isOfOneDay(prose, attribution);
            if (carries && newest != null && namesOccasion(prose, sentence)) {
                day = newest;
            }
            newest = day == null ? newest : day;
            if (carries && day == null) {
                day = carried(byHolder.get(holder), sentence, published.get());
            }
            if (carries && day == null) {
                day = told(prose, sentence, days, contents);
            }
            if (day != null && (own || isNews(day, published.get()))) {
                byHolder.put(holder, new Occasion(day, sentence.paragraph()));
            }
            dates.add(day == null ? published : Optional.of(day));
        }
        return dates;
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
    private @Nullable LocalDate own(
            Prose prose, Sentence sentence, Attribution attribution, int cue, List<StatedDay> days, BitSet contents) {
        LocalDate nearest = null;
        int gap = Integer.MAX_VALUE;
        for (int k = firstFrom(days, sentence.first()); k < days.size(); k++) {
            StatedDay day = days.get(k);
            if (day.first() >= sentence.end()) {
                break;
            }
            boolean ofAnother = contents.get(day.first()) && !contents.get(cue);
            int distance = Math.abs(day.first() - cue);
            if (distance < gap && !ofAnother && sayingTimes.belong(prose, sentence, attribution, cue, day)) {
                nearest = day.day();
                gap = distance;
            }
        }
        return nearest;
    }

    /** "the session", "the same hearing": the occasion that was dated last. */
    private boolean namesOccasion(Prose prose, Sentence sentence) {
        for (int i = sentence.first(); i + 1 < sentence.end(); i++) {
            if (DEFINITE.contains(prose.lower(i)) && occasions.contains(prose.lower(i + 1))) {
                return true;
            }
        }
        return false;
    }

    /** A holder speaks on one occasion as long as it is news; of an older one only in the paragraphs next to it. */
    private static @Nullable LocalDate carried(@Nullable Occasion occasion, Sentence sentence, LocalDate published) {
        if (occasion == null) {
            return null;
        }
        boolean news = isNews(occasion.day(), published);
        boolean near = sentence.paragraph() <= occasion.paragraph() + NEAR;
        return news || near ? occasion.day() : null;
    }

    private static boolean isNews(LocalDate day, LocalDate published) {
        return day.plusDays(NEWS).isAfter(published);
    }

    /** The day last told in this paragraph or the one before, outside any content: what happened then was the occasion. */
    private @Nullable LocalDate told(Prose prose, Sentence sentence, List<StatedDay> days, BitSet contents) {
        for (int k = firstFrom(days, sentence.first()) - 1; k >= 0; k--) {
            StatedDay day = days.get(k);
            Sentence of = prose.sentenceAt(day.first());
            if (of.paragraph() < sentence.paragraph() - 1 || day.first() < sentence.first() - BEFORE) {
                return null;
            }
            boolean past = day.exact() && !contents.get(day.first());
            Words words = new Words(prose, of.first(), of.end());
            if (past && outlookReader.read(words, day.first(), day.end()) == Outlook.PAST) {
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
