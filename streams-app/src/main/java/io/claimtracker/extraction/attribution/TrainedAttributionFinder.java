package io.claimtracker.extraction.attribution;

import io.claimtracker.extraction.model.PackedWeights;
import io.claimtracker.extraction.model.Signals;
import io.claimtracker.extraction.syntax.SyntaxReader;
import io.claimtracker.extraction.text.Prose;
import io.claimtracker.extraction.text.Range;
import io.claimtracker.extraction.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds attributions with trained models: likely cues, the likeliest readings of each, the best of these, and whether it
 * attributes anything at all; then, by rules, those that annotated news does not teach. Safe for use by several threads.
 */
public final class TrainedAttributionFinder implements AttributionFinder {
    private static final String FOUND_BY = "model";
    /** Doubtful cues are no sign of where another's content ends. */
    private static final double MAPPED = 0.3;

    private final SyntaxReader syntaxReader;
    private final CueReader cueReader;
    private final RoleReader roleReader;
    private final CandidateRanker ranker;
    private final PackedWeights acceptance;
    private final float threshold;
    private final List<AttributionSieve> sieves = List.of(
            new FurnitureSieve(),
            new MainClauseSieve(),
            new QuotingSieve(),
            new WholeNameSieve(),
            new AddresseeSieve(),
            new RunningQuoteSieve(),
            new BackingSieve(new CueWords()),
            new HeadlineSieve());

    public TrainedAttributionFinder(AttributionModel model) {
        this.syntaxReader = new SyntaxReader(model.syntax());
        this.cueReader = new CueReader(model.screen(), model.cueChain(), model.cueWeights());
        this.roleReader = new RoleReader(model.roleChain(), model.roleWeights());
        this.ranker = new CandidateRanker(model.scoreWeight(), model.rankWeights());
        this.acceptance = model.acceptanceWeights();
        this.threshold = model.threshold();
    }

    @Override
    public List<Attribution> find(Prose prose) {
        Reading reading = Reading.of(prose, syntaxReader);
        Workspace work = new Workspace();
        List<ReadCue> cues = read(reading, cueReader.find(reading), work);
        List<Attribution> attributions = new ArrayList<>();
        for (int i = 0; i < cues.size(); i++) {
            ReadCue cue = cues.get(i);
            if (!cue.chosen().content().isEmpty()) {
                double confidence = confidence(cues, i, work);
                if (confidence >= threshold) {
                    attribution(prose, cue, confidence).ifPresent(attributions::add);
                }
            }
        }
        return sieved(prose, reading, attributions);
    }

    private List<Attribution> sieved(Prose prose, Reading reading, List<Attribution> found) {
        List<Attribution> all = found;
        for (AttributionSieve sieve : sieves) {
            all = sieve.sieve(prose, reading, all);
        }
        return all;
    }

    private List<ReadCue> read(Reading reading, List<ScoredCue> scored, Workspace work) {
        CueMap map = map(reading, scored);
        List<ReadCue> cues = new ArrayList<>(scored.size());
        for (ScoredCue cue : scored) {
            Range window = Windows.around(reading.signals(), cue.range());
            CueSetting setting = new CueSetting(reading, map, cue.range(), window);
            List<Candidate> candidates = roleReader.find(setting, work);
            Candidate chosen = ranker.best(setting, candidates, work);
            cues.add(new ReadCue(setting, cue.probability(), chosen, margin(candidates)));
        }
        return cues;
    }

    public static CueMap map(Reading reading, List<ScoredCue> scored) {
        List<Range> likely = new ArrayList<>();
        for (ScoredCue cue : scored) {
            if (cue.probability() > MAPPED) {
                likely.add(cue.range());
            }
        }
        return new CueMap(reading.signals().size(), likely);
    }

    public static float margin(List<Candidate> candidates) {
        return candidates.size() > 1
                ? candidates.get(0).score() - candidates.get(1).score()
                : Float.MAX_VALUE;
    }

    private double confidence(List<ReadCue> cues, int own, Workspace work) {
        ReadCue cue = cues.get(own);
        work.features.clear();
        AcceptanceFeatures.add(
                cue.setting(),
                cue.probability(),
                cue.chosen(),
                cue.margin(),
                cue.enclosing(cues, own),
                cue.hasTwin(cues, own),
                work.features);
        acceptance.score(work.features, work.sums);
        return 1 / (1 + Math.exp(-work.sums.sum(0) * acceptance.scale()));
    }

    private static Optional<Attribution> attribution(Prose prose, ReadCue cue, double confidence) {
        Signals signals = cue.setting().signals;
        List<Span> content = Edges.trimmed(prose, signals, cue.chosen().content());
        if (content.isEmpty() || !saysSomething(cue)) {
            return Optional.empty();
        }
        List<Span> source = Edges.trimmed(prose, signals, cue.chosen().source());
        Range words = cue.setting().cue;
        return Optional.of(new Attribution(
                source, List.of(prose.span(words.first(), words.end())), content, confidence, FOUND_BY));
    }

    /** Whether there is a word in the content that means something by itself, or a quotation: not "so far" or "to". */
    private static boolean saysSomething(ReadCue cue) {
        Reading reading = cue.setting().reading;
        for (Range piece : cue.chosen().content()) {
            for (int i = piece.first(); i < piece.end(); i++) {
                if (reading.signals().quoted(i) || reading.isMeaningful(i)) {
                    return true;
                }
            }
        }
        return false;
    }
}
