package io.claimtracker.extraction.training;

import io.claimtracker.extraction.syntax.Decisions;
import io.claimtracker.extraction.syntax.Draft;
import io.claimtracker.extraction.syntax.SyntaxModel;
import io.claimtracker.extraction.syntax.Tagger;
import java.util.ArrayList;
import java.util.List;

/**
 * Trains the syntax model. Trees and relations are learned on tags as they will be met: those of a tagger that was trained
 * without the text in question.
 */
public final class SyntaxTrainer {
    private final Settings settings;

    public SyntaxTrainer(Settings settings) {
        this.settings = settings;
    }

    /**
     * How to train.
     *
     * @param seed where chance begins
     * @param folds into how many parts the texts are put, each tagged by a tagger trained on the others; 1: all
     *     are tagged by the one trained on them
     * @param rounds how often to train anew, by another order of the texts, for the sum of all
     * @param least how often a feature must occur to be learned
     * @param tagEpochs how often the tagger goes over the texts, likewise the others
     * @param tagBits how many features the tagger keeps, as a power of two, likewise the others
     * @param sureSightings how often a decision must occur to be held for known
     */
    public record Settings(
            long seed,
            int folds,
            int rounds,
            int least,
            int tagEpochs,
            int arcEpochs,
            int relationEpochs,
            int tagBits,
            int arcBits,
            int relationBits,
            int sureSightings) {
        public Settings {
            if (folds < 1) {
                throw new IllegalArgumentException(folds + " folds");
            }
        }

        public static final Settings DEFAULT = new Settings(3, 4, 2, 3, 5, 8, 4, 17, 18, 16, 20);
    }

    public SyntaxModel train(List<ParsedText> texts) {
        List<Lesson> lessons = new ArrayList<>();
        List<List<Lesson>> folds = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            if (i < settings.folds()) {
                folds.add(new ArrayList<>());
            }
            List<Lesson> more = Lesson.of(texts.get(i));
            lessons.addAll(more);
            folds.get(i % settings.folds()).addAll(more);
        }
        TagTrainer tagTrainer = new TagTrainer(settings);
        Decisions tags = tagTrainer.train(lessons);
        for (List<Lesson> fold : folds) {
            tag(fold, settings.folds() < 2 ? tags : tagTrainer.train(others(folds, fold)));
        }
        Decisions arcs = new ArcTrainer(settings).train(lessons);
        return new SyntaxModel(tags, arcs, new RelationTrainer(settings).train(lessons));
    }

    private static List<Lesson> others(List<List<Lesson>> folds, List<Lesson> fold) {
        List<Lesson> others = new ArrayList<>();
        for (List<Lesson> other : folds) {
            if (other != fold) {
                others.addAll(other);
            }
        }
        return others;
    }

    private static void tag(List<Lesson> lessons, Decisions decisions) {
        Tagger tagger = new Tagger(decisions);
        Draft draft = new Draft();
        Decisions.Scratch scratch = new Decisions.Scratch();
        for (Lesson lesson : lessons) {
            lesson.begin(draft);
            tagger.tag(draft, scratch);
            lesson.keepTags(draft);
        }
    }
}
