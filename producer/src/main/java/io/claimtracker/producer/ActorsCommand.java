package io.claimtracker.producer;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code actors}: what is done with the directory. */
@Command(
        name = "actors",
        mixinStandardHelpOptions = true,
        versionProvider = ProducerVersion.class,
        description = "Loads, renames and merges actors.",
        subcommands = LoadActorsCommand.class)
public final class ActorsCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing: actors load FILE…");
    }
}
