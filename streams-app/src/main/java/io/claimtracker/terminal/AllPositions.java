package io.claimtracker.terminal;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimtracker.schemas.RecordKey;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/** Every position that an API knows, by holder, then by issue; no more than a page of actors and one of positions is held. */
final class AllPositions implements Iterator<JsonNode> {
    private final ApiClient api;
    private final Map<String, String> parameters = new LinkedHashMap<>(Map.of("role", "holder"));
    private final Iterator<JsonNode> actors;
    private Iterator<JsonNode> positions = Collections.emptyIterator();
    private String reached = "";

    /** @param asOf the day to ask of; today without one */
    AllPositions(ApiClient api, Optional<String> asOf) {
        this.api = api;
        asOf.ifPresent(day -> parameters.put("asOf", day));
        this.actors = api.all("/v1/actors", Map.of());
    }

    /** What a position is on: holder and issue, as the stores sort them. */
    static String key(JsonNode position) {
        return RecordKey.of(
                position.at("/holder/id").asText(), position.at("/issue/id").asText());
    }

    @Override
    public boolean hasNext() {
        while (!positions.hasNext() && actors.hasNext()) {
            JsonNode actor = actors.next();
            if (actor.path("held").asLong() > 0) {
                String id = ApiClient.encode(actor.path("id").asText());
                positions = api.all("/v1/actors/" + id + "/positions", parameters);
            }
        }
        return positions.hasNext();
    }

    @Override
    public JsonNode next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        JsonNode position = positions.next();
        String key = key(position);
        // Whoever walks two lists side by side relies on it.
        if (RecordKey.ORDER.compare(reached, key) >= 0) {
            throw new ApiException(api.url() + " lists " + key.replace('\t', ' ') + " behind "
                    + reached.replace('\t', ' ') + ": its views are not in order");
        }
        reached = key;
        return position;
    }
}
