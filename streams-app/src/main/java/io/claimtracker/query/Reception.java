package io.claimtracker.query;

/**
 * How a statement was taken up by others.
 *
 * @param endorses statements in force that endorse it
 * @param rejects statements in force that reject it
 * @param appearances articles in which it stands, once for each outlet's telling
 */
public record Reception(long endorses, long rejects, long appearances) {
    /** Of a statement looked at by itself: it stands where it was found, and nobody is known to have answered. */
    public static final Reception ALONE = new Reception(0, 0, 1);
}
