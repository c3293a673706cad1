package io.claimtracker.terminal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The forecasts command: what was forecast for when, and what became of it. */
@Command(
        mixinStandardHelpOptions = true,
        name = "forecasts",
        description = "Shows forecasts, those whose window ends first before the others.")
public final class ForecastsCommand extends ApiCommand {
    @Parameters(
            paramLabel = "ACTOR",
            arity = "0..1",
            description = "Forecasts that this actor holds or is a target of; everybody's without it.")
    private @Nullable String actor;

    @Option(
            names = "--state",
            paramLabel = "pending|open|expired|resolved",
            description = "Before its window, in it, after it, or with its outcome recorded.")
    private @Nullable String state;

    @Option(names = "--from", paramLabel = "DATE", description = "Whose window reaches this day or further.")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "DATE", description = "Whose window begins on this day or before.")
    private @Nullable String to;

    @Option(names = "--as-of", paramLabel = "DATE", description = "As they stood then.")
    private @Nullable String asOf;

    @Option(names = "--known-at", paramLabel = "DATE|INSTANT", description = "By what was known then.")
    private @Nullable String knownAt;

    @Override
    String path() {
        return "/v1/forecasts";
    }

    @Override
    Map<String, @Nullable String> parameters() {
        Map<String, @Nullable String> parameters = new LinkedHashMap<>();
        parameters.put("actor", actor);
        parameters.put("state", state);
        parameters.put("from", from);
        parameters.put("to", to);
        parameters.put("asOf", asOf);
        parameters.put("knownAt", knownAt);
        return parameters;
    }

    @Override
    Table table(List<JsonNode> items) {
        return ForecastTable.ofItems(items);
    }

    @Override
    @Nullable
    String actor() {
        return actor;
    }
}
