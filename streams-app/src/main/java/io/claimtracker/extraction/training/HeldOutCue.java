package io.claimtracker.extraction.training;

import io.claimtracker.extraction.attribution.Candidate;
import io.claimtracker.extraction.attribution.CueSetting;
import java.util.List;
import java.util.Optional;

/**
 * A cue as models find it in a document that they were not trained on, with all candidate readings.
 *
 * @param gold the marked attribution that it stands for, if any
 */
record HeldOutCue(CueSetting setting, double probability, List<Candidate> candidates, Optional<GoldCue> gold) {}
