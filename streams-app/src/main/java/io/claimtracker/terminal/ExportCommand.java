package io.claimtracker.terminal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The export command: whole lists as files. */
@Command(
        mixinStandardHelpOptions = true,
        name = "export",
        description = "Writes all positions, statements or shifts as lines of JSON, or as CSV.",
        footer = {
            "",
            "Of an actor, or everybody's. A file is written whole or not at all; what goes to",
            "standard output may be a part, which the exit code then says."
        })
public final class ExportCommand implements Callable<Integer> {
    private static final int BUFFER = 1 << 16;

    @Parameters(paramLabel = "positions|statements|shifts", description = "What to write.")
    private What what = What.positions;

    @Option(
            names = "--format",
            paramLabel = "jsonl|csv",
            defaultValue = "jsonl",
            description = "Lines of JSON, or CSV under headings (default: ${DEFAULT-VALUE}).")
    private String format = "";

    @Option(names = "--out", paramLabel = "FILE", description = "Where to (default: standard output).")
    private @Nullable Path out;

    @Option(names = "--actor", paramLabel = "ID", description = "Of this actor alone.")
    private @Nullable String actor;

    @Option(
            names = "--role",
            paramLabel = "holder|target",
            description = "Positions of the actor, or positions about it.")
    private @Nullable String role;

    @Option(names = "--issue", paramLabel = "ID", description = "Positions on this issue alone.")
    private @Nullable String issue;

    @Option(names = "--as-of", paramLabel = "DATE", description = "Positions by what had been stated then.")
    private @Nullable String asOf;

    @Option(names = "--known-at", paramLabel = "DATE|INSTANT", description = "Positions by what was known then.")
    private @Nullable String knownAt;

    @Option(names = "--from", paramLabel = "DATE", description = "Statements made on this day or later.")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "DATE", description = "Statements made on this day or earlier.")
    private @Nullable String to;

    @Option(names = "--kind", paramLabel = "claim|assessment", description = "Statements of this kind alone.")
    private @Nullable String kind;

    @Option(names = "--since", paramLabel = "DATE|INSTANT", description = "Shifts from then on.")
    private @Nullable String since;

    @Option(
            names = "--url",
            paramLabel = "URL",
            defaultValue = "http://127.0.0.1:8080",
            description = "Where the API is (default: ${DEFAULT-VALUE}).")
    private String url = "";

    @Mixin
    private ApiAccess access = new ApiAccess();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private CommandSpec spec;

    private final OutputStream standardOutput;

    /** The command as users have it. */
    public ExportCommand() {
        this(System.out);
    }

    ExportCommand(OutputStream standardOutput) {
        this.standardOutput = standardOutput;
    }

    /** What can be exported, in the words of the command. */
    enum What {
        positions,
        statements,
        shifts
    }

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        try (InputStream body = access.client(url).open("/v1/export/" + what, parameters())) {
            long lines = out == null ? copy(body, standardOutput, err) : write(body, out, err);
            if (out != null) {
                err.println(out + ": " + lines + (lines == 1 ? " line" : " lines"));
            }
            return 0;
        } catch (ApiException e) {
            return failed(e.getMessage(), err);
        } catch (BrokenOffException e) {
            return failed(
                    url + " broke off; "
                            + (out == null ? "what is printed is a part" : "nothing was written to " + out),
                    err);
        } catch (NoSuchFileException e) {
            return failed(out + ": cannot be written: there is no such directory", err);
        } catch (IOException e) {
            return failed((out == null ? "" : out + ": ") + "cannot be written: " + e.getMessage(), err);
        } finally {
            err.flush();
        }
    }

    private int failed(@Nullable String why, PrintWriter err) {
        err.println(spec.qualifiedName() + ": " + why);
        return 1;
    }

    private static long write(InputStream body, Path file, PrintWriter err) throws IOException {
        // In the same directory: only within one file system is a move all or nothing.
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        try {
            long lines;
            try (OutputStream out = Files.newOutputStream(unfinished)) {
                lines = copy(body, out, err);
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            return lines;
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** Passes everything on, and counts its lines. */
    private static long copy(InputStream body, OutputStream out, PrintWriter err) throws IOException {
        InputStream in = new BufferedInputStream(body, BUFFER);
        byte[] buffer = new byte[BUFFER];
        LinesOnTerminal progress = new LinesOnTerminal(err, Ansi.AUTO.enabled());
        for (int length = read(in, buffer); length >= 0; length = read(in, buffer)) {
            out.write(buffer, 0, length);
            progress.add(buffer, length);
        }
        out.flush();
        return progress.end();
    }

    private static int read(InputStream in, byte[] buffer) throws BrokenOffException {
        try {
            return in.read(buffer);
        } catch (IOException e) {
            throw new BrokenOffException(e);
        }
    }

    private Map<String, String> parameters() {
        Map<String, @Nullable String> all = new LinkedHashMap<>();
        all.put("format", format);
        all.put("actor", actor);
        all.put("role", role);
        all.put("issue", issue);
        all.put("asOf", asOf);
        all.put("knownAt", knownAt);
        all.put("from", from);
        all.put("to", to);
        all.put("kind", kind);
        all.put("since", since);
        Map<String, String> given = new LinkedHashMap<>();
        all.forEach((name, value) -> {
            if (value != null) {
                given.put(name, value);
            }
        });
        return given;
    }

    /** That the API did not send all of it. */
    private static final class BrokenOffException extends IOException {
        private static final long serialVersionUID = 1L;

        private BrokenOffException(IOException cause) {
            super(cause);
        }
    }
}
