package io.claimtracker.extraction.training;

import io.claimtracker.extraction.model.FeatureBuffer;
import io.claimtracker.extraction.syntax.ArcFeatures;
import io.claimtracker.extraction.syntax.Decisions;
import io.claimtracker.extraction.syntax.Draft;
import io.claimtracker.extraction.syntax.KnownAnswers;
import io.claimtracker.extraction.syntax.Transitions;
import io.claimtracker.extraction.syntax.Tree;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Trains the parser, which goes on from its own mistakes, so that it learns to make the best of them. */
final class ArcTrainer {
    private static final double SURE = 0.99;
    /** One mistake in so many is put right at once. */
    private static final int CORRECTED = 10;

    private static final int SHIFT_OR_LEFT = 1 << Transitions.SHIFT | 1 << Transitions.LEFT;
    private static final int ANY = SHIFT_OR_LEFT | 1 << Transitions.RIGHT;

    private final SyntaxTrainer.Settings settings;
    private final Random random;
    private final FeatureBuffer features = new FeatureBuffer();
    private final Draft draft = new Draft();
    private final Transitions transitions = new Transitions(new Tree());

    ArcTrainer(SyntaxTrainer.Settings settings) {
        this.settings = settings;
        this.random = new Random(settings.seed());
    }

    Decisions train(List<Lesson> lessons) {
        PerceptronTrainer trainer = new PerceptronTrainer(Transitions.MOVES);
        KnownAnswers known = count(lessons, trainer);
        trainer.begin(settings.least());
        List<Lesson> order = new ArrayList<>(lessons);
        for (int round = 0; round < settings.rounds(); round++) {
            for (int epoch = 0; epoch < settings.arcEpochs(); epoch++) {
                Collections.shuffle(order, random);
                for (Lesson lesson : order) {
                    lesson.beginTagged(draft);
                    transitions.begin(lesson.size());
                    while (!transitions.done()) {
                        transitions.move(next(lesson, known, trainer));
                    }
                }
            }
            trainer.endRound();
        }
        return new Decisions(known, trainer.pack(settings.arcBits()));
    }

    /** Counts along right moves only. */
    private KnownAnswers count(List<Lesson> lessons, PerceptronTrainer trainer) {
        AnswerCounter answers = new AnswerCounter(Transitions.MOVES);
        for (Lesson lesson : lessons) {
            lesson.beginTagged(draft);
            transitions.begin(lesson.size());
            while (!transitions.done()) {
                int move = transitions.only();
                if (move < 0) {
                    int right = ArcOracle.right(transitions, lesson.heads());
                    answers.count(ArcFeatures.key(draft, transitions), right);
                    ArcFeatures.fill(features, draft, transitions);
                    trainer.count(features);
                    move = Integer.numberOfTrailingZeros(right);
                }
                transitions.move(move);
            }
        }
        return answers.known(settings.sureSightings(), SURE);
    }

    private int next(Lesson lesson, KnownAnswers known, PerceptronTrainer trainer) {
        int move = transitions.sure(known, draft);
        if (move >= 0) {
            return move;
        }
        ArcFeatures.fill(features, draft, transitions);
        trainer.score(features);
        int chosen = trainer.best(transitions.mayRight() ? ANY : SHIFT_OR_LEFT);
        int right = ArcOracle.right(transitions, lesson.heads());
        int better = (right >>> chosen & 1) == 1 ? chosen : trainer.best(right);
        trainer.learn(better, chosen);
        return better != chosen && random.nextInt(CORRECTED) == 0 ? better : chosen;
    }
}
