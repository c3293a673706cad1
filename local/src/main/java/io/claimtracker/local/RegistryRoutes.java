package io.claimtracker.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.confluent.kafka.schemaregistry.CompatibilityLevel;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The part of Confluent's registry API that clients of a topic use, as a table: what is not in it is answered 404.
 *
 * @see <a href="https://docs.confluent.io/platform/current/schema-registry/develop/api.html">Schema Registry API</a>
 */
final class RegistryRoutes {
    /**
     * A request.
     *
     * @param arguments what stands in the path where its pattern has {@code *}, decoded
     * @param query the query's parameters, decoded
     * @param body what was sent; missing where nothing was
     */
    record Request(List<String> arguments, Map<String, String> query, JsonNode body) {
        private boolean asks(String parameter) {
            return Boolean.parseBoolean(query.get(parameter));
        }
    }

    /** What answers a request. */
    interface Handler {
        JsonNode answer(Request request);
    }

    /** A method and a path, segment by segment, with what answers it. */
    record Route(String method, List<String> pattern, Handler handler) {
        boolean matches(List<String> path) {
            if (path.size() != pattern.size()) {
                return false;
            }
            for (int i = 0; i < path.size(); i++) {
                if (!pattern.get(i).equals("*") && !pattern.get(i).equals(path.get(i))) {
                    return false;
                }
            }
            return true;
        }

        List<String> arguments(List<String> path) {
            return IntStream.range(0, path.size())
                    .filter(i -> pattern.get(i).equals("*"))
                    .mapToObj(path::get)
                    .toList();
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    private final SchemaStore store;
    private final List<Route> routes;

    RegistryRoutes(SchemaStore store) {
        this.store = store;
        this.routes = List.of(
                route("GET", "", request -> JSON.createObjectNode()),
                route("GET", "subjects", this::subjects),
                route("POST", "subjects/*", this::lookUp),
                route("GET", "subjects/*/versions", this::versions),
                route("POST", "subjects/*/versions", this::register),
                route("GET", "subjects/*/versions/*", this::version),
                route("GET", "subjects/*/versions/*/schema", this::versionSchema),
                route("GET", "schemas/types", request -> JSON.createArrayNode().add(AvroSchema.TYPE)),
                route("GET", "schemas/ids/*", this::byId),
                route("GET", "schemas/ids/*/schema", this::schemaById),
                route("GET", "schemas/ids/*/versions", this::versionsById),
                route("POST", "compatibility/subjects/*/versions", this::compatibleWithAll),
                route("POST", "compatibility/subjects/*/versions/*", this::compatibleWithOne),
                route("GET", "config", request -> level("compatibilityLevel", store.defaultCompatibility())),
                route("PUT", "config", this::setDefaultCompatibility),
                route("GET", "config/*", this::compatibility),
                route("PUT", "config/*", this::setCompatibility),
                route("GET", "mode", request -> JSON.createObjectNode().put("mode", "READWRITE")));
    }

    /**
     * Answers a request.
     *
     * @throws RegistryException if it is refused
     */
    JsonNode answer(String method, List<String> path, Map<String, String> query, JsonNode body) {
        List<Route> candidates =
                routes.stream().filter(route -> route.matches(path)).toList();
        if (candidates.isEmpty()) {
            throw new RegistryException(404, 404, "HTTP 404 Not Found");
        }
        Route route = candidates.stream()
                .filter(candidate -> candidate.method().equals(method))
                .findFirst()
                .orElseThrow(() -> new RegistryException(405, 405, "HTTP 405 Method Not Allowed"));
        return route.handler().answer(new Request(route.arguments(path), query, body));
    }

    private static Route route(String method, String path, Handler handler) {
        return new Route(method, path.isEmpty() ? List.of() : List.of(path.split("/")), handler);
    }

    private JsonNode subjects(Request request) {
        String prefix = request.query().getOrDefault("subjectPrefix", "");
        ArrayNode names = JSON.createArrayNode();
        store.subjects().stream().filter(subject -> subject.startsWith(prefix)).forEach(names::add);
        return names;
    }

    private JsonNode versions(Request request) {
        ArrayNode versions = JSON.createArrayNode();
        store.versions(request.arguments().get(0)).forEach(registration -> versions.add(registration.version()));
        return versions;
    }

    private JsonNode register(Request request) {
        Registration registration = store.register(request.arguments().get(0), schemaOf(request));
        return JSON.createObjectNode().put("id", registration.id());
    }

    private JsonNode lookUp(Request request) {
        return whole(store.lookUp(request.arguments().get(0), schemaOf(request)));
    }

    private JsonNode version(Request request) {
        return whole(
                store.version(request.arguments().get(0), request.arguments().get(1)));
    }

    private JsonNode versionSchema(Request request) {
        return definition(
                store.version(request.arguments().get(0), request.arguments().get(1)));
    }

    private JsonNode byId(Request request) {
        AvroSchema schema = store.byId(id(request)).schema();
        return JSON.createObjectNode().put("schema", schema.canonicalString());
    }

    private JsonNode schemaById(Request request) {
        return definition(store.byId(id(request)));
    }

    private JsonNode versionsById(Request request) {
        ArrayNode versions = JSON.createArrayNode();
        store.allById(id(request)).forEach(registration -> versions.addObject()
                .put("subject", registration.subject())
                .put("version", registration.version()));
        return versions;
    }

    private JsonNode compatibleWithAll(Request request) {
        String subject = request.arguments().get(0);
        return compatible(request, store.conflicts(subject, schemaOf(request), store.versions(subject)));
    }

    private JsonNode compatibleWithOne(Request request) {
        String subject = request.arguments().get(0);
        Registration against = store.version(subject, request.arguments().get(1));
        return compatible(request, store.conflicts(subject, schemaOf(request), List.of(against)));
    }

    private static JsonNode compatible(Request request, List<String> conflicts) {
        ObjectNode json = JSON.createObjectNode().put("is_compatible", conflicts.isEmpty());
        if (request.asks("verbose")) {
            conflicts.forEach(json.withArray("messages")::add);
        }
        return json;
    }

    private JsonNode compatibility(Request request) {
        String subject = request.arguments().get(0);
        CompatibilityLevel level = store.compatibility(subject).orElse(null);
        if (level == null && request.asks("defaultToGlobal")) {
            level = store.defaultCompatibility();
        }
        if (level == null) {
            throw new RegistryException(
                    404, 40408, "Subject '" + subject + "' does not have subject-level compatibility configured");
        }
        return level("compatibilityLevel", level);
    }

    private JsonNode setDefaultCompatibility(Request request) {
        CompatibilityLevel level = levelOf(request);
        store.setCompatibility(null, level);
        return level("compatibility", level);
    }

    private JsonNode setCompatibility(Request request) {
        CompatibilityLevel level = levelOf(request);
        store.setCompatibility(request.arguments().get(0), level);
        return level("compatibility", level);
    }

    private static JsonNode level(String name, CompatibilityLevel level) {
        return JSON.createObjectNode().put(name, level.name());
    }

    private static CompatibilityLevel levelOf(Request request) {
        String asked = request.body().path("compatibility").asText();
        CompatibilityLevel level = CompatibilityLevel.forName(asked.toUpperCase(Locale.ROOT));
        if (level == null) {
            throw new RegistryException(
                    422,
                    42203,
                    "Invalid compatibility level. Valid values are none, backward, forward, full,"
                            + " backward_transitive, forward_transitive, and full_transitive");
        }
        return level;
    }

    private static int id(Request request) {
        String id = request.arguments().get(0);
        if (!id.matches("[0-9]{1,9}")) {
            throw RegistryException.schemaNotFound();
        }
        return Integer.parseInt(id);
    }

    private AvroSchema schemaOf(Request request) {
        String type = request.body().path("schemaType").asText(AvroSchema.TYPE);
        if (!type.equals(AvroSchema.TYPE)) {
            throw RegistryException.invalidSchema("this registry holds Avro only, not " + type);
        }
        if (!request.body().hasNonNull("schema")) {
            throw RegistryException.invalidSchema("the request has no schema");
        }
        if (!request.body().path("references").isEmpty()) {
            throw RegistryException.invalidSchema("this registry holds schemas that are whole in themselves");
        }
        AvroSchema schema = SchemaStore.parse(request.body().path("schema").asText());
        return request.asks("normalize") ? schema.normalize() : schema;
    }

    private static JsonNode whole(Registration registration) {
        return JSON.createObjectNode()
                .put("subject", registration.subject())
                .put("version", registration.version())
                .put("id", registration.id())
                .put("schema", registration.schema().canonicalString());
    }

    private static JsonNode definition(Registration registration) {
        try {
            return JSON.readTree(registration.schema().canonicalString());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a parsed schema is JSON", e);
        }
    }
}
