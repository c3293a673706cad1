package io.claimtracker.extraction.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class QuoteReaderTest {
    private static final Pattern MARKS = Pattern.compile("\\[\\[\\+?|!?]]");

    private final ProseReader reader = new ProseReader();

    static Stream<String> cases() {
        return Cases.of("quotes.txt");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void quotesAreAsMarked(String written) {
        String text = Cases.text(MARKS.matcher(written).replaceAll(""));
        assertThat(marked(reader.read(text))).isEqualTo(Cases.text(written));
    }

    @Test
    void aTokenIsInTheInnermostQuoteAroundIt() {
        Prose prose = reader.read("“He said ‘lost’ twice,” she said.");
        List<Quote> quotes = prose.quotes();
        assertThat(quotes).extracting(Quote::outer).containsExactly(-1, 0);
        assertThat(prose.quoteOf(prose.tokenAt(prose.text().indexOf("He")))).isZero();
        assertThat(prose.quoteOf(prose.tokenAt(prose.text().indexOf("lost")))).isEqualTo(1);
        assertThat(prose.quoteOf(prose.tokenAt(prose.text().indexOf("twice")))).isZero();
        assertThat(prose.quoteOf(prose.tokenAt(prose.text().indexOf("she")))).isEqualTo(-1);
    }

    /** The text in the notation of the table. */
    private static String marked(Prose prose) {
        StringBuilder marked = new StringBuilder();
        int at = 0;
        for (int i = 0; i <= prose.tokens().size(); i++) {
            for (int q = prose.quotes().size() - 1; q >= 0; q--) {
                Quote quote = prose.quotes().get(q);
                if (!quote.closed() && quote.end() == i) {
                    marked.append("!]]");
                }
            }
            int begin = i < prose.tokens().size()
                    ? prose.token(i).begin()
                    : prose.text().length();
            marked.append(prose.text(), at, begin);
            at = begin;
            if (i < prose.tokens().size()) {
                for (Quote quote : prose.quotes()) {
                    if (quote.open() == i) {
                        marked.append(quote.continues() ? "[[+" : "[[");
                    }
                }
                marked.append(prose.token(i).text());
                at = prose.token(i).end();
                for (Quote quote : prose.quotes()) {
                    if (quote.closed() && quote.end() == i) {
                        marked.append("]]");
                    }
                }
            }
        }
        return marked.toString();
    }
}
