package io.claimtracker.extraction.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimtracker.extraction.text.Clusters;
import io.claimtracker.extraction.text.WordForm;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Learns from three kinds of words whose vectors lie around three axes, all shifted far along a fourth and a fifth. */
class ClusterTrainerTest {
    private static final List<String> VERBS = List.of("said", "told", "warned", "denied", "argued", "claimed");
    private static final List<String> DAYS = List.of("monday", "tuesday", "friday", "sunday", "today", "tomorrow");
    private static final List<String> PLACES = List.of("paris", "kabul", "ankara", "berlin", "rome", "delhi");
    private static final ClusterTrainer.Settings SMALL = new ClusterTrainer.Settings(1, 10, 12, 3, 3, 9);

    private static WordVectors vectors() throws IOException {
        Random random = new Random(1);
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < VERBS.size(); i++) {
            for (List<String> kind : List.of(VERBS, DAYS, PLACES)) {
                lines.append(kind.get(i));
                for (List<String> axis : List.of(VERBS, DAYS, PLACES)) {
                    lines.append(' ').append((axis.equals(kind) ? 2 : 0) + random.nextGaussian() / 20);
                }
                lines.append(' ').append(30 + 10 * random.nextGaussian());
                lines.append(' ').append(-20 + 8 * random.nextGaussian()).append('\n');
            }
        }
        return read(lines.toString());
    }

    private static WordVectors read(String lines) throws IOException {
        return WordVectors.read(new BufferedReader(new StringReader(lines)), 100);
    }

    private static int coarse(Clusters clusters, String word) {
        return clusters.coarse(clusters.indexOf(WordForm.hash("", word)));
    }

    @Test
    void wordsUsedAlikeAreInOneClassAndOthersInOthers() throws IOException {
        Clusters clusters = new ClusterTrainer(SMALL).train(vectors());

        assertThat(clusters.size()).isEqualTo(18);
        for (List<String> kind : List.of(VERBS, DAYS, PLACES)) {
            assertThat(kind).extracting(word -> coarse(clusters, word)).containsOnly(coarse(clusters, kind.get(0)));
        }
        assertThat(List.of("said", "monday", "paris"))
                .extracting(word -> coarse(clusters, word))
                .doesNotHaveDuplicates();
        assertThat(clusters.indexOf(WordForm.hash("", "never"))).isNegative();
    }

    @Test
    void whatIsWrittenIsReadAgainAndTheSameToTheByte() throws IOException {
        Clusters clusters = new ClusterTrainer(SMALL).train(vectors());
        byte[] bytes = bytes(clusters);

        Clusters read = Clusters.read(new ByteArrayInputStream(bytes));

        for (int i = 0; i < clusters.size(); i++) {
            assertThat(List.of(read.coarse(i), read.medium(i), read.fine(i)))
                    .isEqualTo(List.of(clusters.coarse(i), clusters.medium(i), clusters.fine(i)));
        }
        assertThat(bytes(read)).isEqualTo(bytes);
        assertThat(bytes(new ClusterTrainer(SMALL).train(vectors()))).isEqualTo(bytes);
    }

    @Test
    void noMoreWordsAreReadThanAskedFor() throws IOException {
        assertThat(WordVectors.read(new BufferedReader(new StringReader("a 1 2\nb 3 4\nc 5 6\n")), 2)
                        .words())
                .containsExactly("a", "b");
    }

    @Test
    void aBadLineIsNamed() {
        assertThatThrownBy(() -> read("a 1 2\nb 3\n")).hasMessageStartingWith("line 2 has 1 numbers");
        assertThatThrownBy(() -> read("a 1 2\nb 3 x\n")).hasMessage("line 2: no number: x");
        assertThatThrownBy(() -> read("a\n")).hasMessageStartingWith("line 1 has 0 numbers");
    }

    @Test
    void fewerWordsThanClassesAreTooFew() {
        assertThatThrownBy(() -> new ClusterTrainer(SMALL).train(read("a 1 2\nb 3 4\n")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("2 words are too few for 3 classes");
    }

    private static byte[] bytes(Clusters clusters) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        clusters.write(bytes);
        return bytes.toByteArray();
    }
}
