package io.claimtracker.extraction.when;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The day on which a statement was made.
 *
 * @param day empty where the document has no date
 * @param told whether the article says so; otherwise it is the day of publication
 */
public record StatedDate(Optional<LocalDate> day, boolean told) {}
