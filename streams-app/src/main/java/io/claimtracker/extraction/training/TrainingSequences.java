package io.claimtracker.extraction.training;

import io.claimtracker.extraction.attribution.CueFeatures;
import io.claimtracker.extraction.attribution.CueMap;
import io.claimtracker.extraction.attribution.CueScreen;
import io.claimtracker.extraction.attribution.CueSequences;
import io.claimtracker.extraction.attribution.CueSetting;
import io.claimtracker.extraction.attribution.RoleFeatures;
import io.claimtracker.extraction.attribution.RoleReader;
import io.claimtracker.extraction.attribution.Windows;
import io.claimtracker.extraction.model.FeatureBuffer;
import io.claimtracker.extraction.model.PackedWeights;
import io.claimtracker.extraction.model.Signals;
import io.claimtracker.extraction.text.Range;
import java.util.ArrayList;
import java.util.List;

/** The sequences that cues and roles are learned from. */
final class TrainingSequences {
    private TrainingSequences() {}

    static List<Sequence> cues(List<ReadDocument> documents, CueScreen screen) {
        List<Sequence> sequences = new ArrayList<>();
        FeatureBuffer scratchFeatures = new FeatureBuffer();
        PackedWeights.Scratch scratch = new PackedWeights.Scratch();
        for (ReadDocument document : documents) {
            Signals signals = document.reading().signals();
            List<Range> pieces = document.cuePieces();
            CueMap gold = new CueMap(signals.size(), pieces);
            for (Range tokens : CueSequences.of(signals)) {
                SequenceBuilder builder = new SequenceBuilder(tokens);
                for (int i = tokens.first(); i < tokens.end(); i++) {
                    // Inside a marked cue every word counts, also one that never is a cue by itself.
                    if (screen.passes(document.reading(), i, scratchFeatures, scratch) || gold.isCue(i)) {
                        CueFeatures.add(document.reading(), i, builder.features());
                        builder.took(i);
                    } else {
                        builder.close(i);
                    }
                }
                builder.label(within(pieces, tokens), 0);
                Sequence sequence = builder.build();
                if (sequence.isOpen()) {
                    sequences.add(sequence);
                }
            }
        }
        return sequences;
    }

    private static List<Range> within(List<Range> pieces, Range tokens) {
        return pieces.stream()
                .filter(piece -> piece.first() >= tokens.first() && piece.end() <= tokens.end())
                .toList();
    }

    static List<Sequence> roles(List<ReadDocument> documents) {
        List<Sequence> sequences = new ArrayList<>();
        for (ReadDocument document : documents) {
            Signals signals = document.reading().signals();
            CueMap cues = new CueMap(signals.size(), document.cuePieces());
            for (GoldCue gold : document.gold()) {
                if (!gold.content().isEmpty()) {
                    Range cue = gold.wholeCue();
                    Range window = Windows.around(signals, cue);
                    CueSetting setting = new CueSetting(document.reading(), cues, cue, window);
                    SequenceBuilder builder = new SequenceBuilder(window);
                    for (int i = window.first(); i < window.end(); i++) {
                        if (cue.contains(i)) {
                            builder.close(i);
                        } else {
                            RoleFeatures.add(setting, i, builder.features());
                            builder.took(i);
                        }
                    }
                    builder.label(gold.source(), RoleReader.SOURCE);
                    builder.label(gold.content(), RoleReader.CONTENT);
                    sequences.add(builder.build());
                }
            }
        }
        return sequences;
    }
}
