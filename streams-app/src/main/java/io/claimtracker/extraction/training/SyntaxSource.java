package io.claimtracker.extraction.training;

import io.claimtracker.extraction.model.Signals;
import io.claimtracker.extraction.syntax.Syntax;
import io.claimtracker.extraction.syntax.SyntaxModel;
import io.claimtracker.extraction.syntax.SyntaxReader;
import io.claimtracker.extraction.text.Prose;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Where the syntax of training documents comes from. It must be as good, and no better, than that of a text never seen:
 * where the corpus brings its own, each document is read by a model trained on the others; else by a given model.
 */
final class SyntaxSource {
    private static final int FOLDS = 5;

    private final List<Prose> texts;
    private final List<Signals> signals;
    private final List<Optional<Treebank>> treebanks;
    private final Workers workers;

    SyntaxSource(List<Prose> texts, List<Signals> signals, List<Optional<Treebank>> treebanks, Workers workers) {
        this.texts = texts;
        this.signals = signals;
        this.treebanks = treebanks;
        this.workers = workers;
    }

    /** The model to ship, and the syntax of each document. */
    record Result(SyntaxModel model, List<Syntax> syntax) {}

    /** @param given the model that reads documents where none of them has syntax of its own */
    Result read(@Nullable SyntaxModel given) {
        List<@Nullable ParsedText> parsed = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            Treebank treebank = treebanks.get(i).orElse(null);
            parsed.add(
                    treebank == null
                            ? null
                            : new ParsedText(signals.get(i), treebank.over(texts.get(i), signals.get(i))));
        }
        if (parsed.stream().noneMatch(java.util.Objects::nonNull)) {
            if (given == null) {
                throw new IllegalArgumentException("the corpus has no syntax of its own, and no model was given");
            }
            SyntaxReader reader = new SyntaxReader(given);
            return new Result(given, signals.stream().map(reader::read).toList());
        }
        List<Callable<SyntaxModel>> trainings = new ArrayList<>();
        for (int fold = 0; fold <= FOLDS; fold++) {
            int out = fold;
            trainings.add(() -> train(parsed, out));
        }
        List<SyntaxModel> models = workers.run(trainings);
        List<Syntax> syntax = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            syntax.add(new SyntaxReader(models.get(i % FOLDS)).read(signals.get(i)));
        }
        return new Result(models.get(FOLDS), syntax);
    }

    private static SyntaxModel train(List<@Nullable ParsedText> parsed, int out) {
        List<ParsedText> texts = new ArrayList<>();
        for (int i = 0; i < parsed.size(); i++) {
            ParsedText text = parsed.get(i);
            if (text != null && i % FOLDS != out) {
                texts.add(text);
            }
        }
        return new SyntaxTrainer(SyntaxTrainer.Settings.DEFAULT).train(texts);
    }
}
