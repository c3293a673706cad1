package io.claimtracker.extraction.text;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Words written with a dot. Case counts (Sat. is a day, "sat." ends a sentence), but for all capitals; after a hyphen
 * the last part decides (D-Calif.).
 */
final class Abbreviations {
    /** What the dot tells about the sentence. */
    enum Kind {
        /** It leads on to a name and never ends a sentence: Gen., Mr., v. */
        LEADS,
        /** It is one before a number only: No., Art. */
        NUMBERS,
        /** An hour of the day, which ends a sentence before any new one: a.m. */
        HOURS,
        /** Initials of a person, or one letter. */
        INITIAL,
        /** It may end a sentence or not: U.S., Inc. */
        OPEN
    }

    private final Map<String, Kind> kinds = new HashMap<>();

    Abbreviations() {
        Lexicon.table("abbreviations.txt").forEach((entry, value) -> {
            Kind kind = value.isEmpty() ? Kind.OPEN : Kind.valueOf(value.toUpperCase(Locale.ROOT));
            kinds.put(entry, kind);
            kinds.put(entry.toUpperCase(Locale.ROOT), kind);
        });
    }

    /** What a word without its dot abbreviates, if anything. */
    Optional<Kind> of(String word) {
        Kind listed = kinds.get(word);
        if (listed != null) {
            return Optional.of(listed);
        }
        String part = word.substring(word.lastIndexOf('-') + 1);
        if (part.length() == 1 && Character.isUpperCase(part.charAt(0))) {
            return Optional.of(Kind.INITIAL);
        }
        if (part.indexOf('.') >= 0 && Character.isLetter(part.charAt(0))) {
            return Optional.of(Kind.OPEN);
        }
        return Optional.ofNullable(kinds.get(part));
    }
}
