package io.claimtracker.extraction.when;

import java.time.LocalDate;

/**
 * Words for a past day, and the day: of a longer time the last one that is not after the day of publication.
 *
 * @param first their first token
 * @param end one past their last
 * @param exact whether they mean a single day
 */
record StatedDay(int first, int end, LocalDate day, boolean exact) {}
