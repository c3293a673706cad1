package io.claimtracker.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The description of the API against the API. */
class OpenApiTest {
    private final JsonNode document = ServedApi.parse(OpenApi.answer().body());

    @Test
    void everyRouteIsDescribedWithItsParametersAndNoOther() {
        Map<String, List<String>> served = new TreeMap<>();
        ServedApi.routes()
                .all()
                .forEach(route -> served.put(
                        route.method().name().toLowerCase(Locale.ROOT) + " " + route.path(), route.parameters()));
        Map<String, List<String>> described = new TreeMap<>();
        document.get("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(
                        method -> described.put(method.getKey() + " " + path.getKey(), parameters(method.getValue()))));
        assertThat(described).isEqualTo(served);
    }

    @Test
    void everyReferenceHasItsDefinition() {
        assertThat(document.findValuesAsText("$ref")).isNotEmpty().allSatisfy(reference -> assertThat(
                        document.at(reference.substring(1)).isObject())
                .as(reference)
                .isTrue());
    }

    @Test
    void answersHaveTheDescribedMembers() {
        try (ServedApi api = new ServedApi(Sample.stores())) {
            checkMembers("Statement", api.get("/v1/statements/s1"));
            checkMembers("Appearance", api.get("/v1/statements/s1/appearances").at("/items/0"));
            checkMembers("Evidence", api.get("/v1/statements/s1").get("evidence"));
            checkMembers("Position", api.get("/v1/actors/mark-milley/positions").at("/items/0"));
            checkMembers("Shift", api.get("/v1/shifts").at("/items/0"));
            checkMembers("ActorProfile", api.get("/v1/actors").at("/items/0"));
            checkMembers("Dossier", api.get("/v1/actors/mark-milley"));
            checkMembers("DirectoryActor", api.get("/v1/actors/mark-milley").get("actor"));
            checkMembers("IssueView", api.get("/v1/issues/al-qaeda:regroup:afghanistan"));
            checkMembers("Forecast", api.get("/v1/forecasts").at("/items/0"));
            checkMembers("Resolution", api.get("/v1/forecasts?state=resolved").at("/items/0/resolution"));
            checkMembers("TrackRecord", api.get("/v1/actors/mark-milley/record"));
            checkMembers("Topology", api.get("/v1/topology"));
            checkMembers("TopologyNode", api.get("/v1/topology").at("/subtopologies/0/nodes/0"));
            checkMembers("Verdicts", api.get("/v1/actors/mark-milley/record").get("forecasts"));
        }
    }

    private void checkMembers(String schema, JsonNode answer) {
        List<String> required = new ArrayList<>();
        document.at("/components/schemas/" + schema + "/required").forEach(name -> required.add(name.asText()));
        TreeSet<String> members = new TreeSet<>();
        answer.fieldNames().forEachRemaining(members::add);
        assertThat(members).as(schema).isEqualTo(new TreeSet<>(required));
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
