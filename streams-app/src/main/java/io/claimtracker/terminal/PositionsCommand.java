package io.claimtracker.terminal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The positions command: what an actor holds, or what is held of it. */
@Command(
        mixinStandardHelpOptions = true,
        name = "positions",
        description = "Shows an actor's positions, as of a day and as known at an instant.")
public final class PositionsCommand extends ApiCommand {
    @Parameters(paramLabel = "ACTOR", description = "The actor's id, e.g. mark-milley.")
    private String actor = "";

    @Option(names = "--role", paramLabel = "holder|target", description = "Whose positions, or positions about whom.")
    private @Nullable String role;

    @Option(names = "--issue", paramLabel = "ID", description = "On this issue alone.")
    private @Nullable String issue;

    @Option(names = "--as-of", paramLabel = "DATE", description = "By what had been stated then.")
    private @Nullable String asOf;

    @Option(names = "--known-at", paramLabel = "DATE|INSTANT", description = "By what was known then.")
    private @Nullable String knownAt;

    @Override
    String path() {
        return "/v1/actors/" + ApiClient.encode(actor) + "/positions";
    }

    @Override
    Map<String, @Nullable String> parameters() {
        Map<String, @Nullable String> parameters = new LinkedHashMap<>();
        parameters.put("role", role);
        parameters.put("issue", issue);
        parameters.put("asOf", asOf);
        parameters.put("knownAt", knownAt);
        return parameters;
    }

    @Override
    Table table(List<JsonNode> items) {
        return PositionTable.ofItems(items);
    }

    @Override
    @Nullable
    String actor() {
        return actor;
    }
}
