package io.claimtracker.extraction.attribution;

import io.claimtracker.extraction.text.Prose;
import java.util.List;

/** The stage that finds who says what, as written. */
public interface AttributionFinder {
    /** The attributions of a text, in the order of their cues. */
    List<Attribution> find(Prose prose);
}
