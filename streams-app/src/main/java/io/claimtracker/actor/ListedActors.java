package io.claimtracker.actor;

import io.claimtracker.avro.Actor;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A directory that never changes: a list of actors. Where two share a name, the first keeps it. */
public final class ListedActors implements ActorDirectory {
    /** A bound on merges of merged entries, should they ever go in a circle. */
    private static final int LONGEST_MERGE = 10;

    private final Map<String, Actor> byId = new LinkedHashMap<>();
    private final Map<String, Actor> byName = new HashMap<>();

    public ListedActors(Collection<Actor> actors) {
        for (Actor actor : actors) {
            byId.put(actor.getId(), actor);
        }
        for (Actor actor : actors) {
            byName.putIfAbsent(NameKey.of(actor.getName()), actor);
        }
        for (Actor actor : actors) {
            actor.getAliases().forEach(alias -> byName.putIfAbsent(NameKey.of(alias), actor));
        }
    }

    /** The actors that come with the program. */
    public static ActorDirectory builtIn() {
        try (InputStream stream = ListedActors.class.getResourceAsStream("actors.txt")) {
            if (stream == null) {
                throw new IllegalStateException("actors.txt is missing from the class path");
            }
            List<Actor> actors = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(ActorLine::read)
                    .toList();
            return new ListedActors(actors);
        } catch (IOException e) {
            throw new UncheckedIOException("actors.txt cannot be read", e);
        }
    }

    @Override
    public Optional<Actor> find(String name) {
        String slug = ActorId.slug(name);
        Actor actor = byName.get(NameKey.of(name, slug));
        if (actor == null) {
            String bare = NameKey.withoutTitles(slug);
            actor = bare.length() > 3 ? byName.get(bare) : null;
        }
        return Optional.ofNullable(actor).map(this::merged);
    }

    @Override
    public Optional<Actor> get(String id) {
        return Optional.ofNullable(byId.get(id)).map(this::merged);
    }

    @Override
    public Collection<Actor> all() {
        return List.copyOf(byId.values());
    }

    private Actor merged(Actor actor) {
        Actor at = actor;
        for (int i = 0; i < LONGEST_MERGE; i++) {
            Optional<String> into = at.getMergedInto();
            if (into.isEmpty() || !byId.containsKey(into.get())) {
                return at;
            }
            at = byId.get(into.get());
        }
        return at;
    }
}
