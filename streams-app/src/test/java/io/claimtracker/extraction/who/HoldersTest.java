package io.claimtracker.extraction.who;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtracker.actor.ActorDirectory;
import io.claimtracker.actor.ListedActors;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Holds the stage against holders.txt, a set of cases meant as a score. */
class HoldersTest {
    /** The share of cases that must be right. */
    private static final double FLOOR = 0.95;

    private static final ActorDirectory DIRECTORY = ListedActors.builtIn();

    @Test
    void mostHoldersAreToldRight() throws IOException {
        Map<String, int[]> scores = new LinkedHashMap<>();
        List<String> wrong = new ArrayList<>();
        String section = "";
        for (String line : lines()) {
            if (line.startsWith("## ")) {
                section = line.substring(3);
            } else if (!line.isBlank() && !line.startsWith("#")) {
                boolean right = isRight(line, wrong);
                int[] score = scores.computeIfAbsent(section, key -> new int[2]);
                score[0] += right ? 1 : 0;
                score[1]++;
            }
        }
        scores.forEach((name, score) -> System.out.printf("%-22s %3d of %3d%n", name, score[0], score[1]));
        wrong.forEach(System.out::println);
        int right = scores.values().stream().mapToInt(score -> score[0]).sum();
        int all = scores.values().stream().mapToInt(score -> score[1]).sum();
        assertThat(all).isGreaterThan(200);
        assertThat((double) right / all).as("%d of %d", right, all).isGreaterThanOrEqualTo(FLOOR);
    }

    private static boolean isRight(String line, List<String> wrong) {
        int arrow = line.lastIndexOf("=>");
        MarkedVoices marked = MarkedVoices.of(line.substring(0, arrow).strip().replace("\\n", "\n\n"));
        List<String> expected = List.of(line.substring(arrow + 2).strip().split("; ", -1));
        List<String> told = marked.voices(DIRECTORY).stream()
                .map(voice -> MarkedVoices.told(voice, DIRECTORY))
                .toList();
        boolean right = told.size() == expected.size();
        for (int i = 0; right && i < told.size(); i++) {
            boolean typed = expected.get(i).contains("/");
            right = expected.get(i).equals(typed ? told.get(i) : told.get(i).replaceFirst("/[A-Z_]+", ""));
        }
        if (!right) {
            wrong.add(line + "\n    told " + String.join("; ", told));
        }
        return right;
    }

    private static List<String> lines() throws IOException {
        try (InputStream stream = HoldersTest.class.getResourceAsStream("holders.txt")) {
            assertThat(stream).isNotNull();
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }
}
