package io.claimtracker.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.claimtracker.actor.ListedActors;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Extraction takes time and memory linear in the text, whatever is repeated in it. Compared is not with a clock but with
 * the same text an eighth as long: linear work then grows 8 times, quadratic 64 times, and the bound lies between. Counted
 * are what this thread allocates, which hardly varies, and the processor time it uses, which other load can only lengthen:
 * so each size counts with its least of several rounds, and the rounds end once the bound is kept, which quadratic work
 * never does.
 */
class LinearTimeTest {
    private static final int SHORT = 30_000;
    private static final int TIMES_LONGER = 8;
    private static final double BOUND = 22;
    private static final int MOST_ROUNDS = 5;

    private static final StatementExtractor EXTRACTOR = new StatementExtractor(ListedActors.builtIn());
    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** What extraction took. */
    private record Work(long nanoseconds, long bytes) {
        static final Work UNKNOWN = new Work(Long.MAX_VALUE, Long.MAX_VALUE);

        Work least(Work other) {
            return new Work(Math.min(nanoseconds, other.nanoseconds), Math.min(bytes, other.bytes));
        }

        double growth(Work shorter) {
            return Math.max((double) nanoseconds / shorter.nanoseconds, (double) bytes / shorter.bytes);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "A",
                "A.",
                "7,",
                "a-",
                "🙂",
                "\n",
                "“",
                "\" ",
                "’ ",
                "(",
                "[x ",
                "“x” ",
                "“It holds,” Brook said. ",
                "“It holds.\n\n",
                "said ",
                "he said ",
                "He said that ",
                "Brook said that Haddad said that ",
                "according to Brook, ",
                "He said it was lost. ",
                "Ada Brook, ",
                "Brook and ",
                "Gen. ",
                "Brook's ",
                "the senator said he told her that ",
                "Ada Brook, the chair of the board, who ",
                "Brook agreed. ",
                "He said the group was there. ",
                "6, ",
                "by 2024 ",
                "between May and ",
                "on Tuesday ",
                "not ",
                "likely ",
                "60 percent ",
                "the bridge was lost and ",
                "He said: "
            })
    void workGrowsAsTheText(String repeated) {
        String shorter = "Ada Brook said “" + repeated.repeat(SHORT / repeated.length());
        String longer = "Ada Brook said “" + repeated.repeat(SHORT * TIMES_LONGER / repeated.length());
        Work little = Work.UNKNOWN;
        Work much = Work.UNKNOWN;
        double growth = Double.MAX_VALUE;
        for (int round = 0; round < MOST_ROUNDS && growth > BOUND; round++) {
            little = work(shorter).least(little);
            much = work(longer).least(much);
            growth = much.growth(little);
        }

        assertThat(growth).as("growth of work from %s to %s", little, much).isLessThan(BOUND);
    }

    private Work work(String text) {
        long thread = Thread.currentThread().getId();
        long bytes = threads.getThreadAllocatedBytes(thread);
        long nanoseconds = threads.getCurrentThreadCpuTime();
        Extraction extraction = EXTRACTOR.extract(new Document(
                "urn:hostile",
                Optional.empty(),
                "e",
                Optional.of("Harbour Post"),
                Optional.of(LocalDate.of(2021, 10, 1)),
                text));
        assertThat(extraction.statements()).hasSameSizeAs(extraction.attributions());
        return new Work(
                threads.getCurrentThreadCpuTime() - nanoseconds, threads.getThreadAllocatedBytes(thread) - bytes);
    }
}
