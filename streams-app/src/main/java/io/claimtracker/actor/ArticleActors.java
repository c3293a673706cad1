package io.claimtracker.actor;

import io.claimtracker.avro.Actor;
import io.claimtracker.avro.ActorReference;
import io.claimtracker.avro.ActorType;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whom the loaded directory takes those for that one edition of an article names: a pure function of both.
 *
 * <p>A name is looked up by its keys, the strictest that finds anybody; one that finds nobody stands for whom extraction
 * took it for, under that actor's present name. Where several go by a name, the article decides: the sort of party it
 * takes the name for, then who else it names. If that leaves more than one, the name stays as it was. A surname on its own
 * is nobody's where the article knows another person of that surname.
 */
public final class ArticleActors {
    private final ActorEntries loaded;
    private final Merges merges;
    private final Set<ActorReference> named;
    private final Map<ActorReference, Set<String>> candidates = new HashMap<>();
    private final Set<String> certain;

    private ArticleActors(ActorEntries loaded, ActorDirectory builtIn, Collection<ActorReference> named) {
        this.loaded = loaded;
        this.merges = new Merges(loaded, builtIn);
        this.named = new LinkedHashSet<>(named);
        this.named.forEach(reference -> candidates.put(reference, candidates(reference)));
        this.certain = candidates.values().stream()
                .filter(ids -> ids.size() == 1)
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
    }

    /**
     * Those whom the loaded directory takes for somebody else, or calls something else, than extraction did.
     *
     * @param builtIn the directory that extraction knew
     * @param named everybody the edition names, as extraction has them
     */
    public static Map<ActorReference, ActorReference> changed(
            ActorEntries loaded, ActorDirectory builtIn, Collection<ActorReference> named) {
        if (loaded.isEmpty()) {
            return Map.of();
        }
        ArticleActors article = new ArticleActors(loaded, builtIn, named);
        Map<ActorReference, ActorReference> changed = new LinkedHashMap<>();
        for (ActorReference reference : article.named) {
            ActorReference resolved = article.resolve(reference);
            if (!resolved.equals(reference)) {
                changed.put(reference, resolved);
            }
        }
        return changed;
    }

    private ActorReference resolve(ActorReference reference) {
        Optional<String> id = chosen(reference)
                .filter(one -> !NameKeys.isSingle(reference.getMention()) || isMeantByOneWord(reference, one))
                .or(() -> loaded.get(reference.getId()).map(entry -> merges.end(entry.getId())));
        return id.map(one -> refer(reference, one)).orElse(reference);
    }

    private ActorReference refer(ActorReference reference, String id) {
        Optional<Actor> actor = merges.entry(id);
        String name = actor.map(Actor::getName).filter(one -> !one.isEmpty()).orElse(reference.getName());
        ActorType type = actor.map(Actor::getType).orElse(reference.getType());
        return new ActorReference(id, name, type, reference.getMention());
    }

    /** Who goes by the name, merges followed: by the strictest of its keys that finds anybody. */
    private Set<String> candidates(ActorReference reference) {
        for (String key : NameKeys.of(reference.getMention())) {
            List<String> ids = loaded.named(key);
            if (!ids.isEmpty()) {
                return ids.stream().map(merges::end).collect(Collectors.toCollection(LinkedHashSet::new));
            }
        }
        return Set.of();
    }

    private Optional<String> chosen(ActorReference reference) {
        Set<String> ids = candidates.getOrDefault(reference, Set.of());
        return only(ids)
                .or(() -> only(of(reference.getType(), ids)))
                .or(() -> only(ids.stream().filter(certain::contains).collect(Collectors.toSet())));
    }

    private Set<String> of(ActorType type, Set<String> ids) {
        return ids.stream().filter(id -> typeOf(id) == type).collect(Collectors.toSet());
    }

    private static Optional<String> only(Set<String> ids) {
        return ids.size() == 1 ? Optional.of(ids.iterator().next()) : Optional.empty();
    }

    /** One word is little to go by: a surname or a given name may be a town's name too, and somebody else's. */
    private boolean isMeantByOneWord(ActorReference reference, String id) {
        ActorType type = reference.getType();
        return switch (typeOf(id)) {
            case STATE, PLACE -> type != ActorType.PERSON;
            case ORGANISATION, ARMED_GROUP, OUTLET, OTHER -> true;
            case PERSON -> (type == ActorType.PERSON || type == ActorType.OTHER) && !isAnothersSurname(reference, id);
        };
    }

    private boolean isAnothersSurname(ActorReference reference, String id) {
        String surname = NameKeys.lastWord(reference.getMention());
        return named.stream()
                .filter(other -> !NameKeys.isSingle(other.getMention()))
                .filter(other -> NameKeys.lastWord(other.getMention()).equals(surname))
                .anyMatch(other -> !chosen(other)
                        .orElseGet(() -> merges.end(other.getId()))
                        .equals(id));
    }

    private ActorType typeOf(String id) {
        return merges.entry(id).map(Actor::getType).orElse(ActorType.OTHER);
    }
}
