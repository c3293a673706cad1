package io.claimtracker.query;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtracker.topology.Outcome;
import java.util.List;

/** The JSON of the status. */
final class StatusJson {
    private StatusJson() {}

    static ObjectNode of(Status status, boolean ready) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.putObject("application")
                .put("id", status.application().id())
                .put("views", status.application().views())
                .put("extractor", status.application().extractor());
        json.put("state", status.state());
        json.put("ready", ready);
        ArrayNode instances = json.putArray("instances");
        status.instances().forEach(instance -> instances
                .addObject()
                .put("address", instance.address())
                .put("self", instance.self())
                .put("active", instance.active())
                .put("standby", instance.standby()));
        ArrayNode tasks = json.putArray("tasks");
        status.tasks().forEach(task -> tasks.addObject()
                .put("id", task.id())
                .put("thread", task.thread())
                .put("role", task.active() ? "ACTIVE" : "STANDBY"));
        addStores(json, status.stores());
        ObjectNode counters = json.putObject("counters");
        for (Outcome outcome : Outcome.values()) {
            counters.put(outcome.name(), status.counters().getOrDefault(outcome.name(), 0L));
        }
        json.put("deadLetters", status.counters().getOrDefault(Outcome.DEAD_LETTERED.name(), 0L));
        ArrayNode incomplete = json.putArray("incomplete");
        status.incomplete().forEach(missing -> incomplete.add(missing.toJson()));
        return json;
    }

    private static void addStores(ObjectNode json, List<Status.StoreLag> stores) {
        List<Status.StoreLag> behind =
                stores.stream().filter(store -> store.lag() > 0).toList();
        long lag = behind.stream().mapToLong(Status.StoreLag::lag).sum();
        json.putObject("restore")
                .put("copies", stores.size())
                .put("behind", behind.size())
                .put("lag", lag);
        ArrayNode lags = json.putArray("lags");
        stores.forEach(store -> lags.addObject()
                .put("store", store.store())
                .put("partition", store.partition())
                .put("position", store.position())
                .put("end", store.end())
                .put("lag", store.lag()));
    }
}
