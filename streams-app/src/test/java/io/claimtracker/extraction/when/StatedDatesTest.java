package io.claimtracker.extraction.when;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtracker.avro.ActorType;
import io.claimtracker.extraction.attribution.Attribution;
import io.claimtracker.extraction.text.MarkedText;
import io.claimtracker.extraction.text.Prose;
import io.claimtracker.extraction.text.ProseReader;
import io.claimtracker.extraction.text.Span;
import io.claimtracker.extraction.who.Party;
import io.claimtracker.extraction.who.Voice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StatedDatesTest {
    private final StatedDates statedDates = new StatedDates();

    static Stream<Arguments> cases() {
        return Cases.in("stated-at.txt").stream().map(columns -> Arguments.of((Object[]) columns));
    }

    @ParameterizedTest(name = "{0} | {1}")
    @MethodSource("cases")
    void readsTheDay(String published, String marked, String expected) {
        StringBuilder text = new StringBuilder();
        List<Attribution> attributions = new ArrayList<>();
        List<Voice> voices = new ArrayList<>();
        for (String sentence : marked.split(" // ", -1)) {
            MarkedText part = MarkedText.of(sentence);
            if (!part.cue().isEmpty()) {
                Attribution attribution = attribution(part, text.length());
                attributions.add(attribution);
                voices.add(voice(part.source().get(0).in(part.text()), attribution));
            }
            text.append(part.text()).append(' ');
        }
        Prose prose = new ProseReader().read(text.toString());
        Optional<LocalDate> day = published.equals("-") ? Optional.empty() : Optional.of(LocalDate.parse(published));
        assertThat(statedDates.find(prose, attributions, voices, day).stream()
                        .map(one -> one.day().map(LocalDate::toString).orElse("none"))
                        .collect(Collectors.joining(" ")))
                .isEqualTo(expected);
    }

    private static Attribution attribution(MarkedText part, int by) {
        return new Attribution(moved(part.source(), by), moved(part.cue(), by), moved(part.content(), by), 1, "test");
    }

    private static List<Span> moved(List<Span> spans, int by) {
        return spans.stream()
                .map(span -> new Span(span.begin() + by, span.end() + by))
                .toList();
    }

    /** A pronoun is Brook's. */
    private static Voice voice(String source, Attribution attribution) {
        String holder = source.equalsIgnoreCase("she") ? "Brook" : source;
        return new Voice(new Party(holder, ActorType.PERSON, false), List.of(), attribution.source(), "test");
    }
}
