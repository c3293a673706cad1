package io.claimtracker.terminal;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The compare command: in what the views of one application differ from those of another over the same articles. */
@Command(
        mixinStandardHelpOptions = true,
        name = "compare",
        description =
                "Lists the positions in which two running applications differ: those of an extractor and of the one"
                        + " that is to follow it.",
        footer = {
            "",
            "- stands before a position that only the first has, + before one that only the",
            "second has, ~ before one that both have, with what differs below it.",
            "That there are differences is no failure."
        })
public final class CompareCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "URL", description = "Where the API of the one is: http://127.0.0.1:8080.")
    private String url = "";

    @Parameters(index = "1", paramLabel = "OTHER_URL", description = "Where the API of the other is.")
    private String otherUrl = "";

    @Option(names = "--as-of", paramLabel = "DATE", description = "By what had been stated then.")
    private @Nullable String asOf;

    @Mixin
    private ApiAccess access = new ApiAccess();

    @Option(
            names = "--other-key-file",
            paramLabel = "FILE",
            description = "The API key of the other, where it is not the same.")
    private @Nullable Path otherKeyFile;

    @Option(names = "--json", description = "A line of JSON a difference, and the totals in the last.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        try {
            ApiClient other = otherKeyFile == null
                    ? access.client(otherUrl)
                    : new ApiClient(otherUrl, CallerKey.in(otherKeyFile));
            compare(access.client(url), other, out, err);
            return 0;
        } catch (ApiException e) {
            err.println(spec.qualifiedName() + ": " + e.getMessage());
            return 1;
        } finally {
            out.flush();
            err.flush();
        }
    }

    private void compare(ApiClient one, ApiClient other, PrintWriter out, PrintWriter err) {
        JsonNode status = one.get("/v1/status");
        JsonNode otherStatus = other.get("/v1/status");
        if (!json) {
            out.print(introduction(one, status) + introduction(other, otherStatus) + "\n");
        }
        if (articles(status) != articles(otherStatus)) {
            err.println("one has seen " + articles(status) + " records of articles, the other " + articles(otherStatus)
                    + ": one of them may still be filling its views");
        }
        Optional<String> day = Optional.ofNullable(asOf);
        ViewComparison comparison = new ViewComparison();
        comparison.run(
                new AllPositions(one, day),
                new AllPositions(other, day),
                difference -> out.print(json ? difference.toJson() + "\n" : DifferenceText.of(difference)));
        out.print(json ? comparison.totals() + "\n" : "\n" + comparison.summary() + "\n");
    }

    private static String introduction(ApiClient api, JsonNode status) {
        JsonNode application = status.path("application");
        String views = application.path("views").asText();
        return api.url() + ": application " + application.path("id").asText()
                + (views.isEmpty() ? "" : ", views " + views) + ", extractor "
                + application.path("extractor").asText() + "\n";
    }

    private static long articles(JsonNode status) {
        long records = 0;
        for (JsonNode count : status.path("counters")) {
            records += count.asLong();
        }
        return records;
    }
}
