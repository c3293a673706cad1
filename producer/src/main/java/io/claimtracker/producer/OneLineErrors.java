package io.claimtracker.producer;

import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Shows whatever ends a command as one line on standard error. */
public final class OneLineErrors implements IExecutionExceptionHandler {
    private static final int MOST_CAUSES = 10;

    @Override
    public int handleExecutionException(Exception error, CommandLine command, ParseResult parsed) {
        command.getErr().println(command.getCommandName() + ": " + reason(error));
        return command.getCommandSpec().exitCodeOnExecutionException();
    }

    /** An error's message with those of its causes that say more, on one line. */
    static String reason(Throwable error) {
        StringBuilder reason = new StringBuilder(message(error));
        Throwable cause = error.getCause();
        for (int i = 0; i < MOST_CAUSES && cause != null; i++) {
            String message = message(cause);
            if (reason.indexOf(message) < 0) {
                reason.append(": ").append(message);
            }
            cause = cause.getCause();
        }
        return Line.of(reason.toString());
    }

    private static String message(Throwable error) {
        String message = error.getMessage();
        return message == null || message.isBlank() ? error.getClass().getSimpleName() : message;
    }
}
