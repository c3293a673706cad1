package io.claimtracker.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The description of the API as a judge of its answers: the status must be described for the route, the content type and the
 * headers for the status, and the body must have what its schema says and nothing that it does not say.
 */
final class DescribedAnswers {
    static final JsonNode DOCUMENT = strict(ServedApi.parse(OpenApi.answer().body()));

    /** What any path may answer with: what is wrong is then not with what is asked there. */
    private static final Set<Integer> ANYWHERE = Set.of(404, 405, 500);

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
    private static final Map<JsonNode, Schema> READ = new ConcurrentHashMap<>();

    private DescribedAnswers() {}

    /** Checks an answer to a request; of a path that is not described, only that it is a problem. */
    static void check(String method, String pathAndQuery, int status, HttpHeaders headers, String body) {
        String path = pathAndQuery.split("\\?", 2)[0];
        String asked = method + " " + pathAndQuery + " " + status;
        Optional<JsonNode> described = operation(method, path)
                .map(operation -> operation.path("responses").path(String.valueOf(status)))
                .map(DescribedAnswers::resolved)
                .filter(JsonNode::isObject);
        if (described.isPresent()) {
            check(asked, described.get(), headers, method.equals("HEAD") ? "" : body);
        } else if (status >= 400) {
            assertThat(operation(method, path).isEmpty() || ANYWHERE.contains(status))
                    .as("%s is described", asked)
                    .isTrue();
            if (!method.equals("HEAD")) {
                checkBody(asked, DOCUMENT.at("/components/responses/BadRequest/content"), headers, body);
            }
        } else {
            assertThat(operation(method, path)).as("%s is described", asked).isEmpty();
        }
    }

    /** The operation that answers at a path; HEAD is answered as GET is. */
    private static Optional<JsonNode> operation(String method, String path) {
        String name = method.equals("HEAD") ? "get" : method.toLowerCase(Locale.ROOT);
        return Stream.concat(
                        DOCUMENT.get("paths").properties().stream()
                                .filter(entry -> entry.getKey().equals(path)),
                        DOCUMENT.get("paths").properties().stream().filter(entry -> matches(entry.getKey(), path)))
                .map(entry -> entry.getValue().path(name))
                .filter(JsonNode::isObject)
                .findFirst();
    }

    private static boolean matches(String template, String path) {
        String pattern = Stream.of(template.split("/", -1))
                .map(part -> part.startsWith("{") ? "[^/]+" : Pattern.quote(part))
                .reduce((before, part) -> before + "/" + part)
                .orElseThrow();
        return path.matches(pattern);
    }

    private static void check(String asked, JsonNode response, HttpHeaders headers, String body) {
        response.path("headers").properties().forEach(header -> {
            if (resolved(header.getValue()).path("required").asBoolean()) {
                assertThat(headers.firstValue(header.getKey()))
                        .as("%s: %s", asked, header.getKey())
                        .isPresent();
            }
        });
        if (!response.has("content")) {
            assertThat(body).as(asked).isEmpty();
        } else if (!body.isEmpty()) {
            checkBody(asked, response.get("content"), headers, body);
        }
    }

    private static void checkBody(String asked, JsonNode content, HttpHeaders headers, String body) {
        String type = headers.firstValue("Content-Type").orElse("").split(";", 2)[0];
        JsonNode schema = content.path(type).path("schema");
        assertThat(schema.isObject()).as("%s is described as %s", asked, type).isTrue();
        // Lines of JSON are judged one by one.
        for (String json : type.endsWith("ndjson")
                ? body.lines().toList()
                : type.endsWith("json") ? List.of(body) : List.<String>of()) {
            List<String> wrong =
                    READ.computeIfAbsent(schema, DescribedAnswers::read).validate(ServedApi.parse(json)).stream()
                            .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                            .toList();
            assertThat(wrong).as("%s: %s", asked, json).isEmpty();
        }
    }

    /** A schema on its own, with those it refers to. */
    private static Schema read(JsonNode schema) {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", DOCUMENT.get("components"));
        return SCHEMAS.getSchema(whole);
    }

    private static JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? DOCUMENT.at(node.get("$ref").asText().substring(1)) : node;
    }

    /** The document with no room left for what it does not describe: an object has no members but those named. */
    private static JsonNode strict(JsonNode node) {
        if (node instanceof ObjectNode object
                && object.path("properties").isObject()
                && object.path("type").asText().equals("object")
                && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
        node.forEach(DescribedAnswers::strict);
        return node;
    }
}
