package io.claimtracker.extraction.training;

import io.claimtracker.extraction.model.FeatureBuffer;
import io.claimtracker.extraction.syntax.Decisions;
import io.claimtracker.extraction.syntax.Draft;
import io.claimtracker.extraction.syntax.KnownAnswers;
import io.claimtracker.extraction.syntax.Relation;
import io.claimtracker.extraction.syntax.RelationFeatures;
import io.claimtracker.extraction.syntax.Tree;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Trains what names relations, on the given trees. */
final class RelationTrainer {
    private static final double SURE = 0.97;

    private final SyntaxTrainer.Settings settings;
    private final FeatureBuffer features = new FeatureBuffer();
    private final Draft draft = new Draft();
    private final Tree tree = new Tree();

    RelationTrainer(SyntaxTrainer.Settings settings) {
        this.settings = settings;
    }

    Decisions train(List<Lesson> lessons) {
        PerceptronTrainer trainer = new PerceptronTrainer(Relation.values().length);
        KnownAnswers known = count(lessons, trainer);
        trainer.begin(settings.least());
        Random random = new Random(settings.seed());
        List<Lesson> order = new ArrayList<>(lessons);
        for (int round = 0; round < settings.rounds(); round++) {
            for (int epoch = 0; epoch < settings.relationEpochs(); epoch++) {
                Collections.shuffle(order, random);
                for (Lesson lesson : order) {
                    learn(lesson, known, trainer);
                }
            }
            trainer.endRound();
        }
        return new Decisions(known, trainer.pack(settings.relationBits()));
    }

    private void begin(Lesson lesson) {
        lesson.beginTagged(draft);
        tree.take(lesson.heads(), lesson.size());
    }

    private KnownAnswers count(List<Lesson> lessons, PerceptronTrainer trainer) {
        AnswerCounter answers = new AnswerCounter(Relation.values().length);
        for (Lesson lesson : lessons) {
            begin(lesson);
            for (int i = 0; i < lesson.size(); i++) {
                if (tree.head(i) >= 0) {
                    answers.count(RelationFeatures.key(draft, tree, i), 1L << lesson.givenRelation(i));
                    RelationFeatures.fill(features, draft, tree, i);
                    trainer.count(features);
                }
            }
        }
        return answers.known(settings.sureSightings(), SURE);
    }

    private void learn(Lesson lesson, KnownAnswers known, PerceptronTrainer trainer) {
        begin(lesson);
        for (int i = 0; i < lesson.size(); i++) {
            if (tree.head(i) >= 0 && known.answer(RelationFeatures.key(draft, tree, i)) < 0) {
                RelationFeatures.fill(features, draft, tree, i);
                trainer.score(features);
                trainer.learn(lesson.givenRelation(i), trainer.best());
            }
        }
    }
}
