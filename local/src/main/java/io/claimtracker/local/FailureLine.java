package io.claimtracker.local;

import java.io.PrintWriter;
import java.util.function.BooleanSupplier;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** How a command says that it failed: one line on standard error, and the stack trace only to those who ask for it. */
final class FailureLine implements IExecutionExceptionHandler, IParameterExceptionHandler {
    private static final String OURS = "io.claimtracker.";

    private final BooleanSupplier verbose;

    FailureLine(BooleanSupplier verbose) {
        this.verbose = verbose;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        print(command, message(failure), failure);
        return command.getCommandSpec().exitCodeOnExecutionException();
    }

    @Override
    public int handleParseException(ParameterException failure, String[] arguments) {
        CommandLine command = failure.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        print(command, failure.getMessage() + " (see ./" + name + " --help)", failure);
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    private void print(CommandLine command, String message, Exception failure) {
        PrintWriter error = command.getErr();
        error.println("claims: " + message.strip().replaceAll("\\s*\\R\\s*", " "));
        if (verbose.getAsBoolean()) {
            failure.printStackTrace(error);
        }
        error.flush();
    }

    /** What we throw ourselves is told in its own words; anything else is named as well. */
    private static String message(Exception failure) {
        if (failure.getMessage() == null) {
            return failure.getClass().getSimpleName();
        }
        return failure.getClass().getName().startsWith(OURS)
                ? failure.getMessage()
                : failure.getClass().getSimpleName() + ": " + failure.getMessage();
    }
}
