package io.claimtracker.extraction.training;

import io.claimtracker.extraction.attribution.CueCandidates;
import io.claimtracker.extraction.attribution.CueMap;
import io.claimtracker.extraction.model.Signals;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the words that training met often and hardly ever in a cue. */
final class NeverCues {
    private static final int OFTEN = 20;
    /** Once in so many is as good as never: the annotator's slip, or a long cue that takes in half a sentence. */
    private static final int HARDLY_EVER = 400;

    private NeverCues() {}

    static CueCandidates find(List<ReadDocument> documents) {
        Map<Integer, int[]> counts = new HashMap<>();
        for (ReadDocument document : documents) {
            Signals signals = document.reading().signals();
            CueMap cues = new CueMap(signals.size(), document.cuePieces());
            for (int i = 0; i < signals.size(); i++) {
                int[] count = counts.computeIfAbsent(signals.form(i).lower(), word -> new int[2]);
                count[cues.isCue(i) ? 1 : 0]++;
            }
        }
        return new CueCandidates(counts.entrySet().stream()
                .filter(entry -> isHopeless(entry.getValue()[0], entry.getValue()[1]))
                .mapToInt(Map.Entry::getKey)
                .sorted()
                .toArray());
    }

    private static boolean isHopeless(int outside, int inside) {
        return inside == 0 ? outside >= OFTEN : inside * HARDLY_EVER < outside;
    }
}
