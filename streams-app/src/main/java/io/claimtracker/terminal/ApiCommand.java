package io.claimtracker.terminal;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A command that shows a list of the API: a table for people, a line of JSON an item for programs. */
abstract sealed class ApiCommand implements Callable<Integer>
        permits PositionsCommand, TimelineCommand, ShiftsCommand, ForecastsCommand, SearchCommand {
    /** Most rows of a table, which is held whole to be aligned. */
    static final int MOST_ROWS = 10_000;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private CommandSpec spec;

    @Option(
            names = "--url",
            paramLabel = "URL",
            defaultValue = "http://127.0.0.1:8080",
            description = "Where the API is (default: ${DEFAULT-VALUE}).")
    private String url = "";

    @Mixin
    private ApiAccess access = new ApiAccess();

    @Option(names = "--json", description = "One item a line, as the API writes it.")
    private boolean json;

    @ArgGroup
    private HowMany howMany = new HowMany();

    @Option(
            names = "--width",
            paramLabel = "N",
            defaultValue = "${env:COLUMNS:-160}",
            description = "Fit the table into so many columns (default: those of the terminal, else 160).")
    private int width;

    @Option(
            names = "--color",
            paramLabel = "auto|always|never",
            defaultValue = "auto",
            description = "Colours: by default on a terminal, unless $NO_COLOR is set.")
    private When color = When.auto;

    /** When to show colours, in the words of the option. */
    @SuppressWarnings("MemberName") // Shown and read as they stand.
    enum When {
        auto,
        always,
        never;

        boolean isNow() {
            return switch (this) {
                case auto -> Ansi.AUTO.enabled();
                case always -> true;
                case never -> false;
            };
        }
    }

    /** How much of the list is wanted. */
    private static final class HowMany {
        @Option(
                names = "--limit",
                paramLabel = "N",
                defaultValue = "100",
                description = "Show at most so many (default: ${DEFAULT-VALUE}).")
        private int limit = 100;

        @Option(names = "--all", description = "Show all of them; in a table no more than " + MOST_ROWS + ".")
        private boolean all;
    }

    abstract String path();

    /** What to ask; absent ones are left out. */
    abstract Map<String, @Nullable String> parameters();

    abstract Table table(List<JsonNode> items);

    /** The actor asked about, by the id that was given. */
    @Nullable
    String actor() {
        return null;
    }

    @Override
    public Integer call() {
        if (howMany.limit < 1 || (!json && howMany.limit > MOST_ROWS)) {
            throw new ParameterException(
                    spec.commandLine(), "--limit must be at least 1, and without --json at most " + MOST_ROWS);
        }
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        try {
            print(access.client(url), out, err);
            return 0;
        } catch (ApiException e) {
            err.println(spec.qualifiedName() + ": " + e.getMessage());
            if (e.isUnknown() && actor() != null) {
                new Suggestions(access.client(url)).print(actor(), err);
            }
            return 1;
        } finally {
            out.flush();
            err.flush();
        }
    }

    private void print(ApiClient api, PrintWriter out, PrintWriter err) {
        long most = howMany.all ? (json ? Long.MAX_VALUE : MOST_ROWS) : howMany.limit;
        List<JsonNode> rows = new ArrayList<>();
        long[] shown = {0};
        Listing listing = api.read(path(), given(), most, item -> {
            shown[0]++;
            if (json) {
                out.print(item + "\n");
            } else {
                rows.add(item);
            }
        });
        boolean coloured = color.isNow();
        if (!json && !rows.isEmpty()) {
            out.print(table(rows).render(width, coloured));
            out.flush();
        }
        if (listing.more()) {
            err.println(shown[0] + " shown, more with " + (howMany.all ? "--json --all" : "--all or --limit"));
        } else if (!json && (rows.isEmpty() || coloured)) {
            err.println(rows.isEmpty() ? "none" : shown[0] + " shown");
        }
        if (!listing.missing().isEmpty()) {
            err.println("incomplete: partitions " + listing.missing() + " could not be read");
        }
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
