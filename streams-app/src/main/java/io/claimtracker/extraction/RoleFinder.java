package io.claimtracker.extraction;

import java.util.List;

/** The stage that finds what each cue attributes and to whom: by rule or by a trained model. */
interface RoleFinder {
    /** The attributions of a text, in the order of their cues; a cue that attributes nothing gives none. */
    List<Attribution> find(Prose prose, List<Cue> cues);
}
