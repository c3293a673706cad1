package io.claimtracker.local;

import io.claimtracker.app.ApiKeyCommand;
import io.claimtracker.app.ServeCommand;
import io.claimtracker.app.SetupCommand;
import io.claimtracker.app.TopologyCommand;
import io.claimtracker.producer.ActorsCommand;
import io.claimtracker.producer.ForgetCommand;
import io.claimtracker.producer.PublishCommand;
import io.claimtracker.producer.WithdrawCommand;
import io.claimtracker.terminal.CompareCommand;
import io.claimtracker.terminal.ExportCommand;
import io.claimtracker.terminal.ForecastsCommand;
import io.claimtracker.terminal.Overview;
import io.claimtracker.terminal.PositionsCommand;
import io.claimtracker.terminal.SearchCommand;
import io.claimtracker.terminal.ShiftsCommand;
import io.claimtracker.terminal.TimelineCommand;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The command {@code claims}, with everything a user or an operator does as a subcommand. */
@Command(
        name = "claims",
        description = "Who holds what position on what, since when, how sure, until when: read from news articles.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = CommandLine.HelpCommand.class)
public final class Claims implements Runnable {
    /** Wide enough for the tables of --once; a narrower terminal wraps them. */
    private static final int TABLE_COLUMNS = 160;

    @Option(
            names = {"-v", "--verbose"},
            scope = ScopeType.INHERIT,
            description = "shows where an error came from")
    private boolean verbose;

    @Spec
    private @Nullable CommandSpec spec;

    /** Runs a command and ends the process with its code: 0 done, 1 failed, 2 not understood. */
    public static void main(String[] arguments) {
        System.exit(commandLine(subcommands()).execute(arguments));
    }

    /** Every subcommand, as users have them. */
    static List<?> subcommands() {
        LocalCommand local = new LocalCommand(
                LocalService::start, new LocalArticles(), (url, out) -> new Overview(url).print(TABLE_COLUMNS, out));
        return List.of(
                local,
                new PublishCommand(),
                new WithdrawCommand(),
                new ForgetCommand(),
                new ActorsCommand(),
                new SetupCommand(),
                new ServeCommand(),
                new ApiKeyCommand(),
                new ExtractCommand(),
                new EvaluateCommand(),
                new TrainCommand(),
                new TrainClassesCommand(),
                new SearchCommand(),
                new PositionsCommand(),
                new TimelineCommand(),
                new ShiftsCommand(),
                new ForecastsCommand(),
                new ExportCommand(),
                new CompareCommand(),
                new TopologyCommand());
    }

    /** The command line over the given subcommands, each a picocli command. */
    static CommandLine commandLine(List<?> subcommands) {
        Claims claims = new Claims();
        CommandLine line = new CommandLine(claims);
        subcommands.forEach(line::addSubcommand);
        line.getSubcommands().values().forEach(Claims::describe);
        describe(line);
        line.registerConverter(LocalDate.class, Claims::date);
        FailureLine failures = new FailureLine(() -> claims.verbose || System.getenv("CLAIMS_DEBUG") != null);
        return line.setExecutionExceptionHandler(failures).setParameterExceptionHandler(failures);
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException("'" + text + "' is no date such as 2021-10-01");
        }
    }

    private static void describe(CommandLine command) {
        command.getCommandSpec().mixinStandardHelpOptions(true).versionProvider(new BuildVersion());
    }

    @Override
    public void run() {
        if (spec != null) {
            throw new ParameterException(spec.commandLine(), "a command is missing");
        }
    }
}
