package io.claimtracker.extraction.when;

/** Which one of its kind is meant: the next, this, the last, or whichever is nearest. */
enum WhichOne {
    NEXT,
    THIS,
    LAST,
    NEAREST;

    /** How many units it is away from the anchor's. */
    int away() {
        return switch (this) {
            case NEXT -> 1;
            case LAST -> -1;
            case THIS, NEAREST -> 0;
        };
    }
}
