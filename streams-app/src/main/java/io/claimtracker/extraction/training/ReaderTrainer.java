package io.claimtracker.extraction.training;

import io.claimtracker.extraction.attribution.AcceptanceFeatures;
import io.claimtracker.extraction.attribution.Candidate;
import io.claimtracker.extraction.attribution.CandidateFeatures;
import io.claimtracker.extraction.attribution.CandidateRanker;
import io.claimtracker.extraction.attribution.ReadCue;
import io.claimtracker.extraction.attribution.StretchFeatures;
import io.claimtracker.extraction.attribution.TrainedAttributionFinder;
import io.claimtracker.extraction.attribution.Workspace;
import io.claimtracker.extraction.model.FeatureBuffer;
import io.claimtracker.extraction.model.PackedWeights;
import io.claimtracker.extraction.text.Range;
import java.util.ArrayList;
import java.util.List;

/**
 * Trains what comes after the chains, on cues read by chains that had not seen them: the ranker of candidates, then the
 * acceptance of what it chose.
 */
final class ReaderTrainer {
    private static final int LEAST_SIGHTINGS = 4;
    private static final int RANKING_EPOCHS = 8;
    private static final int ACCEPTANCE_EPOCHS = 12;
    private static final int RANKING_BITS = 16;
    private static final int ACCEPTANCE_BITS = 16;
    private static final float RANKING_LIMIT = 3f;
    private static final float ACCEPTANCE_LIMIT = 4f;
    /** Leaving out three features of ten in training makes weights as much too great. */
    private static final float ACCEPTANCE_SHRINKING = 0.7f;

    private final List<List<HeldOutCue>> documents;
    private final FeatureBuffer features = new FeatureBuffer();

    /** @param documents the cues of each document, in the order of the text */
    ReaderTrainer(List<List<HeldOutCue>> documents) {
        this.documents = documents;
    }

    /** A ranker's weights and what a point of the role model counts beside them. */
    record Ranking(float scoreWeight, PackedWeights weights) {}

    Ranking trainRanking(long seed) {
        FeatureIndex index = new FeatureIndex();
        List<RankingTrainer.Choice> hashed = new ArrayList<>();
        for (List<HeldOutCue> document : documents) {
            for (HeldOutCue cue : document) {
                if (cue.gold().isPresent() && cue.candidates().size() > 1) {
                    hashed.add(choice(cue, cue.gold().get()));
                }
            }
        }
        hashed.forEach(choice -> List.of(choice.features()).forEach(index::count));
        index.keep(LEAST_SIGHTINGS);
        List<RankingTrainer.Choice> choices = new ArrayList<>(hashed.size());
        for (RankingTrainer.Choice choice : hashed) {
            int[][] numbers = new int[choice.features().length][];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = index.numbers(choice.features()[i]);
            }
            choices.add(new RankingTrainer.Choice(numbers, choice.scores(), choice.targets()));
        }
        RankingTrainer trainer = new RankingTrainer(index.size(), seed);
        trainer.train(choices, RANKING_EPOCHS);
        return new Ranking(
                trainer.scoreWeight(),
                Packing.byWorth(1, RANKING_BITS, RANKING_LIMIT, index.hashes(), trainer.weights()));
    }

    private RankingTrainer.Choice choice(HeldOutCue cue, GoldCue gold) {
        List<Candidate> candidates = cue.candidates();
        int[][] all = new int[candidates.size()][];
        float[] scores = new float[candidates.size()];
        float top = candidates.get(0).score();
        for (int rank = 0; rank < all.length; rank++) {
            Candidate candidate = candidates.get(rank);
            features.clear();
            CandidateFeatures.add(cue.setting(), candidate, rank, top - candidate.score(), features);
            for (Range source : candidate.source()) {
                StretchFeatures.add(cue.setting(), source, StretchFeatures.SOURCE, features);
            }
            for (Range content : candidate.content()) {
                StretchFeatures.add(cue.setting(), content, StretchFeatures.CONTENT, features);
            }
            all[rank] = features.toArray();
            scores[rank] = candidate.score();
        }
        double[] targets = new Likeness(cue.setting().signals(), gold).targets(candidates);
        return new RankingTrainer.Choice(all, scores, targets);
    }

    PackedWeights trainAcceptance(Ranking ranking, long seed) {
        CandidateRanker ranker = new CandidateRanker(ranking.scoreWeight(), ranking.weights());
        Workspace work = new Workspace();
        List<LogisticTrainer.Example> hashed = new ArrayList<>();
        for (List<HeldOutCue> document : documents) {
            List<ReadCue> read = new ArrayList<>();
            for (HeldOutCue cue : document) {
                Candidate chosen = ranker.best(cue.setting(), cue.candidates(), work);
                float margin = TrainedAttributionFinder.margin(cue.candidates());
                read.add(new ReadCue(cue.setting(), cue.probability(), chosen, margin));
            }
            for (int i = 0; i < read.size(); i++) {
                hashed.add(example(document.get(i), read, i));
            }
        }
        LogisticTrainer.Fitted fitted = LogisticTrainer.fit(hashed, LEAST_SIGHTINGS, ACCEPTANCE_EPOCHS, seed);
        float[] weights = fitted.weights();
        for (int i = 0; i < weights.length; i++) {
            weights[i] *= ACCEPTANCE_SHRINKING;
        }
        return Packing.byWorth(1, ACCEPTANCE_BITS, ACCEPTANCE_LIMIT, fitted.hashes(), weights);
    }

    private LogisticTrainer.Example example(HeldOutCue heldOut, List<ReadCue> read, int own) {
        ReadCue cue = read.get(own);
        features.clear();
        AcceptanceFeatures.add(
                cue.setting(),
                cue.probability(),
                cue.chosen(),
                cue.margin(),
                cue.enclosing(read, own),
                cue.hasTwin(read, own),
                features);
        boolean right = heldOut.gold().isPresent()
                && new Likeness(cue.setting().signals(), heldOut.gold().get()).sharesContent(cue.chosen());
        return new LogisticTrainer.Example(features.toArray(), right);
    }
}
