package io.claimtracker.extraction.attribution;

import io.claimtracker.extraction.text.MarkedText;
import io.claimtracker.extraction.text.Prose;
import io.claimtracker.extraction.text.ProseReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The marked texts of attributions.txt, one attribution each. */
final class MarkedCases {
    private static final ProseReader PROSE_READER = new ProseReader();

    private MarkedCases() {}

    static List<MarkedText> all() {
        try (InputStream stream = MarkedCases.class.getResourceAsStream("attributions.txt")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(MarkedCases::marked)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static MarkedText marked(String line) {
        return MarkedText.of(line.replace("¶", "\n\n"));
    }

    static String mark(String text, Attribution attribution) {
        return MarkedText.mark(text, attribution).replace("\n\n", "¶");
    }

    static String mark(MarkedText one) {
        return mark(one.text(), new Attribution(one.source(), one.cue(), one.content(), 1, "marked"));
    }

    static Prose prose(String text) {
        return PROSE_READER.read(text);
    }
}
