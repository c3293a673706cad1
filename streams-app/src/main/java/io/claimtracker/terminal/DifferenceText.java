package io.claimtracker.terminal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A difference in lines for people: - where it is gone, + where it is new, ~ with each member that is another. */
final class DifferenceText {
    private DifferenceText() {}

    static String of(Difference difference) {
        return switch (difference.kind()) {
            case REMOVED -> line("-", difference.either()) + "  " + position(difference.either()) + "\n";
            case ADDED -> line("+", difference.either()) + "  " + position(difference.either()) + "\n";
            case ALIKE -> line("=", difference.either()) + "\n";
            case CHANGED ->
                difference.fields().stream()
                        .map(field -> "\n    " + field(difference, field))
                        .collect(Collectors.joining("", line("~", difference.either()), "\n"));
        };
    }

    private static String line(String sign, JsonNode position) {
        return sign + " " + text(position.at("/holder/id")) + "  " + text(position.at("/issue/id"));
    }

    private static String position(JsonNode position) {
        JsonNode horizon = position.path("horizon");
        return Wording.likelihood(position)
                + (horizon.isObject() ? ", " + Wording.window(horizon) : "")
                + ", statements: " + text(position.path("statementCount"));
    }

    private static String field(Difference difference, String field) {
        JsonNode before = difference.before().path(field);
        JsonNode after = difference.after().path(field);
        String values = field.equals("statements") ? lists(before, after) : values(field, before, after);
        return String.format(Locale.ROOT, "%-15s %s", field, values);
    }

    /** What people read is shown where it tells the two apart, and all of it where it does not. */
    private static String values(String field, JsonNode before, JsonNode after) {
        String one = value(field, before);
        String other = value(field, after);
        return one.equals(other)
                ? Table.printable(before.toString()) + " → " + Table.printable(after.toString())
                : one + " → " + other;
    }

    private static String value(String field, JsonNode value) {
        return switch (field) {
            case "likelihood" -> Wording.band(value);
            case "horizon" -> Wording.window(value);
            case "polarity", "sentiment" -> Wording.word(value);
            case "holder" -> text(value.path("name"));
            case "issue" -> text(value.path("label"));
            case "targets" ->
                values(value).map(target -> text(target.path("id"))).collect(Collectors.joining(", "));
            default -> text(value);
        };
    }

    /** Of two lists of ids those that the one alone has, and those that the other has. */
    private static String lists(JsonNode before, JsonNode after) {
        Set<String> gone = new LinkedHashSet<>();
        values(before).forEach(id -> gone.add(text(id)));
        Set<String> come = new LinkedHashSet<>();
        values(after).filter(id -> !gone.remove(text(id))).forEach(id -> come.add(text(id)));
        return Stream.concat(gone.stream().map(id -> "-" + id), come.stream().map(id -> "+" + id))
                .collect(Collectors.joining(" "));
    }

    private static Stream<JsonNode> values(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static String text(JsonNode value) {
        return Table.printable(Wording.text(value));
    }
}
