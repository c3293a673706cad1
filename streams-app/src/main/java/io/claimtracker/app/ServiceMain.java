package io.claimtracker.app;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParseResult;

/** The streams app on its own, as its container image runs it. */
@Command(
        name = "streams-app",
        mixinStandardHelpOptions = true,
        version = "Claim Tracker streams app",
        description = "Follows articles, folds what actors say into positions, and answers questions about them.",
        subcommands = {ServeCommand.class, SetupCommand.class, TopologyCommand.class, ApiKeyCommand.class})
public final class ServiceMain {
    private static final String LOGGING = "logback.configurationFile";

    private ServiceMain() {}

    /** Runs a subcommand and ends with its exit code. */
    public static void main(String[] arguments) {
        if (System.getProperty(LOGGING) == null) {
            System.setProperty(LOGGING, "service-logging.xml");
        }
        CommandLine line = new CommandLine(new ServiceMain());
        line.getSubcommands().values().forEach(command -> command.getCommandSpec()
                .mixinStandardHelpOptions(true));
        System.exit(line.setExecutionExceptionHandler(ServiceMain::report).execute(arguments));
    }

    /** One line: what is wrong, without where in the code it showed. */
    private static int report(Exception exception, CommandLine command, @Nullable ParseResult result) {
        command.getErr().println(command.getCommandSpec().qualifiedName() + ": " + exception.getMessage());
        command.getErr().flush();
        return command.getCommandSpec().exitCodeOnExecutionException();
    }
}
