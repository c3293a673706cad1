package io.claimtracker.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtracker.extraction.text.Clusters;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainClassesCommandTest {
    private static Path vectors(Path directory, int words) throws Exception {
        Random random = new Random(3);
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < words; i++) {
            lines.append("word").append(i);
            for (int d = 0; d < 4; d++) {
                lines.append(' ').append(random.nextGaussian());
            }
            lines.append('\n');
        }
        return Files.writeString(directory.resolve("vectors.txt"), lines);
    }

    @Test
    void writesClassesOfAsManyWordsAsAskedFor(@TempDir Path directory) throws Exception {
        Path out = directory.resolve("classes.bin.gz");

        CommandRun run = CommandRun.of(
                "train-classes", vectors(directory, 1700).toString(), "--out", out.toString(), "--words", "1600");

        assertThat(run.code()).isZero();
        assertThat(run.out()).matches("\\Q%s\\E: %,d bytes, 1,600 words, in \\d+ s\\R".formatted(out, Files.size(out)));
        try (InputStream in = Files.newInputStream(out)) {
            assertThat(Clusters.read(in).size()).isEqualTo(1600);
        }
    }

    @Test
    void whatAreNoVectorsIsAClearError(@TempDir Path directory) throws Exception {
        Path few = vectors(directory, 20);
        Path prose = Files.writeString(directory.resolve("prose.txt"), "It rained on Monday.\n");
        Path missing = directory.resolve("missing.txt");
        String out = directory.resolve("classes.bin.gz").toString();

        assertThat(CommandRun.of("train-classes", few.toString(), "--out", out).err())
                .endsWith("vectors.txt: 20 words are too few for 64 classes\n");
        assertThat(CommandRun.of("train-classes", prose.toString(), "--out", out)
                        .err())
                .endsWith("prose.txt: line 1: no number: rained\n");
        assertThat(CommandRun.of("train-classes", missing.toString(), "--out", out))
                .isEqualTo(new CommandRun(1, "", "claims: " + missing + ": there is no such file\n"));
    }
}
