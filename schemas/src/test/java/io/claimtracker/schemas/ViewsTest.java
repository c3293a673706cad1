package io.claimtracker.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ViewsTest {
    private final Views next = new Views("next");

    @Test
    void derivedTopicsAreTheirOwnAndTheOthersShared() {
        assertThat(names(next.topics()))
                .contains("articles", "actors", "resolutions", "dead-letters", "views")
                .contains("next.claims", "next.assessments", "next.positions", "next.position-shifts")
                .doesNotContain("claims")
                .hasSameSizeAs(Topics.ALL);
        assertThat(names(next.derived())).allMatch(name -> name.startsWith("next."));
        assertThat(next.topic(Topics.CLAIMS).subject()).isEqualTo("next.claims-value");
    }

    @Test
    void withoutANameTopicsHaveThePlainOnes() {
        assertThat(Views.UNNAMED.topics()).isEqualTo(Topics.ALL);
        assertThat(names(Views.UNNAMED.derived()))
                .contains("claims", "positions")
                .doesNotContain("articles", "dead-letters");
    }

    @Test
    void schemasAreRegisteredUnderTheNamesOfTheirTopics() {
        SchemaRegistry registry = new SchemaRegistry("mock://views");
        registry.register();

        assertThatThrownBy(() -> registry.requireRegistered(next))
                .hasMessageContaining("next.claims-value")
                .hasMessageContaining("run ./claims setup --views next first");
        assertThat(registry.register(next)).containsKeys("next.claims-value", "next.forecast-events-value");
        registry.requireRegistered(next);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Next", "a.b", "a_b", "-a", "a--b", "a b", "a12345678901234567890123456789012345678901"})
    void whatIsNoNameIsRefused(String name) {
        assertThatThrownBy(() -> new Views(name)).hasMessageStartingWith("views is '" + name + "', but must be");
    }

    private static List<String> names(List<Topic<?>> topics) {
        return topics.stream().map(Topic::name).toList();
    }
}
