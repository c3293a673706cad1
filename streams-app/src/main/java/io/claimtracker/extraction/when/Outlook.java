package io.claimtracker.extraction.when;

/** Where the verbs around a time look. */
enum Outlook {
    PAST,
    NOW,
    AHEAD,
    /** No verb tells. */
    UNTOLD
}
