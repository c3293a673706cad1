package io.claimtracker.extraction.attribution;

import io.claimtracker.extraction.text.Prose;
import java.util.List;

/** Mends one kind of attribution, or finds one, that the models are not taught. */
interface AttributionSieve {
    /**
     * The attributions with this kind put right or added, in the order of their cues.
     *
     * @param found what was found before, in that order too
     */
    List<Attribution> sieve(Prose prose, Reading reading, List<Attribution> found);
}
