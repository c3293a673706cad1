package io.claimtracker.terminal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The timeline command: what an actor said, and what was said about it. */
@Command(
        mixinStandardHelpOptions = true,
        name = "timeline",
        description = "Shows the statements an actor holds or is a target of, newest first.")
public final class TimelineCommand extends ApiCommand {
    @Parameters(paramLabel = "ACTOR", description = "The actor's id, e.g. mark-milley.")
    private String actor = "";

    @Option(names = "--from", paramLabel = "DATE", description = "Stated on this day or later.")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "DATE", description = "Stated on this day or earlier.")
    private @Nullable String to;

    @Option(names = "--kind", paramLabel = "claim|assessment", description = "Of this kind alone.")
    private @Nullable String kind;

    @Override
    String path() {
        return "/v1/actors/" + ApiClient.encode(actor) + "/timeline";
    }

    @Override
    Map<String, @Nullable String> parameters() {
        Map<String, @Nullable String> parameters = new LinkedHashMap<>();
        parameters.put("from", from);
        parameters.put("to", to);
        parameters.put("kind", kind);
        return parameters;
    }

    @Override
    Table table(List<JsonNode> items) {
        return TimelineTable.ofItems(items);
    }

    @Override
    @Nullable
    String actor() {
        return actor;
    }
}
