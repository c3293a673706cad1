package io.claimtracker.extraction.what;

import io.claimtracker.actor.ActorId;

/**
 * The name of a kind of event in an issue.
 *
 * @param id as it stands in the id
 * @param words as they stand in its label
 */
record KindName(String id, String words) {
    static KindName of(Event event) {
        return new KindName(event.kind(), event.phrase());
    }

    /** A kind and what it is done to: fund-wall. */
    static KindName of(Event event, String detail) {
        return new KindName(event.kind() + "-" + ActorId.slug(detail), bare(event) + " " + detail);
    }

    /** Words that stand for themselves in one text alone. */
    static KindName of(String words, String text) {
        return new KindName(ActorId.slug(words + " " + text), words);
    }

    static KindName of(String words) {
        return new KindName(ActorId.slug(words), words);
    }

    /** Its words in a label: without the preposition where no place follows, "in" where the event is only set there. */
    String phrase(Event event, boolean placed, boolean isObject) {
        if (placed && isObject) {
            return words;
        }
        String bare = words.equals(event.phrase()) ? bare(event) : words;
        return placed && !bare.isEmpty() ? bare + " in" : bare;
    }

    private static String bare(Event event) {
        String phrase = event.phrase();
        int space = phrase.lastIndexOf(' ');
        boolean ends = event.typed() && space > 0 && isPreposition(phrase.substring(space + 1));
        return ends ? phrase.substring(0, space) : phrase;
    }

    private static boolean isPreposition(String word) {
        return switch (word) {
            case "in", "from", "with", "against", "to", "on", "of" -> true;
            default -> false;
        };
    }
}
