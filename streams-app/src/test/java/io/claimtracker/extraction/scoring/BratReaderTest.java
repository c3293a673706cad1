package io.claimtracker.extraction.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtracker.extraction.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BratReaderTest {
    private static final String TEXT = "Ada Brook said the bridge was lost.";

    private final List<AnnotationProblem> problems = new ArrayList<>();
    private final BratReader reader = new BratReader(problems::add);

    @Test
    void readsTheSpansOfEachRole() {
        AnnotatedDocument document = read(
                TEXT,
                "T1\tSource 0 9\tAda Brook",
                "T2\tCue 10 14\tsaid",
                "T3\tContent 15 34\tthe bridge was lost",
                "T4\tAttribution 10 14\tsaid",
                "E1\tAttribution:T4 Content:T3 Cue:T2 Source:T1");

        assertThat(document.attributions())
                .containsExactly(new GoldAttribution(spans(0, 9), spans(10, 14), spans(15, 34)));
        assertThat(problems).isEmpty();
    }

    @Test
    void readsAnAttributionWithoutSource() {
        AnnotatedDocument document = read(
                TEXT,
                "E1\tAttribution-no-source:T2 Cue:T2 Content:T3 ",
                "T2\tCue 10 14\tsaid",
                "T3\tContent 15 34\tthe bridge was lost");

        assertThat(document.attributions())
                .containsExactly(new GoldAttribution(List.of(), spans(10, 14), spans(15, 34)));
    }

    @Test
    void putsThePiecesOfARoleInTheOrderOfTheText() {
        AnnotatedDocument document = read(
                "The bridge, Brook said, was lost. Twice.",
                "T1\tContent 24 32;0 10\twas lost The bridge",
                "T2\tContent 34 39\tTwice",
                "T3\tCue 18 22\tsaid",
                "E1\tAttribution:T3 Content2:T2 Content:T1 Cue:T3");

        assertThat(document.attributions().get(0).content())
                .containsExactly(new Span(0, 10), new Span(24, 32), new Span(34, 39));
    }

    @Test
    void countsCodePointsAsAnnotatorsDo() {
        String text = "😀 Brook said 👍🏽 it holds";
        AnnotatedDocument document = read(
                text,
                "T1\tSource 2 7\tBrook",
                "T2\tCue 8 12\tsaid",
                "T3\tContent 16 24\tit holds",
                "E1\tAttribution:T2 Source:T1 Cue:T2 Content:T3");

        GoldAttribution attribution = document.attributions().get(0);
        assertThat(attribution.source().get(0).in(text)).isEqualTo("Brook");
        assertThat(attribution.cue().get(0).in(text)).isEqualTo("said");
        assertThat(attribution.content().get(0).in(text)).isEqualTo("it holds");
    }

    @Test
    void passesOverWhatIsNoAttribution() {
        AnnotatedDocument document = read(
                TEXT,
                "T1\tPerson 0 9\tAda Brook",
                "T2\tLoss 26 34\twas lost",
                "E1\tLoss:T2 Victim:T9",
                "R1\tKnows Arg1:T1 Arg2:T2",
                "#1\tAnnotatorNotes T1\tsure?",
                "A1\tSpeculation E1",
                "");

        assertThat(document.attributions()).isEmpty();
        assertThat(problems).isEmpty();
    }

    @Test
    void wordsMayRunOverLines() {
        AnnotatedDocument document = read(
                "“The bridge is lost.\n\nTo me,” Brook said.",
                "T1\tContent 1 28\tThe bridge is lost.",
                "",
                "To me,",
                "T2\tCue 36 40\tsaid",
                "E1\tAttribution:T2 Content:T1 Cue:T2");

        assertThat(document.attributions()).hasSize(1);
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "T7                            | has no type and offsets: T7",
                "T7~Source                     | has no type and offsets: T7~Source",
                "T7~Source 0                   | has offsets that are no two numbers: 0",
                "T7~Source 0 x                 | has an offset that is no number: x",
                "T7~Source 9 4                 | has offsets that end before they begin: 9 4",
                "T7~Source 0 4;30 36           | has offsets beyond the 35 of the text: 30 36",
                "T1~Source 0 3                 | gives an id again: T1",
                "E7                            | has no type and trigger: E7",
                "E7~Attribution                | has no type and trigger: E7~Attribution",
                "E7~Attribution:T2 Source:T9   | refers to what is not there or is bad itself: Source:T9",
                "X7                            | is no annotation: X7",
            })
    void namesABadLineAndReadsTheOthers(String line, String reason) {
        AnnotatedDocument document = read(
                TEXT,
                "T1\tSource 0 9\tAda Brook",
                "T2\tCue 10 14\tsaid",
                line.replace('~', '\t'),
                "T3\tContent 15 34\tthe bridge was lost",
                "E1\tAttribution:T2 Content:T3 Cue:T2 Source:T1");

        assertThat(problems).containsExactly(new AnnotationProblem(3, reason.replace('~', '\t')));
        assertThat(document.attributions()).hasSize(1);
    }

    private AnnotatedDocument read(String text, String... lines) {
        return reader.read("bridge", text, List.of(lines));
    }

    private static List<Span> spans(int begin, int end) {
        return List.of(new Span(begin, end));
    }
}
