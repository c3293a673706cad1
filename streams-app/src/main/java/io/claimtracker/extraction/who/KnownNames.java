package io.claimtracker.extraction.who;

import io.claimtracker.actor.ActorDirectory;
import io.claimtracker.avro.Actor;
import io.claimtracker.avro.ActorType;
import io.claimtracker.extraction.text.Prose;
import io.claimtracker.extraction.text.Range;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The directory, as one article asks it: each wording is looked up once. */
final class KnownNames {
    private final ActorDirectory directory;
    private final Prose prose;
    private final NameWords words;
    private final Titles titles;
    private final Map<String, Optional<Actor>> asked = new HashMap<>();

    KnownNames(ActorDirectory directory, Prose prose, NameWords words, Titles titles) {
        this.directory = directory;
        this.prose = prose;
        this.words = words;
        this.titles = titles;
    }

    Optional<Actor> find(int first, int end) {
        String name = end == first + 1
                ? prose.token(first).text()
                : prose.span(first, end).in(prose.text());
        return asked.computeIfAbsent(name, directory::find);
    }

    /** The words from one token to another as a name that the directory knows; a person's without titles. */
    Optional<Naming> naming(int first, int end) {
        Optional<Actor> actor = find(first, end);
        if (actor.isEmpty()) {
            return Optional.empty();
        }
        ActorType type = actor.get().getType();
        if (end == first + 1 && words.isTitle(prose.token(first)) && type != ActorType.ORGANISATION) {
            return Optional.empty();
        }
        int begin = type == ActorType.PERSON ? titles.after(prose, first, end) : first;
        if (begin > first && find(begin, end).isEmpty()) {
            begin = first;
        }
        String name = prose.span(begin, end).in(prose.text());
        return Optional.of(
                new Naming(new Range(begin, end), name, type, actor.get().getId()));
    }
}
