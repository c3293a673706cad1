package io.claimtracker.query.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Comparator;
import org.apache.kafka.streams.TopologyDescription;

/** The JSON of the topology: its parts, which topics connect, and the nodes of each. */
public final class TopologyJson {
    private TopologyJson() {}

    /** A topology's parts, with their steps, stores and topics. */
    public static ObjectNode of(TopologyDescription topology) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode parts = json.putArray("subtopologies");
        topology.subtopologies().stream()
                .sorted(Comparator.comparing(TopologyDescription.Subtopology::id))
                .forEach(part -> add(parts.addObject(), part));
        return json;
    }

    private static void add(ObjectNode json, TopologyDescription.Subtopology part) {
        json.put("id", part.id());
        ArrayNode nodes = json.putArray("nodes");
        part.nodes().stream()
                .sorted(Comparator.comparing(TopologyDescription.Node::name))
                .forEach(node -> add(nodes.addObject(), node));
    }

    private static void add(ObjectNode json, TopologyDescription.Node node) {
        json.put("name", node.name()).put("kind", kind(node));
        ArrayNode topics = json.putArray("topics");
        ArrayNode stores = json.putArray("stores");
        if (node instanceof TopologyDescription.Source source) {
            addSorted(topics, source.topicSet());
        } else if (node instanceof TopologyDescription.Processor processor) {
            addSorted(stores, processor.stores());
        } else if (node instanceof TopologyDescription.Sink sink && sink.topic() != null) {
            topics.add(sink.topic());
        }
        addSorted(
                json.putArray("next"),
                node.successors().stream().map(TopologyDescription.Node::name).toList());
    }

    private static String kind(TopologyDescription.Node node) {
        if (node instanceof TopologyDescription.Source) {
            return "SOURCE";
        }
        return node instanceof TopologyDescription.Sink ? "SINK" : "PROCESSOR";
    }

    private static void addSorted(ArrayNode array, Collection<String> names) {
        names.stream().sorted().forEach(array::add);
    }
}
