package io.claimtracker.local;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/**
 * A command of {@code claims} that was run in this process, with what it said.
 *
 * @param code 0 done, 1 failed, 2 not understood
 */
record CommandRun(int code, String out, String err) {
    static CommandRun of(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine claims = Claims.commandLine(Claims.subcommands());
        claims.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return new CommandRun(claims.execute(arguments), out.toString(), err.toString());
    }
}
