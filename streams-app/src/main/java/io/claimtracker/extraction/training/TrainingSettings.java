package io.claimtracker.extraction.training;

/**
 * How attributions are trained.
 *
 * @param seed where all chance comes from
 * @param folds how many parts the corpus is cut in, each read by models that were trained on the others
 * @param means how many chains, trained from different seeds, a shipped chain is the mean of
 * @param cueEpochs how often the cue model goes over the corpus, likewise roleEpochs
 * @param bits the logarithm of how many features of cues, and of roles, are kept at most
 * @param threshold readings that are less sure are left out, 0 to 1
 */
public record TrainingSettings(
        long seed, int folds, int means, int cueEpochs, int roleEpochs, int bits, float threshold) {
    public static final TrainingSettings DEFAULT = new TrainingSettings(11, 4, 4, 8, 6, 18, 0.42f);

    public TrainingSettings {
        if (folds < 2 || means < 1 || cueEpochs < 1 || roleEpochs < 1 || bits < 8 || bits > 22) {
            throw new IllegalArgumentException("folds from 2, means and epochs from 1, bits from 8 to 22");
        }
    }

    /** The same with another seed. */
    public TrainingSettings withSeed(long other) {
        return new TrainingSettings(other, folds, means, cueEpochs, roleEpochs, bits, threshold);
    }

    long[] seeds(int count) {
        long[] seeds = new long[count];
        for (int i = 0; i < count; i++) {
            seeds[i] = seed + i;
        }
        return seeds;
    }
}
