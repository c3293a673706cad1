package io.claimtracker.producer;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimtracker.avro.Role;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The directory files at the root, which users load as they are. */
class StarterActorsTest {
    @ParameterizedTest
    @CsvSource({"states.yaml, 120", "armed-groups.yaml, 40", "offices.yaml, 150"})
    void loadsWhole(String file, int least) {
        assertThat(load(file)).hasSizeGreaterThan(least);
    }

    @Test
    void allOfThemLoadTogether() {
        assertThat(load("states.yaml", "armed-groups.yaml", "offices.yaml")).hasSizeGreaterThan(310);
    }

    /** Two who hold one office at a time are nobody, so such a mistake would not show otherwise. */
    @Test
    void noOfficeIsHeldByTwoAtATime() {
        Map<String, List<Role>> terms = new TreeMap<>();
        for (ActorRead.Entry entry : load("offices.yaml")) {
            for (Role role : requireNonNull(entry.actor()).getRoles()) {
                if (role.getFrom().isPresent()) {
                    terms.computeIfAbsent(role.getTitle(), title -> new ArrayList<>())
                            .add(role);
                }
            }
        }
        terms.forEach((title, roles) -> {
            roles.sort(Comparator.comparing(role -> role.getFrom().orElseThrow()));
            for (int i = 1; i < roles.size(); i++) {
                LocalDate next = roles.get(i).getFrom().orElseThrow();
                assertThat(roles.get(i - 1).getTo()).as(title).isPresent().hasValueSatisfying(to -> assertThat(to)
                        .isBeforeOrEqualTo(next));
            }
        });
    }

    private static List<ActorRead.Entry> load(String... files) {
        List<ActorRead.Bad> bad = new ArrayList<>();
        ActorSet set = new ActorSet(bad::add);
        for (String file : files) {
            new ActorFile(Path.of("../actors", file)).read(set::add);
        }
        List<ActorRead.Entry> entries = set.complete(Map.of());
        assertThat(bad).isEmpty();
        return entries;
    }
}
