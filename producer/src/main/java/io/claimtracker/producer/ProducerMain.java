package io.claimtracker.producer;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The producer on its own, as its container image runs it. */
@Command(
        name = "producer",
        mixinStandardHelpOptions = true,
        versionProvider = ProducerVersion.class,
        description = "Sends articles to the stream, withdraws and erases them, and loads actors.",
        subcommands = {PublishCommand.class, WithdrawCommand.class, ForgetCommand.class, ActorsCommand.class})
public final class ProducerMain {
    private static final String LOGGING = "logback.configurationFile";

    private ProducerMain() {}

    /** Runs a subcommand and ends with its exit code. */
    public static void main(String[] arguments) {
        // Kafka's own account of a connection is for those who ask for it; commands say what is wrong in one line.
        if (System.getProperty(LOGGING) == null) {
            System.setProperty(LOGGING, "producer-logging.xml");
        }
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new ProducerMain()).setExecutionExceptionHandler(new OneLineErrors());
    }
}
