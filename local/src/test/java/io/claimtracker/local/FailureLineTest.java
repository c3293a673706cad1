package io.claimtracker.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtracker.app.ConfigException;
import io.claimtracker.schemas.SetupException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What a user sees of a failure. */
final class FailureLineTest {
    private final StringWriter errors = new StringWriter();

    @Test
    void saysASetupProblemInItsOwnWords() {
        assertThat(fail(new SetupException("topic articles does not exist;\n run ./claims setup")))
                .isOne();
        assertThat(errors.toString().lines())
                .containsExactly("claims: topic articles does not exist; run ./claims setup");
    }

    @Test
    void saysAWrongSettingInItsOwnWords() {
        assertThat(fail(new ConfigException("threads is 'many', which is no whole number")))
                .isOne();
        assertThat(errors.toString().lines()).containsExactly("claims: threads is 'many', which is no whole number");
    }

    @Test
    void namesWhatIsUnexpected() {
        assertThat(fail(new IllegalStateException("no such thing"))).isOne();
        assertThat(errors.toString().lines()).containsExactly("claims: IllegalStateException: no such thing");
    }

    @Test
    void showsWhereItCameFromToThoseWhoAsk() {
        assertThat(fail(new IllegalStateException("no such thing"), "--verbose"))
                .isOne();
        assertThat(errors.toString()).contains("\tat " + FailureLineTest.class.getName());
    }

    private int fail(Exception failure, String... options) {
        CommandLine claims = Claims.commandLine(List.of(new Failing(failure)));
        claims.setErr(new PrintWriter(errors, true));
        return claims.execute(options.length == 0 ? new String[] {"fail"} : new String[] {"fail", options[0]});
    }

    @Command(name = "fail")
    private record Failing(Exception failure) implements Callable<Integer> {
        @Override
        public Integer call() throws Exception {
            throw failure;
        }
    }
}
