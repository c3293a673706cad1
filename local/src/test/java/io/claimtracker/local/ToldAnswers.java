package io.claimtracker.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What the API answers, as lines that can be held against {@link ExpectedAnswers}. */
final class ToldAnswers {
    private ToldAnswers() {}

    /** The answer at a path, which must be whole; a list is read page by page. */
    static List<String> at(Api api, String path) {
        String route = path.replaceAll("\\?.*", "");
        if (route.startsWith("/v1/export/")) {
            return lines(api.exported(path), line(route));
        }
        if (route.equals("/v1/issues")) {
            return sorted(lines(api.pages(path), ToldAnswers::id));
        }
        if (path.startsWith("/v1/actors?q=")) {
            return sorted(lines(api.pages(path), ToldAnswers::profile));
        }
        if (route.equals("/v1/actors")) {
            return lines(api.pages(path), ToldAnswers::profile);
        }
        if (route.endsWith("/positions")) {
            return lines(api.pages(path), ToldAnswers::position);
        }
        if (route.equals("/v1/shifts")) {
            return lines(api.pages(path), ToldAnswers::shift);
        }
        if (route.endsWith("/timeline")) {
            return lines(api.pages(path), ToldAnswers::id);
        }
        if (route.endsWith("/backing")) {
            return sorted(lines(api.pages(path), ToldAnswers::id));
        }
        if (route.equals("/v1/forecasts")) {
            return sorted(lines(api.pages(path), ToldAnswers::forecast));
        }
        JsonNode answer = api.get(path);
        if (route.startsWith("/v1/forecasts/")) {
            return List.of(forecast(answer));
        }
        if (route.equals("/v1/article")) {
            return Stream.concat(
                            Stream.of(answer.path("body").asText("none")),
                            sorted(lines(items(answer.path("statements")), ToldAnswers::id)).stream())
                    .toList();
        }
        if (route.startsWith("/v1/issues/")) {
            return lines(items(answer.path("positions")), ToldAnswers::position);
        }
        if (route.startsWith("/v1/statements/")) {
            return List.of(id(answer) + " of " + answer.at("/holder/id").asText()
                    + (answer.has("withdrawnAt") ? " withdrawn" : "") + ": "
                    + answer.at("/evidence/text").asText());
        }
        if (route.endsWith("/record")) {
            return List.of("forecasts "
                    + items(answer.path("forecasts")).stream()
                            .mapToLong(JsonNode::asLong)
                            .sum());
        }
        if (route.equals("/v1/status")) {
            return List.of("records "
                    + items(answer.path("counters")).stream()
                            .mapToLong(JsonNode::asLong)
                            .sum());
        }
        return List.of(answer.at("/actor/id").asText() + " held "
                + answer.at("/counts/held").asLong() + " targeted "
                + answer.at("/counts/targeted").asLong());
    }

    private static Function<JsonNode, String> line(String export) {
        return switch (export) {
            case "/v1/export/positions" -> ToldAnswers::position;
            case "/v1/export/shifts" -> ToldAnswers::shift;
            default -> ToldAnswers::id;
        };
    }

    private static String profile(JsonNode actor) {
        return id(actor) + " held " + actor.path("held").asLong() + " targeted "
                + actor.path("targeted").asLong();
    }

    private static String position(JsonNode position) {
        return position.at("/holder/id").asText() + " on "
                + position.at("/issue/id").asText() + " "
                + position.path("polarity").asText() + " "
                + position.at("/likelihood/band").asText() + " "
                + lines(items(position.path("statements")), JsonNode::asText) + " of "
                + position.path("statementCount").asLong();
    }

    private static String shift(JsonNode shift) {
        return id(shift) + " " + lines(items(shift.path("kinds")), JsonNode::asText) + " by "
                + shift.path("statement").asText() + " " + shift.path("cause").asText();
    }

    private static String forecast(JsonNode forecast) {
        return id(forecast) + " " + forecast.path("state").asText();
    }

    private static String id(JsonNode item) {
        return item.path("id").asText();
    }

    private static List<JsonNode> items(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private static List<String> lines(List<JsonNode> items, Function<JsonNode, String> line) {
        return items.stream().map(line).toList();
    }

    private static List<String> sorted(List<String> lines) {
        List<String> sorted = new ArrayList<>(lines);
        sorted.sort(null);
        return sorted;
    }
}
