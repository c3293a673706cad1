package io.claimtracker.extraction.scoring;

/**
 * How many of the found are right, and how many of the marked were found.
 *
 * @param matched both found and marked
 */
public record Tally(int matched, int found, int marked) {
    public static final Tally NONE = new Tally(0, 0, 0);

    public Tally plus(Tally other) {
        return new Tally(matched + other.matched, found + other.found, marked + other.marked);
    }

    /** The part of the found that is marked, 0 to 1; 0 where nothing is found. */
    public double precision() {
        return found == 0 ? 0 : (double) matched / found;
    }

    /** The part of the marked that is found, 0 to 1; 0 where nothing is marked. */
    public double recall() {
        return marked == 0 ? 0 : (double) matched / marked;
    }

    /** The harmonic mean of precision and recall. */
    public double f1() {
        return matched == 0 ? 0 : 2 * precision() * recall() / (precision() + recall());
    }
}
