package io.claimtracker.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtracker.actor.ListedActors;
import io.claimtracker.extraction.attribution.Attribution;
import io.claimtracker.extraction.text.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Text that nobody wrote in good faith: extraction ends, within the test JVM's memory and a stack that a call for every
 * bracket, quote or clause would overflow, and every span is valid. {@link LinearTimeTest} says how long it may take.
 */
class HostileTextTest {
    /** Some hundreds of calls deep. */
    private static final int SMALL_STACK_BYTES = 256 * 1024;

    private static final String PAGE =
            "Gen. Ada Brook, the head of the harbour office, said late Tuesday that the bridge"
                    + " could fall in 6 to 36 months. “We have no plan,” she said, “and no money to repair it.”\n\n"
                    + "The road was closed for a third day, and the ferries ran until noon. ".repeat(30)
                    + "\n\n";

    /** What texts are mixed of: whatever opens, closes, joins, names, cues, dates or breaks an encoding. */
    private static final List<String> FRAGMENTS = List.of(
            "“",
            "”",
            "\"",
            "‘",
            "’",
            "'",
            "(",
            ")",
            "[",
            "]",
            "«",
            "»",
            " ",
            "  ",
            "\n",
            "\n\n",
            "\r\n",
            "\t",
            "\u00a0",
            "\u2029",
            "\u200b",
            "\ufeff",
            "\0",
            ".",
            ",",
            ";",
            ":",
            "?",
            "!",
            "…",
            "—",
            "-",
            "/",
            "|",
            "@",
            "#",
            "%",
            "$",
            "🙂",
            "👍🏽",
            "\ud83d",
            "\ude42",
            "e\u0301",
            "İ",
            "ß",
            "ﬁ",
            "中文",
            "مرحبا",
            "said",
            " said ",
            "He said ",
            " according to ",
            " that ",
            " by ",
            " who ",
            " told ",
            " not ",
            "Brook",
            " Ada Brook",
            "Gen. ",
            "U.S. ",
            "al-Qaeda",
            "the mayor ",
            "'s ",
            "and ",
            "of ",
            "in 6 to 36 months",
            "by 2024",
            "on Tuesday",
            "31 February",
            "99999999999999999999",
            "likely ",
            "60 percent ",
            "there ",
            "could ",
            "agreed ",
            "<p>",
            "&quot;",
            "x");

    /** For all cases, as its model is large. */
    private static final StatementExtractor EXTRACTOR = new StatementExtractor(ListedActors.builtIn());

    static Stream<String> texts() {
        return Stream.of(
                "",
                " \n\n\t",
                "a".repeat(1_000_000),
                "A".repeat(1_000_000),
                "“".repeat(100_000),
                "\"".repeat(100_001),
                "“x,” he said. ".repeat(20_000),
                "“x” ".repeat(1_000_000),
                "(".repeat(100_000) + "he said it was lost" + ")".repeat(100_000),
                "[".repeat(100_000),
                "“(‘[".repeat(50_000) + "he said it was lost" + "]’)”".repeat(50_000),
                "said ".repeat(100_000),
                "said, ".repeat(50_000),
                "he said ".repeat(50_000),
                "He said that ".repeat(50_000),
                "according to ".repeat(50_000),
                "He said " + "the bridge was lost and ".repeat(40_000),
                "Ada Brook, ".repeat(50_000) + "said it was lost.",
                "6, ".repeat(100_000) + "months",
                "in ".repeat(50_000),
                "\n".repeat(100_000) + "he said",
                "🙂".repeat(100_000) + " he said it was lost",
                "\ud83d".repeat(10_000),
                "Brook's ".repeat(50_000) + "claim");
    }

    static Stream<String> articleOfTwentyMegabytes() {
        return Stream.of(PAGE.repeat(20_000_000 / PAGE.length()));
    }

    static Stream<String> mixtures() {
        return IntStream.range(0, 200).mapToObj(seed -> {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(400); i >= 0; i--) {
                text.append(FRAGMENTS.get(random.nextInt(FRAGMENTS.size())));
            }
            return text.toString();
        });
    }

    @ParameterizedTest
    @MethodSource({"texts", "mixtures", "articleOfTwentyMegabytes"})
    void extractionEndsWithValidSpans(String text) throws Exception {
        Extraction extraction = onSmallStack(text);

        assertThat(extraction.statements()).hasSameSizeAs(extraction.attributions());
        for (Attribution attribution : extraction.attributions()) {
            assertValid(attribution.source(), text);
            assertValid(attribution.cue(), text);
            assertValid(attribution.content(), text);
        }
    }

    private Extraction onSmallStack(String text) throws Exception {
        FutureTask<Extraction> task = new FutureTask<>(() -> EXTRACTOR.extract(new Document(
                "urn:hostile", Optional.empty(), "e", Optional.empty(), Optional.of(LocalDate.of(2021, 10, 1)), text)));
        new Thread(null, task, "small-stack", SMALL_STACK_BYTES).start();
        return task.get();
    }

    /** Not empty, one after the other, and no character cut in two. */
    private static void assertValid(List<Span> spans, String text) {
        int last = 0;
        for (Span span : spans) {
            if (span.begin() < last || span.end() <= span.begin() || span.end() > text.length()) {
                throw new AssertionError(span + " in " + spans + " of a text of " + text.length());
            }
            if (cutsCharacter(text, span.begin()) || cutsCharacter(text, span.end())) {
                throw new AssertionError(span + " cuts a character in two");
            }
            last = span.end();
        }
    }

    private static boolean cutsCharacter(String text, int at) {
        return at > 0 && at < text.length() && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
    }
}
