package io.claimtracker.extraction.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtracker.extraction.model.Signals;
import io.claimtracker.extraction.text.MarkedText;
import io.claimtracker.extraction.text.Prose;
import io.claimtracker.extraction.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is left of the stretches in brackets; pieces are parted by bars. */
class EdgesTest {
    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            value = {
                "Brook said [the bridge was lost.] => the bridge was lost",
                "[“The bridge is lost,”] Brook said. => The bridge is lost",
                "“[The bridge is lost,”] Brook said. => The bridge is lost",
                "[The bridge was lost,] Brook said. => The bridge was lost",
                "Brook called it [“pure fiction” and nonsense.] => “pure fiction” and nonsense",
                "Brook called it [an “utter disgrace”]. => an “utter disgrace”",
                "Brook called it [an “utter disgrace.”] => an “utter disgrace.”",
                "Brook asked [“why nobody came?”] => why nobody came?",
                "[The bridge][,] Brook said. => The bridge",
                "[“][Brook] said so. => Brook",
                "[The bridge,] Brook said, [was lost.] => The bridge|was lost",
                "[Brook]['s] claim was false. => Brook's",
                "[Brook], [head of the harbour], said so. => Brook, head of the harbour",
                "Brook wrote [it down — at last —] and left. => it down — at last —"
            })
    void marksThatSayNothingAreCut(String marked, String left) {
        MarkedText text = MarkedText.of(marked);
        assertThat(trimmed(text)).containsExactly(left.split("\\|", -1));
    }

    @Test
    void ofMarksAloneNothingIsLeft() {
        assertThat(trimmed(MarkedText.of("“The bridge is lost[,”] Brook said[.]")))
                .isEmpty();
    }

    private static List<String> trimmed(MarkedText marked) {
        Prose prose = MarkedCases.prose(marked.text());
        List<Span> left = Edges.trimmed(
                prose,
                new Signals(prose),
                marked.content().stream().map(prose::tokens).toList());
        return left.stream().map(span -> span.in(marked.text())).toList();
    }
}
