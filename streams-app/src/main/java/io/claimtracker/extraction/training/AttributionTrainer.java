package io.claimtracker.extraction.training;

import io.claimtracker.extraction.attribution.AttributionModel;
import io.claimtracker.extraction.attribution.CueReader;
import io.claimtracker.extraction.attribution.CueScreen;
import io.claimtracker.extraction.attribution.Reading;
import io.claimtracker.extraction.attribution.RoleReader;
import io.claimtracker.extraction.model.Labels;
import io.claimtracker.extraction.model.PackedWeights;
import io.claimtracker.extraction.model.Signals;
import io.claimtracker.extraction.syntax.SyntaxModel;
import io.claimtracker.extraction.text.Prose;
import io.claimtracker.extraction.text.ProseReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Trains everything that finds attributions: syntax, cues, roles, then, on what models found in documents that they had
 * not seen, the ranking of screen and the acceptance of readings. The same corpus, settings and version of this
 * program give the same model, bit by bit, on any number of threads.
 */
public final class AttributionTrainer {
    private static final Labels CUES = new Labels(1);
    private static final Labels ROLES = new Labels(2);

    private final TrainingSettings settings;
    private final int threads;
    private final Consumer<String> progress;

    /**
     * A trainer that reports its progress.
     *
     * @param progress is told in a few words what has been done
     */
    public AttributionTrainer(TrainingSettings settings, int threads, Consumer<String> progress) {
        this.settings = settings;
        this.threads = threads;
        this.progress = progress;
    }

    /**
     * Trains on a corpus.
     *
     * @param given reads the syntax of a corpus that brings none; null where the corpus brings its own
     */
    public AttributionModel train(List<TrainingDocument> corpus, @Nullable SyntaxModel given) {
        try (Workers workers = new Workers(threads)) {
            List<Prose> texts = new ArrayList<>();
            List<Signals> signals = new ArrayList<>();
            List<Optional<Treebank>> treebanks = new ArrayList<>();
            ProseReader reader = new ProseReader();
            for (TrainingDocument document : corpus) {
                Prose prose = reader.read(document.annotated().text());
                texts.add(prose);
                signals.add(new Signals(prose));
                treebanks.add(document.syntax());
            }
            SyntaxSource.Result syntax = new SyntaxSource(texts, signals, treebanks, workers).read(given);
            progress.accept("syntax");
            List<ReadDocument> documents = new ArrayList<>();
            for (int i = 0; i < corpus.size(); i++) {
                Reading reading = new Reading(signals.get(i), syntax.syntax().get(i));
                List<GoldCue> gold =
                        GoldCue.of(texts.get(i), corpus.get(i).annotated().attributions());
                documents.add(new ReadDocument(reading, gold));
            }
            return train(documents, syntax.model(), workers);
        }
    }

    private AttributionModel train(List<ReadDocument> documents, SyntaxModel syntax, Workers workers) {
        CueScreen screen = new CueScreenTrainer().train(documents, settings.seed());
        progress.accept("screen");
        List<Callable<List<List<HeldOutCue>>>> folds = new ArrayList<>();
        for (int fold = 0; fold < settings.folds(); fold++) {
            int out = fold;
            folds.add(() -> heldOut(documents, screen, out));
        }
        List<List<HeldOutCue>> cues = new ArrayList<>();
        workers.run(folds).forEach(cues::addAll);
        List<Callable<TrainedChain>> chains = List.of(
                () -> roles(documents, settings.seeds(settings.means())),
                () -> cues(documents, screen, settings.seeds(settings.means())));
        List<TrainedChain> trained = workers.run(chains);
        TrainedChain roles = trained.get(0);
        TrainedChain cue = trained.get(1);
        ReaderTrainer readers = new ReaderTrainer(cues);
        ReaderTrainer.Ranking ranking = readers.trainRanking(settings.seed());
        progress.accept("ranking");
        PackedWeights acceptance = readers.trainAcceptance(ranking, settings.seed());
        progress.accept("acceptance");
        return new AttributionModel(
                syntax,
                screen,
                cue.chain(),
                cue.weights(),
                roles.chain(),
                roles.weights(),
                ranking.scoreWeight(),
                ranking.weights(),
                acceptance,
                settings.threshold());
    }

    private List<List<HeldOutCue>> heldOut(List<ReadDocument> documents, CueScreen screen, int out) {
        List<ReadDocument> seen = new ArrayList<>();
        List<ReadDocument> unseen = new ArrayList<>();
        for (int i = 0; i < documents.size(); i++) {
            (i % settings.folds() == out ? unseen : seen).add(documents.get(i));
        }
        TrainedChain cues = cues(seen, screen, settings.seeds(1));
        TrainedChain roles = roles(seen, settings.seeds(1));
        HeldOutReader reader = new HeldOutReader(
                new CueReader(screen, cues.chain(), cues.weights()), new RoleReader(roles.chain(), roles.weights()));
        List<List<HeldOutCue>> read = unseen.stream().map(reader::read).toList();
        progress.accept("fold " + (out + 1) + " of " + settings.folds());
        return read;
    }

    private TrainedChain cues(List<ReadDocument> documents, CueScreen screen, long[] seeds) {
        List<Sequence> sequences = TrainingSequences.cues(documents, screen);
        TrainedChain chain = TrainedChain.train(CUES, sequences, settings.cueEpochs(), settings.bits(), seeds);
        progress.accept("cues");
        return chain;
    }

    private TrainedChain roles(List<ReadDocument> documents, long[] seeds) {
        List<Sequence> sequences = TrainingSequences.roles(documents);
        TrainedChain chain = TrainedChain.train(ROLES, sequences, settings.roleEpochs(), settings.bits(), seeds);
        progress.accept("roles");
        return chain;
    }
}
