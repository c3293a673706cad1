package io.claimtracker.extraction.who;

/** Whether words point to a man or a woman. */
enum Gender {
    MALE,
    FEMALE,
    UNKNOWN;

    boolean clashesWith(Gender other) {
        return this != UNKNOWN && other != UNKNOWN && this != other;
    }
}
