package io.claimtracker.extraction.training;

import io.claimtracker.extraction.text.Clusters;
import io.claimtracker.extraction.text.WordForm;
import java.util.Map;
import java.util.TreeMap;

/** Finds classes of words that are used alike, at three grains, from the words' vectors. */
public final class ClusterTrainer {
    private final Settings settings;

    public ClusterTrainer(Settings settings) {
        this.settings = settings;
    }

    /**
     * How many classes there are to be, and how to find them.
     *
     * @param seed where chance begins
     * @param rounds how often the classes are made anew from their words
     * @param learned of how many words, the most frequent, they are made; the others are only put into them
     */
    public record Settings(long seed, int rounds, int learned, int coarse, int medium, int fine) {
        public static final Settings DEFAULT = new Settings(7, 25, 60_000, 64, 320, 1500);

        public Settings {
            if (coarse < 1
                    || coarse > Byte.MAX_VALUE
                    || medium < 1
                    || fine < 1
                    || Math.max(medium, fine) > Short.MAX_VALUE) {
                throw new IllegalArgumentException("coarse classes from 1 to 127, the others to 32,767");
            }
        }
    }

    /**
     * The classes of words that are in lower case.
     *
     * @throws IllegalArgumentException for fewer words than classes
     */
    public Clusters train(WordVectors vectors) {
        SphericalMeans means = new SphericalMeans(Directions.of(vectors.vectors()), settings.learned());
        int[] coarse = means.classes(settings.coarse(), settings.rounds(), settings.seed());
        int[] medium = means.classes(settings.medium(), settings.rounds(), settings.seed());
        int[] fine = means.classes(settings.fine(), settings.rounds(), settings.seed());

        // Of two words with one hash the more frequent is meant.
        TreeMap<Integer, Integer> words = new TreeMap<>();
        for (int i = 0; i < vectors.size(); i++) {
            words.putIfAbsent(WordForm.hash("", vectors.words().get(i)), i);
        }
        int[] hashes = new int[words.size()];
        byte[] coarseOf = new byte[hashes.length];
        short[] mediumOf = new short[hashes.length];
        short[] fineOf = new short[hashes.length];
        int place = 0;
        for (Map.Entry<Integer, Integer> word : words.entrySet()) {
            hashes[place] = word.getKey();
            coarseOf[place] = (byte) coarse[word.getValue()];
            mediumOf[place] = (short) medium[word.getValue()];
            fineOf[place] = (short) fine[word.getValue()];
            place++;
        }
        return new Clusters(hashes, coarseOf, mediumOf, fineOf);
    }
}
