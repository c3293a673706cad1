package io.claimtracker.extraction.training;

import io.claimtracker.extraction.model.Chain;
import io.claimtracker.extraction.model.Labels;
import io.claimtracker.extraction.model.PackedWeights;
import java.util.ArrayList;
import java.util.List;

/** A chain and the weights that go with it. */
record TrainedChain(Chain chain, PackedWeights weights) {
    /** Features seen less often than this say nothing that can be relied on. */
    private static final int LEAST_SIGHTINGS = 2;

    private static final float LIMIT = 4f;

    /**
     * Trains a chain; with several seeds, the mean of as many, which errs less than any of them.
     *
     * @param bits the logarithm of the number of features that are kept at most
     */
    static TrainedChain train(Labels labels, List<Sequence> sequences, int epochs, int bits, long[] seeds) {
        FeatureIndex index = new FeatureIndex();
        sequences.forEach(sequence -> index.count(sequence.features()));
        index.keep(LEAST_SIGHTINGS);
        List<Sequence> numbered = new ArrayList<>(sequences.size());
        for (int i = 0; i < sequences.size(); i++) {
            numbered.add(sequences.get(i).numbered(index));
            sequences.set(i, new Sequence(new int[1], new int[0], new int[0], new boolean[0]));
        }
        int lanes = labels.count() - 1;
        float[] weights = new float[index.size() * lanes];
        float[] transitions = new float[labels.count() * labels.count()];
        for (long seed : seeds) {
            ChainTrainer trainer = new ChainTrainer(labels, index.size(), seed);
            trainer.train(numbered, epochs);
            add(trainer.weights(), weights, seeds.length);
            add(trainer.transitions(), transitions, seeds.length);
        }
        PackedWeights packed = Packing.byWorth(lanes, bits, LIMIT, index.hashes(), weights);
        return new TrainedChain(new Chain(labels, transitions), packed);
    }

    private static void add(float[] from, float[] to, int parts) {
        for (int i = 0; i < from.length; i++) {
            to[i] += from[i] / parts;
        }
    }
}
