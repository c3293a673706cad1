package io.claimtracker.terminal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** By what key an API is asked: the options of every command that asks one. */
final class ApiAccess {
    /** What can stand in an HTTP header: visible ASCII. */
    private static final Pattern KEY = Pattern.compile("[!-~]+");

    private static final String VARIABLE = "CLAIMS_API_KEY";

    @Option(
            names = "--key-file",
            paramLabel = "FILE",
            description = "A file that holds the API key (default: the key in $" + VARIABLE + ", if any).")
    private @Nullable Path keyFile;

    /**
     * An API, by the key given.
     *
     * @throws ApiException if there should be one, and is none
     */
    ApiClient client(String url) {
        return new ApiClient(url, key(Optional.ofNullable(keyFile), Optional.ofNullable(System.getenv(VARIABLE))));
    }

    /** The key in a file, else in the environment, if any. */
    static Optional<String> key(Optional<Path> file, Optional<String> environment) {
        return file.map(ApiAccess::read)
                .or(() -> environment.filter(text -> !text.isEmpty()).map(text -> required(text, "$" + VARIABLE)));
    }

    private static String read(Path file) {
        try {
            return required(Files.readString(file, StandardCharsets.UTF_8), file.toString());
        } catch (IOException e) {
            throw new ApiException("the API key in " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static String required(String text, String where) {
        String key = text.strip();
        if (!KEY.matcher(key).matches()) {
            throw new ApiException(where + " holds no API key, which is one word");
        }
        return key;
    }
}
