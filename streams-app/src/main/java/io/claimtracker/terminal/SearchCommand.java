package io.claimtracker.terminal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The search command: the ids of actors and issues, by their names. */
@Command(
        mixinStandardHelpOptions = true,
        name = "search",
        description = "Finds actors, or issues, by the beginnings of some words of their names.")
public final class SearchCommand extends ApiCommand {
    @Parameters(
            paramLabel = "WORD",
            arity = "1..*",
            description = "Begins a word of a name; case, accents, apostrophes and hyphens are forgiven.")
    private List<String> words = List.of();

    @Option(names = "--issues", description = "Find issues instead of actors.")
    private boolean issues;

    @Override
    String path() {
        return issues ? "/v1/issues" : "/v1/actors";
    }

    @Override
    Map<String, @Nullable String> parameters() {
        Map<String, @Nullable String> parameters = new LinkedHashMap<>();
        parameters.put("q", String.join(" ", words));
        return parameters;
    }

    @Override
    Table table(List<JsonNode> items) {
        return issues ? IssueTable.ofItems(items) : ActorTable.ofItems(items);
    }
}
