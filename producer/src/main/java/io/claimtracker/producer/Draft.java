package io.claimtracker.producer;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An article's fields as they were read, each with its line, before {@link ArticleRules} has seen them. */
final class Draft {
    private record Value(String text, long line) {}

    private final Place place;
    private final Map<ArticleField, Value> values = new EnumMap<>(ArticleField.class);

    Draft(Place place) {
        this.place = place;
    }

    Draft with(ArticleField field, String text, long line) {
        values.put(field, new Value(text, line));
        return this;
    }

    Place place() {
        return place;
    }

    Set<ArticleField> fields() {
        return values.keySet();
    }

    Optional<String> text(ArticleField field) {
        return Optional.ofNullable(values.get(field)).map(Value::text);
    }

    Read.Bad bad(ArticleField field, String reason) {
        Value value = values.get(field);
        return new Read.Bad(value == null ? place : place.atLine(value.line()), field.label(), reason);
    }
}
