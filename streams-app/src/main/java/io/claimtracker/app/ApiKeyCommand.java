package io.claimtracker.app;

import io.claimtracker.keys.ApiKey;
import io.claimtracker.keys.KeyWriter;
import io.claimtracker.keys.Secret;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a key to the API. */
@Command(
        name = "api-key",
        description = "Makes a key to the API and prints it, once: what is kept is its hash.",
        footer = {
            "",
            "serve reads the file given as api-keys; it notices within a second that a line",
            "was added, or taken out, which ends the key. Without --file the line is printed",
            "to stderr.",
        })
public final class ApiKeyCommand implements Callable<Integer> {
    @Parameters(paramLabel = "NAME", description = "Whose key it is; what the access log shows.")
    private String name = "";

    @Option(names = "--write", description = "The key may also record what became of forecasts.")
    private boolean write;

    @Option(
            names = "--file",
            paramLabel = "FILE",
            description = "Adds the line to it; a file that is not there is made, for its owner alone.")
    private @Nullable Path file;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs.
    private CommandSpec spec;

    @Override
    public Integer call() {
        Secret secret = Secret.random();
        ApiKey key = key(secret);
        PrintWriter err = spec.commandLine().getErr();
        if (file == null) {
            err.println("a line for the file of keys:");
            err.println(key.line());
        } else {
            KeyWriter.append(file, key);
            err.println("added " + name + " to " + file + "; this is the key, which is shown but now:");
        }
        err.flush();
        PrintWriter out = spec.commandLine().getOut();
        out.println(secret.text());
        out.flush();
        return 0;
    }

    private ApiKey key(Secret secret) {
        try {
            return ApiKey.of(name, secret, write);
        } catch (IllegalArgumentException e) {
            throw new ConfigException(String.valueOf(e.getMessage()), e);
        }
    }
}
