package io.claimtracker.extraction.training;

import io.claimtracker.extraction.attribution.CueMap;
import io.claimtracker.extraction.attribution.CueReader;
import io.claimtracker.extraction.attribution.CueSetting;
import io.claimtracker.extraction.attribution.RoleReader;
import io.claimtracker.extraction.attribution.ScoredCue;
import io.claimtracker.extraction.attribution.TrainedAttributionFinder;
import io.claimtracker.extraction.attribution.Windows;
import io.claimtracker.extraction.attribution.Workspace;
import io.claimtracker.extraction.text.Range;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads documents with models that were not trained on them, and finds which marked attribution each cue stands for. */
final class HeldOutReader {
    private final CueReader cueReader;
    private final RoleReader roleReader;
    private final Workspace work = new Workspace();

    HeldOutReader(CueReader cueReader, RoleReader roleReader) {
        this.cueReader = cueReader;
        this.roleReader = roleReader;
    }

    /** The cues of a document, in the order of the text. */
    List<HeldOutCue> read(ReadDocument document) {
        List<ScoredCue> scored = cueReader.find(document.reading());
        CueMap map = TrainedAttributionFinder.map(document.reading(), scored);
        Map<ScoredCue, GoldCue> gold = match(scored, document.gold());
        List<HeldOutCue> cues = new ArrayList<>();
        for (ScoredCue cue : scored) {
            Range window = Windows.around(document.reading().signals(), cue.range());
            CueSetting setting = new CueSetting(document.reading(), map, cue.range(), window);
            cues.add(new HeldOutCue(
                    setting, cue.probability(), roleReader.find(setting, work), Optional.ofNullable(gold.get(cue))));
        }
        return cues;
    }

    /** The surest cues choose first. */
    private static Map<ScoredCue, GoldCue> match(List<ScoredCue> scored, List<GoldCue> gold) {
        Map<ScoredCue, GoldCue> matches = new HashMap<>();
        Set<GoldCue> used = new HashSet<>();
        List<ScoredCue> order = new ArrayList<>(scored);
        order.sort(Comparator.comparingDouble(ScoredCue::probability).reversed());
        for (ScoredCue cue : order) {
            for (GoldCue one : gold) {
                if (!used.contains(one) && overlaps(cue.range(), one)) {
                    used.add(one);
                    matches.put(cue, one);
                    break;
                }
            }
        }
        return matches;
    }

    private static boolean overlaps(Range cue, GoldCue gold) {
        return gold.cue().stream().anyMatch(cue::overlaps);
    }
}
