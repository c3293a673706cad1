package io.claimtracker.terminal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The shifts command: how positions changed. */
@Command(mixinStandardHelpOptions = true, name = "shifts", description = "Shows how positions changed, newest first.")
public final class ShiftsCommand extends ApiCommand {
    @Parameters(
            paramLabel = "ACTOR",
            arity = "0..1",
            description = "Positions that this actor holds or is the main target of; everybody's without it.")
    private @Nullable String actor;

    @Option(names = "--since", paramLabel = "DATE|INSTANT", description = "From then on.")
    private @Nullable String since;

    @Override
    String path() {
        return "/v1/shifts";
    }

    @Override
    Map<String, @Nullable String> parameters() {
        Map<String, @Nullable String> parameters = new LinkedHashMap<>();
        parameters.put("actor", actor);
        parameters.put("since", since);
        return parameters;
    }

    @Override
    Table table(List<JsonNode> items) {
        return ShiftTable.ofItems(items);
    }

    @Override
    @Nullable
    String actor() {
        return actor;
    }
}
