package io.claimtracker.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimtracker.avro.Article;
import io.claimtracker.avro.Backing;
import io.claimtracker.avro.BackingKind;
import io.claimtracker.avro.Edition;
import io.claimtracker.avro.Statement;
import io.claimtracker.query.http.Access;
import io.claimtracker.schemas.TrustedRecords;
import io.javalin.http.HandlerType;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The description of the API against the API. */
class OpenApiTest {
    static {
        TrustedRecords.trust();
    }

    private static final String OUTCOME =
            "{\"outcome\": \"HAPPENED\", \"at\": \"2023-12-30\", \"source\": \"https://news.example.org/a9\"}";

    /** What stands for the names in a path, and what must follow it. */
    private static final Map<String, String> EXAMPLES = Map.ofEntries(
            Map.entry("/v1/actors/{id}", "/v1/actors/mark-milley"),
            Map.entry("/v1/actors/{id}/positions", "/v1/actors/mark-milley/positions"),
            Map.entry("/v1/actors/{id}/timeline", "/v1/actors/mark-milley/timeline"),
            Map.entry("/v1/actors/{id}/record", "/v1/actors/mark-milley/record"),
            Map.entry("/v1/issues/{id}", "/v1/issues/al-qaeda:regroup:afghanistan"),
            Map.entry("/v1/statements/{id}", "/v1/statements/s1"),
            Map.entry("/v1/statements/{id}/appearances", "/v1/statements/s1/appearances"),
            Map.entry("/v1/statements/{id}/backing", "/v1/statements/s2/backing"),
            Map.entry("/v1/article", "/v1/article?uri=press/1"),
            Map.entry("/v1/forecasts/{id}", "/v1/forecasts/s2"),
            Map.entry("/v1/forecasts/{id}/resolution", "/v1/forecasts/s2/resolution"));

    private final JsonNode document = ServedApi.parse(OpenApi.answer().body());

    @Test
    void everyRouteIsDescribedWithItsParametersAndNoOther() {
        Map<String, List<String>> served = new TreeMap<>();
        ServedApi.routes()
                .all()
                .forEach(route -> served.put(
                        route.method().name().toLowerCase(Locale.ROOT) + " " + route.path(), route.parameters()));
        assertThat(described()).isEqualTo(served);
    }

    @Test
    void everyReferenceHasItsDefinition() {
        assertThat(document.findValuesAsText("$ref")).isNotEmpty().allSatisfy(reference -> assertThat(
                        document.at(reference.substring(1)).isObject())
                .as(reference)
                .isTrue());
    }

    /** What comes back {@link DescribedAnswers} judges, here and in every other test. */
    @Test
    void everyRouteIsAskedForSomethingThatIsThere() {
        Map<String, String> asked = new TreeMap<>();
        try (ServedApi api = new ServedApi(everything())) {
            ServedApi.routes().all().forEach(route -> {
                String path = EXAMPLES.getOrDefault(route.path(), route.path());
                HttpResponse<byte[]> response = route.method().equals(HandlerType.POST)
                        ? api.exchange("POST", path, OUTCOME, "Content-Type", "application/json")
                        : api.exchange(path.endsWith("/stream") ? "HEAD" : "GET", path, "");
                assertThat(response.statusCode()).as(path).isIn(200, 202);
                String body = new String(response.body(), StandardCharsets.UTF_8);
                if (body.startsWith("{\"items\"")) {
                    assertThat(ServedApi.parse(body).get("items")).as(path).isNotEmpty();
                }
                asked.put(route.method().name().toLowerCase(Locale.ROOT) + " " + route.path(), path);
            });
        }
        assertThat(asked.keySet()).isEqualTo(described().keySet());
    }

    /** The sample, with an article and a statement that is endorsed. */
    private static FilledStores everything() {
        Statement found =
                Records.statement("s1", "2021-06-17", "2021-06-18T00:00:00Z").build();
        Statement endorsed =
                Records.statement("s2", "2021-09-28", "2021-09-29T00:00:00Z").build();
        Statement backer = Records.statement("s9", "2021-09-29", "2021-09-30T00:00:00Z")
                .setHolder(Sample.SIMSEK)
                .setBacking(new Backing(BackingKind.ENDORSES, null, Records.MILLEY))
                .build();
        Edition edition = Edition.newBuilder()
                .setUri("press/1")
                .setVersion("1")
                .setRecordedAt(Instant.parse("2021-06-18T00:00:00Z"))
                .setHash("hash")
                .build();
        Article article = Article.newBuilder()
                .setUri("press/1")
                .setVersion("1")
                .setSource("Press TV")
                .setPublished(Instant.parse("2021-06-17T20:50:00Z"))
                .setBody("Mark Milley said al Qaeda could regroup there in 6 to 36 months.")
                .build();
        return Sample.stores().add(edition, article, found).answered(endorsed, backer);
    }

    @Test
    void whoNeedsAKeyIsDescribedAsItIs() {
        assertThat(document.at("/components/securitySchemes/apiKey/scheme").asText())
                .isEqualTo("bearer");
        assertThat(document.get("security")).isEqualTo(ServedApi.parse("[{\"apiKey\": []}, {}]"));
        ServedApi.routes().all().forEach(route -> {
            JsonNode operation = document.get("paths")
                    .get(route.path())
                    .get(route.method().name().toLowerCase(Locale.ROOT));
            boolean open = route.access() == Access.OPEN;
            assertThat(operation.path("security").isArray()).as(route.path()).isEqualTo(open);
            assertThat(operation.get("responses").has("401")).as(route.path()).isNotEqualTo(open);
            assertThat(operation.get("responses").has("403")).as(route.path()).isNotEqualTo(open);
            assertThat(operation.get("responses").has("304")).as(route.path()).isEqualTo(route.tagged());
        });
    }

    @Test
    void whatMayBeMissingIsNamedHere() {
        Map<String, Set<String>> optional = new TreeMap<>();
        document.at("/components/schemas").properties().forEach(schema -> {
            Set<String> members = new TreeSet<>();
            schema.getValue().path("properties").fieldNames().forEachRemaining(members::add);
            schema.getValue().path("required").forEach(name -> members.remove(name.asText()));
            if (!members.isEmpty()) {
                optional.put(schema.getKey(), members);
            }
        });
        assertThat(optional)
                .isEqualTo(Map.of(
                        "Problem",
                        Set.of("field", "owner", "partition"),
                        "Statement",
                        Set.of("copyOf", "withdrawnAt")));
    }

    private Map<String, List<String>> described() {
        Map<String, List<String>> described = new TreeMap<>();
        document.get("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(
                        method -> described.put(method.getKey() + " " + path.getKey(), parameters(method.getValue()))));
        return described;
    }

    private static List<String> parameters(JsonNode method) {
        List<String> names = new ArrayList<>();
        for (JsonNode parameter : method.path("parameters")) {
            if (parameter.get("in").asText().equals("query")) {
                names.add(parameter.get("name").asText());
            }
        }
        return names;
    }
}
