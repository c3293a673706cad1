package io.claimtracker.extraction.what;

/**
 * What forms of a verb a word can be; "cut" can be three.
 *
 * @param base cut, to cut
 * @param third cuts
 * @param past cut
 * @param participle has been cut
 * @param progressive cutting
 */
record VerbForm(String lemma, boolean base, boolean third, boolean past, boolean participle, boolean progressive) {
    VerbForm and(VerbForm other) {
        return new VerbForm(
                lemma,
                base || other.base,
                third || other.third,
                past || other.past,
                participle || other.participle,
                progressive || other.progressive);
    }
}
