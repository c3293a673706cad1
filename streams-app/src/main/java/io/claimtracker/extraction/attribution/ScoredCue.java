package io.claimtracker.extraction.attribution;

import io.claimtracker.extraction.text.Range;

/**
 * Words that may be a cue.
 *
 * @param probability how probable it is, to the cue model alone, that they are part of one
 */
public record ScoredCue(Range range, double probability) {
    int first() {
        return range.first();
    }

    int end() {
        return range.end();
    }
}
