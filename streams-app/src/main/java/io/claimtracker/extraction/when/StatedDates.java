package io.claimtracker.extraction.when;

import io.claimtracker.extraction.attribution.Attribution;
import io.claimtracker.extraction.text.Prose;
import io.claimtracker.extraction.text.Sentence;
import io.claimtracker.extraction.text.Span;
import io.claimtracker.extraction.who.Voice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Dates each statement: by its own sentence, else by the occasion it belongs to, else by the day of publication. */
public final class StatedDates {
    private static final Set<String> OCCASIONS =
            Set.of("session", "hearing", "meeting", "briefing", "conference", "summit", "event", "interview", "speech");

    private final StatedDateReader reader = new StatedDateReader();

    /** A day each, all empty where the document has no date. */
    public List<Optional<LocalDate>> find(
            Prose prose, List<Attribution> attributions, List<Voice> voices, Optional<LocalDate> published) {
        List<Optional<LocalDate>> dates = new ArrayList<>();
        Optional<LocalDate> newest = Optional.empty();
        Map<String, LocalDate> byHolder = new HashMap<>();
        for (int i = 0; i < attributions.size(); i++) {
            if (published.isEmpty()) {
                dates.add(Optional.empty());
                continue;
            }
            String holder = voices.get(i).holder().name();
            Sentence sentence = prose.sentenceAt(
                    prose.tokenAt(attributions.get(i).cue().get(0).begin()));
            Attribution attribution = attributions.get(i);
            Optional<LocalDate> own = inSentence(prose, sentence, attribution, published.get());
            Optional<LocalDate> occasion = namesOccasion(prose, sentence) ? newest : Optional.empty();
            Optional<LocalDate> date = own.or(() -> occasion)
                    .or(() -> Optional.ofNullable(byHolder.get(holder)))
                    .or(() -> before(prose, sentence, attributions, published.get()));
            date.ifPresent(day -> byHolder.put(holder, day));
            newest = own.isPresent() ? own : occasion.isPresent() ? occasion : newest;
            dates.add(date.or(() -> published));
        }
        return dates;
    }

    /** "the session", "the same hearing": the occasion that was dated last. */
    private static boolean namesOccasion(Prose prose, Sentence sentence) {
        for (int i = sentence.first(); i + 1 < sentence.end(); i++) {
            boolean definite = prose.token(i).is("the")
                    || prose.token(i).is("same")
                    || prose.token(i).is("that");
            if (definite && OCCASIONS.contains(prose.lower(i + 1))) {
                return true;
            }
        }
        return false;
    }

    /** The date in the sentence that stands nearest to the cue, outside the content. */
    private Optional<LocalDate> inSentence(
            Prose prose, Sentence sentence, Attribution attribution, LocalDate published) {
        int cue = prose.tokenAt(attribution.cue().get(0).begin());
        Optional<LocalDate> nearest = Optional.empty();
        int gap = Integer.MAX_VALUE;
        for (int i = sentence.first(); i < sentence.end(); i++) {
            if (Math.abs(i - cue) < gap && !isContent(prose, List.of(attribution), i)) {
                Optional<LocalDate> date = reader.at(prose, i, published);
                if (date.isPresent()) {
                    nearest = date;
                    gap = Math.abs(i - cue);
                }
            }
        }
        return nearest;
    }

    /** The weekday last named in this paragraph or the one before, outside any content: the same occasion. */
    private Optional<LocalDate> before(
            Prose prose, Sentence sentence, List<Attribution> attributions, LocalDate published) {
        List<Attribution> near = near(prose, sentence, attributions);
        for (int i = sentence.first() - 1; i >= 0 && i > sentence.first() - 150; i--) {
            if (prose.sentenceAt(i).paragraph() < sentence.paragraph() - 1) {
                break;
            }
            boolean weekday = StatedDateReader.weekday(prose.lower(i)).isPresent();
            if (weekday && !isContent(prose, near, i)) {
                return reader.at(prose, i, published);
            }
        }
        return Optional.empty();
    }

    private static List<Attribution> near(Prose prose, Sentence sentence, List<Attribution> attributions) {
        int from = prose.token(Math.max(0, sentence.first() - 150)).begin();
        int to = prose.token(sentence.end() - 1).end();
        int at = firstFrom(attributions, from);
        List<Attribution> near = new ArrayList<>();
        for (int i = Math.max(0, at - 1);
                i < attributions.size() && attributions.get(i).content().get(0).begin() < to;
                i++) {
            near.add(attributions.get(i));
        }
        return near;
    }

    private static int firstFrom(List<Attribution> attributions, int offset) {
        int low = 0;
        int high = attributions.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (attributions.get(middle).content().get(0).begin() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static boolean isContent(Prose prose, List<Attribution> attributions, int token) {
        Span span = prose.token(token).span();
        return attributions.stream()
                .anyMatch(one -> one.content().stream().anyMatch(content -> content.contains(span)));
    }
}
