package io.claimtracker.producer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one article from the text of one JSON object. */
final class ArticleJson {
    /** Jackson tells where an object began by a place within the piece, which would only mislead. */
    private static final Pattern PLACE_IN_PIECE = Pattern.compile(" \\(start marker at .*", Pattern.DOTALL);

    /** The pieces are bounded before they come here. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final ArticleRules rules;
    private final UnknownFields unknownFields = new UnknownFields();

    ArticleJson(ArticleRules rules) {
        this.rules = rules;
    }

    /**
     * Hands over the article or what is wrong with it, after any warnings.
     *
     * @param place the line on which the text starts
     */
    void read(Place place, String text, Consumer<Read> sink) {
        sink.accept(read(place, text, (line, name) -> unknownFields
                .meet(place.atLine(line), name)
                .ifPresent(sink)));
    }

    private interface Unknown {
        void field(long line, String name);
    }

    private Read read(Place place, String text, Unknown unknown) {
        int badByte = UnpairedSurrogate.in(text);
        if (badByte >= 0) {
            long breaks =
                    text.chars().limit(badByte).filter(unit -> unit == '\n').count();
            return new Read.Bad(
                    place.atLine(place.line() + breaks), fieldAt(text, badByte), StrictUtf8.badByte(text, badByte));
        }
        try (JsonParser parser = JSON.createParser(text)) {
            return read(parser, place, unknown);
        } catch (JsonProcessingException e) {
            JsonLocation location = e.getLocation();
            String reason = PLACE_IN_PIECE.matcher(e.getOriginalMessage()).replaceFirst("");
            return new Read.Bad(
                    location == null ? place : place.atLine(line(place, location)), "", "is broken JSON: " + reason);
        } catch (IOException e) {
            throw new UncheckedIOException("text in memory can always be read", e);
        }
    }

    private Read read(JsonParser parser, Place place, Unknown unknown) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            return new Read.Bad(place, "", "is no article: expected an object, found " + kind(parser.currentToken()));
        }
        Draft draft = new Draft(place);
        Optional<Read> problem = Optional.empty();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            long line = line(place, parser.currentTokenLocation());
            JsonToken value = parser.nextToken();
            Optional<ArticleField> field = ArticleField.named(name);
            if (field.isEmpty()) {
                unknown.field(line, name);
            } else if (value == JsonToken.VALUE_STRING) {
                draft.with(field.get(), parser.getText(), line);
            } else if (value != JsonToken.VALUE_NULL && problem.isEmpty()) {
                problem = Optional.of(
                        new Read.Bad(place.atLine(line), name, "should be text in quotes, found " + kind(value)));
            }
            parser.skipChildren();
        }
        if (parser.nextToken() != null) {
            return new Read.Bad(place, "", "is broken JSON: more after the end of the article");
        }
        return problem.orElseGet(() -> rules.check(draft));
    }

    /** The name of the field that holds a character; empty when that cannot be told. */
    private static String fieldAt(String text, int index) {
        String field = "";
        try (JsonParser parser = JSON.createParser(text)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME
                    && parser.currentTokenLocation().getCharOffset() <= index) {
                field = parser.currentName();
                parser.nextToken();
                parser.skipChildren();
            }
            return UnpairedSurrogate.in(field) < 0 ? field : "";
        } catch (JsonProcessingException e) {
            return field;
        } catch (IOException e) {
            throw new UncheckedIOException("text in memory can always be read", e);
        }
    }

    private static long line(Place place, JsonLocation inPiece) {
        return place.line() + inPiece.getLineNr() - 1;
    }

    private static String kind(@Nullable JsonToken token) {
        if (token == null) {
            return "nothing";
        }
        return switch (token) {
            case START_OBJECT, END_OBJECT -> "an object";
            case START_ARRAY, END_ARRAY -> "an array";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
            case VALUE_TRUE, VALUE_FALSE -> "true or false";
            case VALUE_NULL -> "null";
            case VALUE_STRING, FIELD_NAME -> "text";
            case NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT -> "nothing readable";
        };
    }
}
