package io.claimtracker.extraction.training;

import io.claimtracker.extraction.attribution.Reading;
import io.claimtracker.extraction.text.Range;
import java.util.ArrayList;
import java.util.List;

/** A document to train attributions on: its text as the models see it, and what is marked in it. */
record ReadDocument(Reading reading, List<GoldCue> gold) {
    /** Every piece of every marked cue. */
    List<Range> cuePieces() {
        List<Range> pieces = new ArrayList<>();
        gold.forEach(one -> pieces.addAll(one.cue()));
        return pieces;
    }

    List<Range> wholeCues() {
        return gold.stream().map(GoldCue::wholeCue).toList();
    }
}
