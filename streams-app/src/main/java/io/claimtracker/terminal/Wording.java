package io.claimtracker.terminal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Parts of answers in words short enough for a table. */
final class Wording {
    /** From hardly to surely. */
    private static final String BARS = "▁▂▃▄▅▆▇█";

    /** The bounds of ICD-203 for roughly even. */
    private static final double EVEN_FROM = 0.45;

    private static final double EVEN_TO = 0.55;

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

    /** The same as a cell: the higher the bar, the likelier; words without a number have none. */
    static Cell likelihoodCell(JsonNode of) {
        JsonNode likelihood = of.path("likelihood");
        boolean negated = "NEGATED".equals(of.path("polarity").asText());
        String text = likelihood(of);
        if (!likelihood.path("low").isNumber() || !likelihood.path("high").isNumber()) {
            return new Cell(" ", text, negated ? Tone.AGAINST : Tone.PLAIN);
        }
        double middle =
                (likelihood.path("low").asDouble() + likelihood.path("high").asDouble()) / 2;
        int height = (int) Math.min(BARS.length() - 1, Math.max(0, middle * BARS.length()));
        return new Cell(BARS.substring(height, height + 1), text, negated ? Tone.AGAINST : tone(middle));
    }

    private static Tone tone(double middle) {
        if (middle < EVEN_FROM) {
            return Tone.DOWN;
        }
        return middle < EVEN_TO ? Tone.EVEN : Tone.UP;
    }

    /** A sentiment as a cell. */
    static Cell sentiment(JsonNode sentiment) {
        return new Cell(
                word(sentiment),
                switch (sentiment.asText()) {
                    case "POSITIVE" -> Tone.UP;
                    case "NEGATIVE" -> Tone.AGAINST;
                    default -> Tone.ASIDE;
                });
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
