package io.claimtracker.query.reads;

import io.claimtracker.avro.ActorProfile;
import io.claimtracker.routing.Stores;
import io.claimtracker.search.Sought;
import io.claimtracker.topology.ClaimStores;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.jspecify.annotations.Nullable;

/** Actors by name, or all of them by id, in one partition. */
public final class ActorSearch {
    private ActorSearch() {}

    /**
     * The first that are found, each under its place in the list; one more than the page holds, if there is more.
     *
     * @param sought empty to find all
     */
    public static List<KeyValue<String, ActorProfile>> find(Stores stores, Optional<Sought> sought, PageRequest page) {
        ReadOnlyKeyValueStore<String, ActorProfile> profiles = stores.get(ClaimStores.ACTOR_PROFILES);
        if (sought.isEmpty()) {
            return KeyRange.EVERYTHING.ascending(profiles, page, profile -> true);
        }
        List<KeyValue<String, ActorProfile>> found = new ArrayList<>();
        WordSearch search = WordSearch.ofActors(stores.get(ClaimStores.ACTOR_WORDS), sought.get());
        for (String place : search.places(page)) {
            @Nullable ActorProfile profile = profiles.get(WordSearch.idAt(place));
            if (profile != null) {
                found.add(KeyValue.pair(place, profile));
            }
        }
        return found;
    }
}
