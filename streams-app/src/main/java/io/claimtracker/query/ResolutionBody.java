package io.claimtracker.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.claimtracker.avro.ForecastOutcome;
import io.claimtracker.avro.Resolution;
import io.claimtracker.query.problem.BadBodyException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what is sent to resolve a forecast: {@code {"outcome": …, "at": …, "source": …}}, all required, and no more. */
final class ResolutionBody {
    /** Longest source, in UTF-16 units. */
    static final int MAX_SOURCE_LENGTH = 2_048;

    private static final List<String> FIELDS = List.of("outcome", "at", "source");
    private static final List<ForecastOutcome> OUTCOMES =
            List.of(ForecastOutcome.HAPPENED, ForecastOutcome.DID_NOT_HAPPEN, ForecastOutcome.CANNOT_BE_TOLD);
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private ResolutionBody() {}

    /**
     * Reads one.
     *
     * @param forecast the id of what is to be resolved
     * @param stated the day it was made; empty when nobody knows
     * @param now when it is recorded
     * @throws BadBodyException if the body is no JSON object, or naming the field that is unknown, missing or wrong
     */
    static Resolution read(String body, String forecast, Optional<LocalDate> stated, Instant now) {
        JsonNode json = parse(body);
        for (Map.Entry<String, JsonNode> field : json.properties()) {
            if (!FIELDS.contains(field.getKey())) {
                throw BadBodyException.field(field.getKey(), "is not known; known are " + String.join(", ", FIELDS));
            }
        }
        return new Resolution(forecast, outcome(json), at(json, stated, now), source(json), millis(now));
    }

    private static JsonNode parse(String body) {
        JsonNode json;
        try {
            json = JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw BadBodyException.unreadable("the body is not JSON: " + e.getOriginalMessage());
        }
        if (!json.isObject()) {
            throw BadBodyException.unreadable("the body is not a JSON object with " + String.join(", ", FIELDS));
        }
        return json;
    }

    private static ForecastOutcome outcome(JsonNode json) {
        String text = text(json, "outcome");
        return OUTCOMES.stream()
                .filter(outcome -> outcome.name().equals(text))
                .findFirst()
                .orElseThrow(() -> BadBodyException.field(
                        "outcome",
                        "must be one of "
                                + String.join(
                                        ", ", OUTCOMES.stream().map(Enum::name).toList())));
    }

    /** Neither before the forecast was made nor ahead: an outcome is a thing of the past. */
    private static Instant at(JsonNode json, Optional<LocalDate> made, Instant now) {
        Instant at = instant(text(json, "at"));
        LocalDate stated = made.orElse(LocalDate.MIN);
        if (at.atOffset(ZoneOffset.UTC).toLocalDate().isBefore(stated)) {
            throw BadBodyException.field("at", "is before " + stated + ", the day the forecast was made");
        }
        if (at.isAfter(now)) {
            throw BadBodyException.field("at", "is in the future");
        }
        return millis(at);
    }

    private static Instant instant(String text) {
        try {
            return text.indexOf('T') < 0
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw BadBodyException.field(
                    "at", "must be a date such as 2022-08-01 or an instant such as 2022-08-01T14:00:00Z");
        }
    }

    private static String source(JsonNode json) {
        String source = text(json, "source").strip();
        if (source.isEmpty()) {
            throw BadBodyException.field(
                    "source", "is empty; it must be a url or a text that says where it is reported");
        }
        if (source.length() > MAX_SOURCE_LENGTH) {
            throw BadBodyException.field(
                    "source", "has " + source.length() + " characters, at most " + MAX_SOURCE_LENGTH + " are allowed");
        }
        if (source.chars().anyMatch(Character::isISOControl)) {
            throw BadBodyException.field("source", "has a control character");
        }
        return source;
    }

    private static String text(JsonNode json, String field) {
        JsonNode value = json.path(field);
        if (value.isMissingNode()) {
            throw BadBodyException.field(field, "is missing");
        }
        if (!value.isTextual()) {
            throw BadBodyException.field(field, "must be a string");
        }
        return value.asText();
    }

    /** What an Avro timestamp keeps of an instant. */
    private static Instant millis(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS);
    }
}
