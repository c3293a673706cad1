package io.claimtracker.voice;

/** How words of a part are the same as words of a whole. */
enum Pairing {
    WORD(1, 1),
    /** One word of the part is two of the whole: slingfest, sling-fest. */
    COMPOUND_IN_WHOLE(1, 2),
    /** Two words of the part are one of the whole. */
    COMPOUND_IN_PART(2, 1);

    private final int ofPart;
    private final int ofWhole;

    Pairing(int ofPart, int ofWhole) {
        this.ofPart = ofPart;
        this.ofWhole = ofWhole;
    }

    /** How many words of the part it takes. */
    int ofPart() {
        return ofPart;
    }

    /** How many words of the whole it takes. */
    int ofWhole() {
        return ofWhole;
    }
}
