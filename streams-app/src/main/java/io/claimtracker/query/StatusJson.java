package io.claimtracker.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtracker.query.parts.Gathered;
import io.claimtracker.topology.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.streams.state.HostInfo;

/** The JSON of the status. */
final class StatusJson {
    /** The last offset of a changelog is the mark that a transaction was committed, which no copy takes over. */
    private static final long COMMIT_MARK = 1;

    private StatusJson() {}

    /**
     * The status.
     *
     * @param others how each of the other instances stands, as {@link #instance} tells; absent where it did not answer
     * @param outcomes how many records ended in each outcome, by partition
     */
    static ObjectNode of(Status status, boolean ready, Map<HostInfo, JsonNode> others, Gathered outcomes) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.putObject("application")
                .put("id", status.application().id())
                .put("views", status.application().views())
                .put("extractor", status.application().extractor());
        json.put("state", status.state());
        json.put("ready", ready);
        ArrayNode instances = json.putArray("instances");
        for (Status.Instance instance : status.instances()) {
            Optional<JsonNode> itself = instance.self()
                    ? Optional.of(instance(status, ready))
                    : Optional.ofNullable(others.get(instance.host()));
            ObjectNode one = instances
                    .addObject()
                    .put("address", instance.address())
                    .put("self", instance.self())
                    .put("reachable", itself.isPresent())
                    .put("active", instance.active())
                    .put("standby", instance.standby());
            for (String name : List.of("state", "ready", "restore")) {
                one.set(name, itself.map(known -> known.path(name)).orElse(NullNode.instance));
            }
        }
        ArrayNode tasks = json.putArray("tasks");
        status.tasks().forEach(task -> tasks.addObject()
                .put("id", task.id())
                .put("thread", task.thread())
                .put("role", task.active() ? "ACTIVE" : "STANDBY"));
        json.set("restore", restore(status.stores()));
        ArrayNode lags = json.putArray("lags");
        status.stores().forEach(store -> lags.addObject()
                .put("store", store.store())
                .put("partition", store.partition())
                .put("position", store.position())
                .put("end", store.end())
                .put("lag", store.lag()));
        ObjectNode counters = json.putObject("counters");
        for (Outcome outcome : Outcome.values()) {
            counters.put(outcome.name(), sum(outcomes, outcome));
        }
        json.put("deadLetters", sum(outcomes, Outcome.DEAD_LETTERED));
        json.set("incomplete", outcomes.incomplete());
        return json;
    }

    /** How one instance stands, for the others to tell. */
    static ObjectNode instance(Status status, boolean ready) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("state", status.state())
                .put("ready", ready);
        return json.set("restore", restore(status.stores()));
    }

    private static ObjectNode restore(List<Status.StoreLag> stores) {
        List<Status.StoreLag> behind =
                stores.stream().filter(store -> store.lag() > COMMIT_MARK).toList();
        return JsonNodeFactory.instance
                .objectNode()
                .put("copies", stores.size())
                .put("behind", behind.size())
                .put("lag", behind.stream().mapToLong(Status.StoreLag::lag).sum());
    }

    private static long sum(Gathered outcomes, Outcome outcome) {
        return outcomes.answers().stream()
                .mapToLong(counts -> counts.path(outcome.name()).asLong())
                .sum();
    }
}
