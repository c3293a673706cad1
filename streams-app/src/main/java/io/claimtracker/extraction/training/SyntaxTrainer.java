package io.claimtracker.extraction.training;

import io.claimtracker.extraction.model.FeatureBuffer;
import io.claimtracker.extraction.syntax.ArcFeatures;
import io.claimtracker.extraction.syntax.Decisions;
import io.claimtracker.extraction.syntax.Draft;
import io.claimtracker.extraction.syntax.KnownAnswers;
import io.claimtracker.extraction.syntax.Relation;
import io.claimtracker.extraction.syntax.RelationFeatures;
import io.claimtracker.extraction.syntax.Syntax;
import io.claimtracker.extraction.syntax.SyntaxModel;
import io.claimtracker.extraction.syntax.Tag;
import io.claimtracker.extraction.syntax.TagFeatures;
import io.claimtracker.extraction.syntax.Transitions;
import io.claimtracker.extraction.syntax.Tree;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Trains the syntax model. The parser learns from its own mistakes on the tags that the tagger gives, as it will meet them;
 * relations are learned on the given trees.
 */
public final class SyntaxTrainer {
    private static final int TAGS = Tag.values().length;
    private static final int RELATIONS = Relation.values().length;
    /** One mistake of the parser in so many is put right at once. */
    private static final int CORRECTED = 10;

    private final Settings settings;
    private final Random random;
    private final FeatureBuffer features = new FeatureBuffer();
    private final Draft draft = new Draft();
    private final Tree tree = new Tree();
    private final Transitions transitions = new Transitions(tree);

    public SyntaxTrainer(Settings settings) {
        this.settings = settings;
        this.random = new Random(settings.seed());
    }

    /**
     * How to train.
     *
     * @param least how often a feature must occur to be learned
     * @param tagEpochs how often the tagger goes over the texts, likewise the others
     * @param tagBits how many features the tagger keeps, as a power of two, likewise the others
     * @param sureSightings how often a decision must occur to be held for known
     */
    public record Settings(
            long seed,
            int least,
            int tagEpochs,
            int arcEpochs,
            int relationEpochs,
            int tagBits,
            int arcBits,
            int relationBits,
            int sureSightings) {
        public static final Settings DEFAULT = new Settings(3, 3, 5, 8, 4, 17, 18, 16, 20);
    }

    /** A sentence to learn from, its heads counted within it. */
    @SuppressWarnings("ArrayRecordComponent") // internal, never compared
    private record Lesson(ParsedText text, int number, int[] heads, int[] tags) {}

    public SyntaxModel train(List<ParsedText> texts) {
        List<Lesson> lessons = lessons(texts);
        Decisions tags = trainTags(lessons);
        Decisions arcs = trainArcs(lessons);
        return new SyntaxModel(tags, arcs, trainRelations(lessons));
    }

    private static List<Lesson> lessons(List<ParsedText> texts) {
        List<Lesson> lessons = new ArrayList<>();
        for (ParsedText text : texts) {
            for (int number = 0; number < text.signals().sentences(); number++) {
                var sentence = text.signals().sentence(number);
                int[] heads = new int[sentence.end() - sentence.first()];
                for (int i = 0; i < heads.length; i++) {
                    heads[i] = Math.max(-1, text.syntax().head(sentence.first() + i) - sentence.first());
                }
                lessons.add(new Lesson(text, number, heads, new int[heads.length]));
            }
        }
        return lessons;
    }

    private void begin(Lesson lesson) {
        draft.begin(lesson.text().signals(), lesson.text().signals().sentence(lesson.number()));
    }

    private int givenTag(Lesson lesson, int word) {
        return lesson.text().syntax().tag(draft.first() + word);
    }

    private Decisions trainTags(List<Lesson> lessons) {
        AnswerCounter answers = new AnswerCounter(TAGS);
        PerceptronTrainer trainer = new PerceptronTrainer(TAGS);
        for (Lesson lesson : lessons) {
            begin(lesson);
            for (int i = 0; i < draft.size(); i++) {
                answers.count(TagFeatures.key(draft, i), 1L << givenTag(lesson, i));
                TagFeatures.fill(features, draft, i);
                trainer.count(features);
                draft.setTag(i, givenTag(lesson, i));
            }
        }
        KnownAnswers known = answers.known(settings.sureSightings(), 0.997);
        trainer.begin(settings.least());
        for (int epoch = 0; epoch < settings.tagEpochs(); epoch++) {
            Collections.shuffle(lessons, random);
            for (Lesson lesson : lessons) {
                begin(lesson);
                for (int i = 0; i < draft.size(); i++) {
                    int tag = known.answer(TagFeatures.key(draft, i));
                    if (tag < 0) {
                        TagFeatures.fill(features, draft, i);
                        tag = best(trainer.scores(features));
                        trainer.learn(givenTag(lesson, i), tag);
                    }
                    draft.setTag(i, tag);
                    lesson.tags()[i] = tag;
                }
            }
        }
        return new Decisions(known, trainer.pack(settings.tagBits()));
    }

    private static int best(float[] scores) {
        int best = 0;
        for (int outcome = 1; outcome < scores.length; outcome++) {
            best = scores[outcome] > scores[best] ? outcome : best;
        }
        return best;
    }

    private void beginTagged(Lesson lesson) {
        begin(lesson);
        for (int i = 0; i < draft.size(); i++) {
            draft.setTag(i, lesson.tags()[i]);
        }
    }

    private Decisions trainArcs(List<Lesson> lessons) {
        AnswerCounter answers = new AnswerCounter(Transitions.MOVES);
        PerceptronTrainer trainer = new PerceptronTrainer(Transitions.MOVES);
        for (Lesson lesson : lessons) {
            beginTagged(lesson);
            transitions.begin(draft.size());
            while (!transitions.done()) {
                int move = transitions.only();
                if (move < 0) {
                    int right = ArcOracle.right(transitions, lesson.heads(), draft.size());
                    answers.count(ArcFeatures.key(draft, transitions), right);
                    ArcFeatures.fill(features, draft, transitions);
                    trainer.count(features);
                    move = Integer.numberOfTrailingZeros(right);
                }
                transitions.move(move);
            }
        }
        KnownAnswers known = answers.known(settings.sureSightings(), 0.998);
        trainer.begin(settings.least());
        for (int epoch = 0; epoch < settings.arcEpochs(); epoch++) {
            Collections.shuffle(lessons, random);
            for (Lesson lesson : lessons) {
                beginTagged(lesson);
                transitions.begin(draft.size());
                while (!transitions.done()) {
                    transitions.move(nextMove(lesson, known, trainer));
                }
            }
        }
        return new Decisions(known, trainer.pack(settings.arcBits()));
    }

    private int nextMove(Lesson lesson, KnownAnswers known, PerceptronTrainer trainer) {
        int move = transitions.only();
        if (move < 0) {
            move = known.answer(ArcFeatures.key(draft, transitions));
        }
        if (move >= 0 && (move != Transitions.RIGHT || transitions.mayRight() || transitions.only() >= 0)) {
            return move;
        }
        ArcFeatures.fill(features, draft, transitions);
        float[] scores = trainer.scores(features);
        int chosen = best(scores, transitions.mayRight() ? 7 : 3);
        int right = ArcOracle.right(transitions, lesson.heads(), draft.size());
        if ((right >>> chosen & 1) == 1) {
            trainer.learn(chosen, chosen);
            return chosen;
        }
        int better = best(scores, right);
        trainer.learn(better, chosen);
        return random.nextInt(CORRECTED) == 0 ? better : chosen;
    }

    /** The best of some moves, a bit each. */
    private static int best(float[] scores, int moves) {
        int best = -1;
        for (int move = 0; move < scores.length; move++) {
            boolean allowed = (moves >>> move & 1) == 1;
            best = allowed && (best < 0 || scores[move] > scores[best]) ? move : best;
        }
        return best;
    }

    private Decisions trainRelations(List<Lesson> lessons) {
        AnswerCounter answers = new AnswerCounter(RELATIONS);
        PerceptronTrainer trainer = new PerceptronTrainer(RELATIONS);
        for (Lesson lesson : lessons) {
            beginTagged(lesson);
            tree.take(lesson.heads(), draft.size());
            for (int i = 0; i < draft.size(); i++) {
                if (tree.head(i) >= 0) {
                    answers.count(RelationFeatures.key(draft, tree, i), 1L << givenRelation(lesson, i));
                    RelationFeatures.fill(features, draft, tree, i);
                    trainer.count(features);
                }
            }
        }
        KnownAnswers known = answers.known(settings.sureSightings(), 0.995);
        trainer.begin(settings.least());
        for (int epoch = 0; epoch < settings.relationEpochs(); epoch++) {
            Collections.shuffle(lessons, random);
            for (Lesson lesson : lessons) {
                beginTagged(lesson);
                tree.take(lesson.heads(), draft.size());
                for (int i = 0; i < draft.size(); i++) {
                    if (tree.head(i) >= 0 && known.answer(RelationFeatures.key(draft, tree, i)) < 0) {
                        RelationFeatures.fill(features, draft, tree, i);
                        trainer.learn(givenRelation(lesson, i), best(trainer.scores(features)));
                    }
                }
            }
        }
        return new Decisions(known, trainer.pack(settings.relationBits()));
    }

    private int givenRelation(Lesson lesson, int word) {
        return lesson.text().syntax().relation(draft.first() + word);
    }
}
