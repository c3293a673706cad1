package io.claimtracker.terminal;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** By what key an API is asked: the option of every command that asks one. */
final class ApiAccess {
    private static final String VARIABLE = "CLAIMS_API_KEY";

    @Option(
            names = "--key-file",
            paramLabel = "FILE",
            description = "The API key, on a line of its own, where the API asks for one (default: what $" + VARIABLE
                    + " says, if anything).")
    private @Nullable Path keyFile;

    /**
     * An API, by the key given.
     *
     * @throws ApiException if there should be one, and is none
     */
    ApiClient client(String url) {
        return new ApiClient(url, key(keyFile, Optional.ofNullable(System.getenv(VARIABLE))));
    }

    /** The key in a file, else in the environment, if any. */
    static Optional<String> key(@Nullable Path file, Optional<String> environment) {
        return CallerKey.in(file).or(() -> environment
                .filter(text -> !text.isBlank())
                .map(text -> CallerKey.required(text, "$" + VARIABLE)));
    }
}
