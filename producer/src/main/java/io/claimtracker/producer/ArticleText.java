package io.claimtracker.producer;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one article from a plain text: its uri is the file's path, its title the first line, its body all of it. */
final class ArticleText {
    private final ArticleRules rules;
    private final int maxBodyBytes;
    private final @Nullable Instant published;

    /** @param published when what is read was published, or null if that is not known */
    ArticleText(ArticleRules rules, int maxBodyBytes, @Nullable Instant published) {
        this.rules = rules;
        this.maxBodyBytes = maxBodyBytes;
        this.published = published;
    }

    Read read(Place file, StrictUtf8 text) throws IOException {
        // A unit is at least a byte: one more than the limit is enough to break it.
        StringBuilder units = new StringBuilder();
        while (units.length() <= maxBodyBytes && text.peek() != StrictUtf8.END) {
            units.append((char) text.next());
        }
        Draft draft = new Draft(file).with(ArticleField.URI, file.file(), 0);
        if (units.length() > maxBodyBytes) {
            return rules.bodyTooLarge(draft);
        }
        int badByte = UnpairedSurrogate.in(units);
        if (badByte >= 0) {
            long breaks =
                    units.chars().limit(badByte).filter(unit -> unit == '\n').count();
            return new Read.Bad(file.atLine(1 + breaks), ArticleField.BODY.label(), StrictUtf8.badByte(units, badByte));
        }
        String body = units.toString();
        draft.with(ArticleField.BODY, body, 0);
        firstLine(body).ifPresent(title -> draft.with(ArticleField.TITLE, title, 1));
        if (published != null) {
            draft.with(ArticleField.PUBLISHED, published.toString(), 0);
        }
        return rules.check(draft);
    }

    private static Optional<String> firstLine(String body) {
        return body.lines().findFirst().map(String::strip).filter(line -> !line.isEmpty());
    }
}
