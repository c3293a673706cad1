package io.claimtracker.extraction.who;

import io.claimtracker.actor.ActorDirectory;
import io.claimtracker.avro.Actor;
import io.claimtracker.extraction.text.Prose;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The directory, as one article asks it: each wording is looked up once. */
final class KnownNames {
    private final ActorDirectory directory;
    private final Prose prose;
    private final Map<String, Optional<Actor>> asked = new HashMap<>();

    KnownNames(ActorDirectory directory, Prose prose) {
        this.directory = directory;
        this.prose = prose;
    }

    Optional<Actor> find(int first, int end) {
        String name = end == first + 1
                ? prose.token(first).text()
                : prose.span(first, end).in(prose.text());
        return asked.computeIfAbsent(name, directory::find);
    }
}
