package io.claimtracker.voice;

/**
 * How alike the words of two statements must be, given what else is known of the two. The figures are weights of words
 * ({@link WordKind#weight}) and were found on real repeated quotations; benchmarks/README.md says with what result.
 *
 * @param sameIssue whether both were read as being about the same
 * @param reversed whether one was read as affirming and the other as denying
 * @param direct whether both are quoted word by word
 * @param indirect whether one is reported without quote marks
 */
record Likeness(boolean sameIssue, boolean reversed, boolean direct, boolean indirect) {
    /** The least weight of a whole that is repeated word by word, on the same issue: four or five words. */
    private static final int LEAST_WHOLE = 10;
    /** The least of a part that is quoted: six or seven words. */
    private static final int LEAST_QUOTED = 12;
    /** The least of a part that is reported, as set phrases are many and nobody vouches for the words. */
    private static final int LEAST_REPORTED = 16;
    /** From here on a part that is reported may be any part of the whole; a lesser one must be half of it. */
    private static final int ENOUGH_REPORTED = 20;
    /** One in so many of the part's words may differ. */
    private static final int TOLERANCE = 6;
    /** One in so many of the part's words may be in sentences that the whole has not. */
    private static final int OMISSION = 4;
    /** Telling words that a part must have, so that it is not only a phrase. */
    private static final int LEAST_TELLING = 2;
    /** A part that begins among the first words is denied by what denies the whole: its cue. */
    private static final int BEGINNING = 2;

    /** Whether the fewer words are a part of the more, or all of them. The same words may be of other kinds, and weigh less. */
    boolean isSame(Words one, Words other) {
        int order = one.compareTo(other);
        return (order <= 0 && isPart(one, other)) || (order >= 0 && isPart(other, one));
    }

    private boolean isPart(Words part, Words whole) {
        int weight = part.weight(0, part.size());
        int least = least(part, whole);
        if (weight < least || part.telling().length < LEAST_TELLING) {
            return false;
        }
        if (part.compareTo(whole) == 0) {
            return !(reversed && indirect);
        }
        Difference difference = Difference.of(part, whole, !direct);
        int kept = weight - difference.omitted();
        boolean denied = reversed && indirect && difference.first() <= BEGINNING;
        return !difference.isDecisive()
                && !denied
                && kept >= least
                && isShareEnough(kept, whole)
                && difference.omitted() * OMISSION <= weight
                && difference.weight() * TOLERANCE <= kept;
    }

    private int least(Words part, Words whole) {
        if (sameIssue && part.compareTo(whole) == 0) {
            return LEAST_WHOLE;
        }
        return indirect ? LEAST_REPORTED : LEAST_QUOTED;
    }

    private boolean isShareEnough(int kept, Words whole) {
        return !indirect || kept >= ENOUGH_REPORTED || 2 * kept >= whole.weight(0, whole.size());
    }
}
