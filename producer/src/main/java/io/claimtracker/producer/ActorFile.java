package io.claimtracker.producer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads the entries of a directory file: .json (an array, or one entry), .jsonl (an entry a line), .yaml or .yml (a list,
 * or an entry a document). A bad entry does not cost the next, but for what follows a place where YAML breaks.
 */
final class ActorFile {
    /** Longest entry in JSON, in characters. */
    private static final int LONGEST_ENTRY = 1 << 20;

    private final ObjectMapper json = new ObjectMapper();
    private final ObjectMapper yaml = new ObjectMapper(new YAMLFactory());
    private final Path path;
    private final Place file;

    ActorFile(Path path) {
        this.path = path;
        this.file = Place.of(path.toString());
    }

    /** Hands over every entry, in order; that the file cannot be read is a bad one too. */
    void read(Consumer<ActorRead> sink) {
        String name = path.toString().toLowerCase(Locale.ROOT);
        try (InputStream input = Files.newInputStream(path)) {
            if (name.endsWith(".json")) {
                readJson(new JsonElements(new StrictUtf8(input), LONGEST_ENTRY), sink);
            } else if (name.endsWith(".jsonl")) {
                readJson(new JsonLines(new StrictUtf8(input), LONGEST_ENTRY), sink);
            } else if (name.endsWith(".yaml") || name.endsWith(".yml")) {
                readYaml(input, sink);
            } else {
                sink.accept(new ActorRead.Bad(file, "", "", "is none of .json, .jsonl, .yaml and .yml"));
            }
        } catch (JsonProcessingException e) {
            sink.accept(broken(e));
        } catch (IOException e) {
            sink.accept(new ActorRead.Bad(file, "", "", "cannot be read: " + ArticleFiles.reason(e)));
        }
    }

    private void readJson(Piece.Cutter cutter, Consumer<ActorRead> sink) throws IOException {
        for (Optional<Piece> next = cutter.next(); next.isPresent(); next = cutter.next()) {
            Place place = file.atLine(next.get().line());
            if (next.get() instanceof Piece.Broken piece) {
                sink.accept(new ActorRead.Bad(place, "", "", piece.reason()));
            } else if (next.get() instanceof Piece.Text piece) {
                sink.accept(parsed(place, piece.text()));
            }
        }
    }

    private ActorRead parsed(Place place, String text) {
        int bad = UnpairedSurrogate.in(text);
        if (bad >= 0) {
            return new ActorRead.Bad(place, "", "", StrictUtf8.badByte(text, bad));
        }
        try {
            return ActorRules.check(place, json.readTree(text));
        } catch (JsonProcessingException e) {
            return new ActorRead.Bad(place, "", "", "is broken JSON: " + Line.of(e.getOriginalMessage()));
        }
    }

    private void readYaml(InputStream input, Consumer<ActorRead> sink) throws IOException {
        try (YAMLParser parser = new YAMLFactory().createParser(input)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                // A list is gone into; what stands in it, or for itself in its document, is an entry.
                if (token != JsonToken.START_ARRAY && token != JsonToken.END_ARRAY) {
                    Place place = file.atLine(parser.currentTokenLocation().getLineNr());
                    JsonNode node = yaml.readTree(parser);
                    sink.accept(ActorRules.check(place, node));
                }
            }
        }
    }

    private ActorRead broken(JsonProcessingException e) {
        Place place =
                e.getLocation() == null ? file : file.atLine(e.getLocation().getLineNr());
        return new ActorRead.Bad(
                place, "", "", "is broken YAML, and not read further: " + Line.of(e.getOriginalMessage()));
    }
}
