package io.claimtracker.terminal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Parts of answers in words short enough for a table. */
final class Wording {
    private Wording() {}

    /** A text, or a dash when there is none. */
    static String text(JsonNode value) {
        return value.isNull() || value.isMissingNode() ? "-" : value.asText();
    }

    /** The day of a date or an instant. */
    static String day(JsonNode value) {
        String text = text(value);
        return text.length() > 10 ? text.substring(0, 10) : text;
    }

    /** A constant in lower case, its underscores spaces. */
    static String word(JsonNode constant) {
        return constant.asText().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static String words(JsonNode constants) {
        return StreamSupport.stream(constants.spliterator(), false)
                .map(Wording::word)
                .collect(Collectors.joining(", "));
    }

    /** How sure of what: likely 55–80 %; a negated one says so. */
    static String likelihood(JsonNode of) {
        return ("NEGATED".equals(of.path("polarity").asText()) ? "not: " : "") + band(of.path("likelihood"));
    }

    /** How sure, with the bounds where there are any. */
    static String band(JsonNode likelihood) {
        String bounds =
                likelihood.path("low").isNumber() && likelihood.path("high").isNumber()
                        ? " " + percent(likelihood.path("low"), likelihood.path("high"))
                        : "";
        return word(likelihood.path("band")) + bounds;
    }

    /** The window, both ends included; … where it is open. */
    static String window(JsonNode horizon) {
        if (!horizon.isObject()) {
            return "-";
        }
        return bound(horizon.path("from")) + " to " + bound(horizon.path("to"));
    }

    private static String bound(JsonNode day) {
        return day.isNull() ? "…" : day.asText();
    }

    private static String percent(JsonNode low, JsonNode high) {
        long from = Math.round(low.asDouble() * 100);
        long to = Math.round(high.asDouble() * 100);
        return (from == to ? String.valueOf(from) : from + "–" + to) + " %";
    }
}
