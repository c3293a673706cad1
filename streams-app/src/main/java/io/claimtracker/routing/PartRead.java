package io.claimtracker.routing;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimtracker.topology.PartitionedBy;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * A question that one partition answers. It has a name, so that it can be sent to whoever has the partition.
 *
 * @param name in lower case, apart by hyphens
 * @param by what it is partitioned by
 * @param answer from the partition's stores and the question's parameters, by name
 */
public record PartRead(String name, PartitionedBy by, BiFunction<Stores, Map<String, String>, JsonNode> answer) {}
