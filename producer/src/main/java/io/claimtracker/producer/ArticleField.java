package io.claimtracker.producer;

import java.util.Locale;
import java.util.Optional;

/** A field of an article's JSON, named as in IPTC ninjs. */
enum ArticleField {
    URI,
    VERSION,
    TITLE,
    SOURCE,
    URL,
    LANGUAGE,
    PUBLISHED,
    MODIFIED,
    RETRIEVED,
    STATUS,
    BODY;

    private final String label = name().toLowerCase(Locale.ROOT);

    /** Its name in JSON. */
    String label() {
        return label;
    }

    static Optional<ArticleField> named(String label) {
        for (ArticleField field : values()) {
            if (field.label.equals(label)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }
}
