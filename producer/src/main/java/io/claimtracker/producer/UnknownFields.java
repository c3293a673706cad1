package io.claimtracker.producer;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The names met in JSON that no field of an article has: each is worth one warning, not one an article. */
final class UnknownFields {
    private static final int MOST_NAMES = 100;
    private static final int LONGEST_NAME = 100;

    private final Set<String> seen = new HashSet<>();

    /** A warning the first time a name is met; after a hundred names no more, they are not fields then but data. */
    Optional<Read.Warning> meet(Place place, String name) {
        String shown = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name;
        if (seen.size() >= MOST_NAMES || !seen.add(shown)) {
            return Optional.empty();
        }
        return Optional.of(new Read.Warning(place, "unknown field " + shown + " is ignored, here and wherever else"));
    }
}
