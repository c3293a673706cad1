package io.claimtracker.extraction.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every text, whoever wrote it, and how much time and memory the worst may take. */
class AnyTextTest {
    private static final ProseReader READER = new ProseReader();

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                of("“”\"‘’'`«»„ a.,B\n"),
                of("\"' aB.!?\n"),
                of("''`` .a\n"),
                of("aB1.-’',:/&@# "),
                of(".…!?-—–()[] aB\n"),
                of("\n\r\u2028\u2029\u0085\f aB."),
                of("a\u0301\u0302\u200b\u200d\u00ad\ufeff\u00a0 ."),
                of("\ud83d\ude42\ud83c\udffd\u200d\ufe0f a@#"),
                Arbitraries.strings().ofMaxLength(200),
                words());
    }

    private static Arbitrary<String> of(String alphabet) {
        return Arbitraries.strings().withChars(alphabet.toCharArray()).ofMaxLength(120);
    }

    private static Arbitrary<String> words() {
        return Arbitraries.of(
                        "Gen. ",
                        "U.S. ",
                        "U.S.-led",
                        "a.m. ",
                        "No. 1",
                        "said ",
                        "Brook ",
                        "https://a.b/",
                        "www.",
                        "a@b.org",
                        "BERLIN (AP) — ",
                        "“",
                        "”",
                        "’s",
                        "‘",
                        "’ ",
                        "\"",
                        "'",
                        "''",
                        "...",
                        "(",
                        ")",
                        ", ",
                        ". ",
                        "\n",
                        "\n\n",
                        "Read more: ",
                        "Getty Images",
                        "🙂",
                        "\ud83d",
                        "I ",
                        "1. ")
                .list()
                .ofMaxSize(60)
                .map(words -> String.join("", words));
    }

    @Property(tries = 3_000)
    void tokensCoverWhatIsNoSpaceInOrder(@ForAll("texts") String text) {
        int at = 0;
        for (Token token : READER.read(text).tokens()) {
            assertThat(token.begin()).isGreaterThanOrEqualTo(at);
            assertThat(token.end()).isGreaterThan(token.begin());
            assertThat(text.substring(at, token.begin()).codePoints()).allMatch(Tokenizer::isSpace);
            assertThat(token.text()).isEqualTo(text.substring(token.begin(), token.end()));
            at = token.end();
        }
        assertThat(text.substring(at).codePoints()).allMatch(Tokenizer::isSpace);
    }

    @Property(tries = 3_000)
    void tokensPartNoSurrogatePair(@ForAll("texts") String text) {
        assertThat(READER.read(text).tokens())
                .noneMatch(token -> parts(text, token.begin()) || parts(text, token.end()));
    }

    private static boolean parts(String text, int at) {
        return at > 0 && at < text.length() && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
    }

    @Property(tries = 3_000)
    void sentencesTakeEveryTokenOnceAndStayInTheirParagraph(@ForAll("texts") String text) {
        Prose prose = READER.read(text);
        int at = 0;
        int paragraph = -1;
        for (Sentence sentence : prose.sentences()) {
            assertThat(sentence.first()).isEqualTo(at);
            assertThat(sentence.end()).isGreaterThan(at);
            assertThat(sentence.paragraph()).isBetween(Math.max(0, paragraph), paragraph + 1);
            for (int i = at; i < sentence.end(); i++) {
                assertThat(prose.sentenceAt(i)).isSameAs(sentence);
                assertThat(prose.paragraphOf(i)).isEqualTo(sentence.paragraph());
            }
            at = sentence.end();
            paragraph = sentence.paragraph();
        }
        assertThat(at).isEqualTo(prose.tokens().size());
    }

    @Property(tries = 3_000)
    void aBlankLinePartsParagraphs(@ForAll("texts") String text) {
        Prose prose = READER.read(text);
        for (int i = 1; i < prose.tokens().size(); i++) {
            String gap = text.substring(prose.token(i - 1).end(), prose.token(i).begin());
            if (gap.chars().filter(unit -> unit == '\n').count() > 1) {
                assertThat(prose.paragraphOf(i)).isGreaterThan(prose.paragraphOf(i - 1));
            }
            if (gap.equals(" ") || gap.isEmpty()) {
                assertThat(prose.paragraphOf(i)).isEqualTo(prose.paragraphOf(i - 1));
            }
        }
    }

    @Property(tries = 3_000)
    void quotesNestWithinOneParagraph(@ForAll("texts") String text) {
        Prose prose = READER.read(text);
        List<Quote> quotes = prose.quotes();
        for (int q = 0; q < quotes.size(); q++) {
            Quote quote = quotes.get(q);
            assertThat(quote.end()).isGreaterThan(quote.open());
            assertThat(prose.paragraphOf(quote.end() - 1)).isEqualTo(prose.paragraphOf(quote.open()));
            assertThat(quote.outer()).isLessThan(q);
            if (q > 0) {
                assertThat(quote.open()).isGreaterThan(quotes.get(q - 1).open());
            }
            if (quote.outer() >= 0) {
                Quote outer = quotes.get(quote.outer());
                assertThat(past(quote)).isLessThanOrEqualTo(outer.end());
            }
            int before = quote.outer();
            for (int other = q - 1; other >= 0 && other != before; other--) {
                if (quotes.get(other).outer() == before) {
                    assertThat(past(quotes.get(other))).isLessThanOrEqualTo(quote.open());
                }
            }
        }
    }

    private static int past(Quote quote) {
        return quote.closed() ? quote.end() + 1 : quote.end();
    }

    @Property(tries = 500)
    void whatWasReadBeforeMakesNoDifference(@ForAll("texts") String text, @ForAll("texts") String before) {
        ProseReader used = new ProseReader();
        used.read(before);
        Prose expected = new ProseReader().read(text);
        Prose actual = used.read(text);
        assertThat(actual.tokens()).isEqualTo(expected.tokens());
        assertThat(actual.sentences()).isEqualTo(expected.sentences());
        assertThat(actual.quotes()).isEqualTo(expected.quotes());
    }

    @Test
    void severalThreadsMayShareAReader() {
        String text = "“It is lost,” Gen. Brook said. ‘Gone,’ she wrote to ada@news.example. ".repeat(50);
        Prose expected = new ProseReader().read(text);
        ProseReader shared = new ProseReader();
        assertThat(IntStream.range(0, 16).parallel().mapToObj(i -> shared.read(text)))
                .allSatisfy(prose -> {
                    assertThat(prose.tokens()).isEqualTo(expected.tokens());
                    assertThat(prose.sentences()).isEqualTo(expected.sentences());
                    assertThat(prose.quotes()).isEqualTo(expected.quotes());
                });
    }

    /** What hostile texts repeat. */
    static Stream<String> hostileTexts() {
        return Stream.of(
                "a",
                "A",
                ".",
                "-",
                "'",
                "\"",
                "“",
                "”",
                "‘",
                "“a” ",
                "\"a\" ",
                "'a ",
                "‘a ",
                "‘as’ a ",
                "“‘",
                "“‘a’ ",
                "(",
                "[(",
                ")",
                "A.",
                "A. ",
                "U.S.-",
                "U.S. “",
                "ab.cd.",
                "a.b@",
                "@a",
                "a@",
                "@",
                "#",
                "www.",
                "www.a.b/ ",
                "http://",
                "https://a/",
                "http",
                "1.",
                "1,",
                "\n",
                "\r",
                "a\n",
                "A.\n",
                "A\na\n",
                "“a\n\n",
                "\u0301",
                "a\u0301",
                "\u200d",
                "\u00ad",
                "a\u00ad",
                "🙂",
                "🙂\u200d",
                "\ud83d",
                "\ude42",
                "\ude42\ud83d",
                "BERLIN — ",
                "BERLIN (AP",
                "Read more: ",
                "Getty ",
                "? Brook ",
                "?” Ada Brook ");
    }

    /**
     * Time is measured against that of harmless text of the same length, generously, as other work may share the
     * machine; what is quadratic takes a thousand times as long.
     */
    @ParameterizedTest
    @MethodSource("hostileTexts")
    void timeIsLinear(String part) {
        int length = 1_500_000;
        String hostile = part.repeat(length / part.length());
        long harmless = processorTime("The mayor wept, and left. ".repeat(length / 26));
        assertThat(processorTime(hostile)).isLessThan(60 * Math.max(harmless, 10_000_000));
    }

    @Test
    void anArticleOfTwentyMegabytesIsRead() {
        String text = "“The mayor wept,” Gen. Brook said, and ‘left’ the U.S. in 2016. ".repeat(20_000_000 / 64);
        Prose prose = READER.read(text);
        assertThat(prose.sentences()).hasSizeGreaterThan(300_000);
        assertThat(prose.quotes()).hasSize(20_000_000 / 64 * 2);
    }

    @Test
    void bracketsAndQuotesMayNestAHundredThousandDeep() {
        String nested = IntStream.range(0, 100_000)
                .mapToObj(i -> i % 2 == 0 ? "(“" : "[‘")
                .collect(Collectors.joining());
        Prose prose = READER.read(nested + "lost" + "’]”)".repeat(50_000));
        assertThat(prose.tokens()).hasSizeGreaterThan(300_000);
        assertThat(prose.quotes())
                .allMatch(quote -> quote.outer() < prose.quotes().size());
    }

    private static long processorTime(String text) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        READER.read(text);
        return threads.getCurrentThreadCpuTime() - start;
    }
}
