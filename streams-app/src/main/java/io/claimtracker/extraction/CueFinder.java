package io.claimtracker.extraction;

import java.util.List;

/** The stage that finds cues: by rule or by a trained model. */
interface CueFinder {
    /** The cues of a text, in its order; none overlap. */
    List<Cue> find(Prose prose);
}
