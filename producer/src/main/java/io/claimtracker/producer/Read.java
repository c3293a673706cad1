package io.claimtracker.producer;

import io.claimtracker.avro.Article;

/** What reading gives, one after the other: an article, a record that is none, or a warning. */
public sealed interface Read {
    /** Where it was read. */
    Place place();

    /** An article that keeps every rule. */
    record Good(Place place, Article article) implements Read {}

    /**
     * A record, or a whole file, that gives no article.
     *
     * @param place the line of the field where there is one, else of the record
     * @param field the field that is wrong; empty when no single one is
     * @param reason what is wrong with it, in a few words that follow the field's name
     */
    record Bad(Place place, String field, String reason) implements Read {
        /** Place, field and reason on one line. */
        public String message() {
            return field.isEmpty() ? place + ": " + reason : place + ": " + field + " " + reason;
        }
    }

    /** Something to know that loses no article but perhaps what was meant. */
    record Warning(Place place, String text) implements Read {
        /** Place and text on one line. */
        public String message() {
            return place + ": " + text;
        }
    }
}
