package io.claimtracker.extraction.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.claimtracker.extraction.attribution.Attribution;
import io.claimtracker.extraction.text.Span;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final String TEXT = "“The bridge,” Ada Brook said, “was lost.” She blamed the rain. "
            + "According to the mayor, the ferry still runs. Fears grow that it may stop.";

    private static final GoldAttribution SAID =
            new GoldAttribution(at("Ada Brook"), at("said"), at("The bridge", "was lost"));
    private static final GoldAttribution BLAMED = new GoldAttribution(at("She"), at("blamed"), at("the rain"));
    private static final GoldAttribution ACCORDING =
            new GoldAttribution(at("the mayor"), at("According to"), at("the ferry still runs"));
    private static final GoldAttribution FEARS = new GoldAttribution(List.of(), at("Fears"), at("that it may stop"));

    @Test
    void theSameSpansAreRightByEveryMeasure() {
        Scores scores = compare(
                        List.of(SAID, BLAMED, ACCORDING, FEARS),
                        found(at("Ada Brook"), at("said"), at("The bridge", "was lost")),
                        found(at("She"), at("blamed"), at("the rain")),
                        found(at("the mayor"), at("According to"), at("the ferry still runs")),
                        found(List.of(), at("Fears"), at("that it may stop")))
                .scores();

        assertThat(Stream.of(Measure.values()).map(measure -> scores.of(measure).f1()))
                .containsOnly(1.0);
        assertThat(scores.of(Measure.EXACT_SOURCE)).isEqualTo(new Tally(3, 3, 3));
        assertThat(scores.of(Measure.RELATION_WITH_SOURCE)).isEqualTo(new Tally(4, 4, 4));
    }

    @Test
    void quoteMarksAndEdgePunctuationDoNotMatter() {
        Scores scores = compare(List.of(SAID), found(at("Ada Brook"), at("said,"), at("“The bridge,”", "“was lost.”")))
                .scores();

        assertThat(scores.of(Measure.EXACT_CUE)).isEqualTo(new Tally(1, 1, 1));
        assertThat(scores.of(Measure.EXACT_CONTENT)).isEqualTo(new Tally(1, 1, 1));
    }

    @Test
    void aSpanThatIsNotQuiteTheSameCountsByItsTokens() {
        Scores scores = compare(List.of(ACCORDING), found(at("mayor"), at("According"), at("the ferry")))
                .scores();

        assertThat(scores.of(Measure.EXACT_SOURCE)).isEqualTo(new Tally(0, 1, 1));
        assertThat(scores.of(Measure.TOKEN_SOURCE)).isEqualTo(new Tally(1, 1, 2));
        assertThat(scores.of(Measure.TOKEN_CONTENT)).isEqualTo(new Tally(2, 2, 4));
        assertThat(scores.of(Measure.RELATION_WITH_SOURCE)).isEqualTo(new Tally(1, 1, 1));
        assertThat(scores.of(Measure.TOKEN_CONTENT).f1()).isCloseTo(2 / 3.0, within(1e-9));
    }

    @Test
    void aSourceThatIsMissingOnOneSideOnlyIsWrong() {
        Scores scores = compare(
                        List.of(ACCORDING, FEARS),
                        found(List.of(), at("According to"), at("the ferry still runs")),
                        found(at("the mayor"), at("Fears"), at("that it may stop")))
                .scores();

        assertThat(scores.of(Measure.RELATION)).isEqualTo(new Tally(2, 2, 2));
        assertThat(scores.of(Measure.RELATION_WITH_SOURCE)).isEqualTo(new Tally(0, 2, 2));
    }

    @Test
    void pairsOneToOneThoseThatShareMostFirst() {
        Attribution part = found(at("She"), at("blamed"), at("was lost.” She blamed the rain"));
        Attribution whole = found(at("Ada Brook"), at("said"), at("The bridge", "was lost"));
        Attribution again = found(at("Ada Brook"), at("said"), at("The bridge"));
        Comparison comparison = compare(List.of(SAID, BLAMED, FEARS), part, whole, again);

        assertThat(comparison.scores().of(Measure.RELATION_WITH_SOURCE)).isEqualTo(new Tally(2, 3, 3));
        assertThat(comparison.missed()).containsExactly(FEARS);
        assertThat(comparison.spurious()).containsExactly(again);
    }

    @Test
    void aSpanOfSeveralAttributionsCountsAsOften() {
        GoldAttribution more = new GoldAttribution(at("Ada Brook"), at("blamed"), at("the rain"));
        Scores scores = compare(List.of(SAID, more), found(at("Ada Brook"), at("said"), at("The bridge")))
                .scores();

        assertThat(scores.of(Measure.EXACT_SOURCE)).isEqualTo(new Tally(1, 1, 2));
        assertThat(scores.of(Measure.TOKEN_SOURCE)).isEqualTo(new Tally(2, 2, 2));
    }

    @Test
    void nothingFoundOrMarkedScoresNothing() {
        assertThat(compare(List.of()).scores().of(Measure.RELATION).f1()).isZero();
        assertThat(compare(List.of(SAID)).scores().of(Measure.RELATION)).isEqualTo(new Tally(0, 0, 1));
    }

    @Test
    void documentsAddUp() {
        Scores one = compare(List.of(SAID), found(at("Ada Brook"), at("said"), at("The bridge")))
                .scores();
        Scores other = compare(List.of(FEARS)).scores();

        assertThat(one.plus(other).documents()).isEqualTo(2);
        assertThat(one.plus(other).of(Measure.RELATION)).isEqualTo(new Tally(1, 1, 2));
    }

    private static Comparison compare(List<GoldAttribution> marked, Attribution... found) {
        return Comparison.of(new AnnotatedDocument("bridge", TEXT, marked), List.of(found));
    }

    private static Attribution found(List<Span> source, List<Span> cue, List<Span> content) {
        return new Attribution(source, cue, content, 1, "test");
    }

    private static List<Span> at(String... pieces) {
        return Stream.of(pieces)
                .map(piece -> new Span(TEXT.indexOf(piece), TEXT.indexOf(piece) + piece.length()))
                .toList();
    }
}
