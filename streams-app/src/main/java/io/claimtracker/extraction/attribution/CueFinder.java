package io.claimtracker.extraction.attribution;

import io.claimtracker.extraction.text.Prose;
import java.util.List;

/** The stage that finds cues: by rule or by a trained model. */
public interface CueFinder {
    /** The cues of a text, in its order; none overlap. */
    public List<Cue> find(Prose prose);
}
