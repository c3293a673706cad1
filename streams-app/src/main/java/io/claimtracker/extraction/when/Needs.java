package io.claimtracker.extraction.when;

/** What the words around a time must look like for it to be one ahead. */
enum Needs {
    /** Nothing: "next June" and "June 2031" tell by themselves. */
    NOTHING,
    /** No verb that looks back. */
    NO_PAST,
    /** A verb that does not look back. */
    A_VERB,
    /** A verb that looks ahead. */
    AHEAD;

    boolean areMetBy(Outlook outlook) {
        return switch (this) {
            case NOTHING -> true;
            case NO_PAST -> outlook != Outlook.PAST;
            case A_VERB -> outlook == Outlook.NOW || outlook == Outlook.AHEAD;
            case AHEAD -> outlook == Outlook.AHEAD;
        };
    }
}
