package io.claimtracker.terminal;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A command that shows a list of the API: a table for people, a line of JSON an item for programs. */
abstract sealed class ApiCommand implements Callable<Integer>
        permits PositionsCommand, TimelineCommand, ShiftsCommand, ForecastsCommand {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private CommandSpec spec;

    @Option(
            names = "--url",
            paramLabel = "URL",
            defaultValue = "http://127.0.0.1:8080",
            description = "Where the API is (default: ${DEFAULT-VALUE}).")
    private String url = "";

    @Option(
            names = "--key-file",
            paramLabel = "FILE",
            description = "The API key, on a line of its own, where the API asks for one.")
    private @Nullable Path keyFile;

    @Option(names = "--json", description = "One item a line, as the API writes it.")
    private boolean json;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "100",
            description = "Show at most so many (default: ${DEFAULT-VALUE}).")
    private int limit;

    @Option(
            names = "--width",
            paramLabel = "N",
            defaultValue = "${env:COLUMNS:-160}",
            description = "Fit the table into so many columns (default: $COLUMNS, else 160).")
    private int width;

    abstract String path();

    /** What to ask; absent ones are left out. */
    abstract Map<String, @Nullable String> parameters();

    abstract Table table(List<JsonNode> items);

    @Override
    public Integer call() {
        if (limit < 1) {
            throw new ParameterException(spec.commandLine(), "--limit must be at least 1");
        }
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        try {
            Listing listing = new ApiClient(url, CallerKey.in(keyFile)).list(path(), given(), limit);
            print(listing, out, err);
            return 0;
        } catch (ApiException e) {
            err.println(spec.qualifiedName() + ": " + e.getMessage());
            err.flush();
            return 1;
        }
    }

    private void print(Listing listing, PrintWriter out, PrintWriter err) {
        if (json) {
            listing.items().forEach(item -> out.print(item + "\n"));
        } else if (listing.items().isEmpty()) {
            err.println("none");
        } else {
            out.print(table(listing.items()).render(width));
        }
        if (listing.more()) {
            err.println("there are more; --limit shows them");
        }
        if (!listing.missing().isEmpty()) {
            err.println("incomplete: partitions " + listing.missing() + " could not be read");
        }
        out.flush();
        err.flush();
    }

    private Map<String, String> given() {
        Map<String, String> given = new LinkedHashMap<>();
        parameters().forEach((name, value) -> {
            if (value != null) {
                given.put(name, value);
            }
        });
        return given;
    }
}
