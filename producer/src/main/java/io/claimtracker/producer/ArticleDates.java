package io.claimtracker.producer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** The dates of articles: ISO 8601, either a day, which is its midnight UTC, or a time with its offset. */
final class ArticleDates {
    /** What to write, for error messages. */
    static final String EXPECTED = "expected a date such as 2021-10-01 or a time with its offset such as"
            + " 2021-10-01T06:12:00Z, in the years 1 to 9999";

    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendPattern("[XXX][XX][X]")
            .toFormatter()
            .withResolverStyle(ResolverStyle.STRICT);

    private ArticleDates() {}

    /** The instant, in milliseconds as it will be sent; empty if the text is not such a date. */
    static Optional<Instant> parse(String text) {
        try {
            OffsetDateTime time = text.indexOf('T') < 0
                    ? LocalDate.parse(text).atStartOfDay().atOffset(ZoneOffset.UTC)
                    : OffsetDateTime.parse(text, TIME);
            OffsetDateTime utc = time.withOffsetSameInstant(ZoneOffset.UTC);
            // Keys of the log sort by these four digits.
            boolean keepsOrder = utc.getYear() >= 1 && utc.getYear() <= 9999;
            return keepsOrder ? Optional.of(utc.toInstant().truncatedTo(ChronoUnit.MILLIS)) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
