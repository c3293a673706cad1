package io.claimtracker.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtracker.extraction.text.LexiconLine;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExtractorVersionTest {
    @Test
    void isTheSameForTheSameExtractor() {
        assertThat(version()).isEqualTo(version()).matches("[0-9a-f]{12}");
    }

    @Test
    void changesWithWhatAUserAdds() {
        assertThat(List.of(
                        version(),
                        version("pivot\tpivoting\tpivot"),
                        version("pivot\tpivoting\tturn"),
                        version("pivot\tpivoting\tturn", "swerve\tswerving\tswerve"),
                        version("pivot\tpivoting\tturnswerve\tswerving\tswerve")))
                .doesNotHaveDuplicates();
    }

    @Test
    void doesNotHangOnWhereAFileLies() {
        assertThat(ExtractorVersion.of(List.of(new LexiconLine("here.txt:1", "pivot\tpivoting\tpivot"))))
                .isEqualTo(ExtractorVersion.of(List.of(new LexiconLine("there.txt:7", "pivot\tpivoting\tpivot"))));
    }

    private static String version(String... entries) {
        return ExtractorVersion.of(List.of(entries).stream()
                .map(entry -> new LexiconLine("kinds.txt:1", entry))
                .toList());
    }
}
