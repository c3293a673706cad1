package io.claimtracker.extraction.training;

import io.claimtracker.extraction.model.FeatureBuffer;
import io.claimtracker.extraction.syntax.Decisions;
import io.claimtracker.extraction.syntax.Draft;
import io.claimtracker.extraction.syntax.KnownAnswers;
import io.claimtracker.extraction.syntax.Tag;
import io.claimtracker.extraction.syntax.TagFeatures;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Trains the tagger: each word is tagged after those before it as the tagger itself would tag them. */
final class TagTrainer {
    private static final double SURE = 0.985;

    private final SyntaxTrainer.Settings settings;
    private final FeatureBuffer features = new FeatureBuffer();
    private final Draft draft = new Draft();

    TagTrainer(SyntaxTrainer.Settings settings) {
        this.settings = settings;
    }

    Decisions train(List<Lesson> lessons) {
        PerceptronTrainer trainer = new PerceptronTrainer(Tag.values().length);
        KnownAnswers known = count(lessons, trainer);
        trainer.begin(settings.least());
        Random random = new Random(settings.seed());
        List<Lesson> order = new ArrayList<>(lessons);
        for (int round = 0; round < settings.rounds(); round++) {
            for (int epoch = 0; epoch < settings.tagEpochs(); epoch++) {
                Collections.shuffle(order, random);
                for (Lesson lesson : order) {
                    learn(lesson, known, trainer);
                }
            }
            trainer.endRound();
        }
        return new Decisions(known, trainer.pack(settings.tagBits()));
    }

    private KnownAnswers count(List<Lesson> lessons, PerceptronTrainer trainer) {
        AnswerCounter answers = new AnswerCounter(Tag.values().length);
        for (Lesson lesson : lessons) {
            lesson.begin(draft);
            for (int i = 0; i < lesson.size(); i++) {
                int tag = lesson.givenTag(i);
                answers.count(TagFeatures.key(draft, i), 1L << tag);
                TagFeatures.fill(features, draft, i);
                trainer.count(features);
                draft.setTag(i, tag);
            }
        }
        return answers.known(settings.sureSightings(), SURE);
    }

    private void learn(Lesson lesson, KnownAnswers known, PerceptronTrainer trainer) {
        lesson.begin(draft);
        for (int i = 0; i < lesson.size(); i++) {
            int tag = known.answer(TagFeatures.key(draft, i));
            if (tag < 0) {
                TagFeatures.fill(features, draft, i);
                trainer.score(features);
                tag = trainer.best();
                trainer.learn(lesson.givenTag(i), tag);
            }
            draft.setTag(i, tag);
        }
    }
}
