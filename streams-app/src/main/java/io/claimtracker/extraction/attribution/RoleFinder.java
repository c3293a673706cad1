package io.claimtracker.extraction.attribution;

import io.claimtracker.extraction.text.Prose;
import java.util.List;

/** The stage that finds what each cue attributes and to whom: by rule or by a trained model. */
public interface RoleFinder {
    /** The attributions of a text, in the order of their cues; a cue that attributes nothing gives none. */
    public List<Attribution> find(Prose prose, List<Cue> cues);
}
