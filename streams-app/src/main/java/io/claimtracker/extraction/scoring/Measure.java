package io.claimtracker.extraction.scoring;

/** What a score counts. */
public enum Measure {
    /** Sources of the same tokens; quote marks and common punctuation are ignored throughout. */
    EXACT_SOURCE,
    EXACT_CUE,
    EXACT_CONTENT,
    /** Tokens that are in any source. */
    TOKEN_SOURCE,
    TOKEN_CUE,
    TOKEN_CONTENT,
    /** Attributions whose contents share a token: one to one, those that share most first. */
    RELATION,
    /** Those of them whose sources share a token too, or are both missing. */
    RELATION_WITH_SOURCE;

    static Measure exact(Role role) {
        return switch (role) {
            case SOURCE -> EXACT_SOURCE;
            case CUE -> EXACT_CUE;
            case CONTENT -> EXACT_CONTENT;
        };
    }

    static Measure token(Role role) {
        return switch (role) {
            case SOURCE -> TOKEN_SOURCE;
            case CUE -> TOKEN_CUE;
            case CONTENT -> TOKEN_CONTENT;
        };
    }
}
