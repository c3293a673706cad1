package io.claimtracker.producer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The directory files at the root, which users load as they are. */
class StarterActorsTest {
    @ParameterizedTest
    @CsvSource({"states.yaml, 120", "armed-groups.yaml, 40", "offices.yaml, 80"})
    void loadsWhole(String file, int least) {
        List<ActorRead.Bad> bad = new ArrayList<>();
        ActorSet set = new ActorSet(bad::add);

        new ActorFile(Path.of("../actors", file)).read(set::add);

        assertThat(set.complete()).hasSizeGreaterThan(least);
        assertThat(bad).isEmpty();
    }
}
