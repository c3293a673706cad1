package io.claimtracker.extraction.training;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Words and the vectors that stand for how they are used, the most frequent words first.
 *
 * @param vectors one a word, all of one length
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record WordVectors(List<String> words, float[][] vectors) {
    public WordVectors {
        words = List.copyOf(words);
    }

    /**
     * Reads lines of a word and its numbers, with blanks between.
     *
     * @param most so many words are read at most
     * @throws IOException for a line that is none, with its number
     */
    public static WordVectors read(BufferedReader reader, int most) throws IOException {
        List<String> words = new ArrayList<>();
        List<float[]> vectors = new ArrayList<>();
        for (String line = reader.readLine(); line != null && words.size() < most; line = reader.readLine()) {
            String[] cells = line.strip().split(" ", -1);
            float[] vector = new float[cells.length - 1];
            if (vector.length == 0 || vector.length != (vectors.isEmpty() ? vector : vectors.get(0)).length) {
                throw new IOException(
                        "line %d has %d numbers, not as many as the others".formatted(words.size() + 1, vector.length));
            }
            for (int i = 0; i < vector.length; i++) {
                vector[i] = number(cells[i + 1], words.size() + 1);
            }
            words.add(cells[0]);
            vectors.add(vector);
        }
        return new WordVectors(words, vectors.toArray(float[][]::new));
    }

    private static float number(String cell, int line) throws IOException {
        try {
            return Float.parseFloat(cell);
        } catch (NumberFormatException e) {
            throw new IOException("line %d: no number: %s".formatted(line, cell), e);
        }
    }

    int size() {
        return vectors.length;
    }
}
