package io.claimtracker.routing;

import com.fasterxml.jackson.databind.JsonNode;

/** What came of asking one partition. */
public sealed interface PartAnswer {
    /**
     * It answered.
     *
     * @param json what
     * @param freshness how old that may be
     */
    record Answered(JsonNode json, Freshness freshness) implements PartAnswer {}

    /**
     * It was reached elsewhere, and the question cannot be answered there either: it is wrong, or about something unknown.
     *
     * @param status as HTTP has it, 400 to 499
     * @param detail why
     */
    record Refused(int status, String detail) implements PartAnswer {}

    /**
     * It was not reached.
     *
     * @param partition which, and why
     */
    record Missing(MissingPartition partition) implements PartAnswer {}
}
