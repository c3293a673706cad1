package io.claimtracker.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApiAccessTest {
    @Test
    void aKeyIsInTheFileElseInTheEnvironment(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("key"), "from-file\n");
        assertThat(ApiAccess.key(file, Optional.of("from-environment"))).contains("from-file");
        assertThat(ApiAccess.key(null, Optional.of("from-environment"))).contains("from-environment");
        assertThat(ApiAccess.key(null, Optional.of(""))).isEmpty();
        assertThat(ApiAccess.key(null, Optional.empty())).isEmpty();
    }

    @Test
    void whatIsNoKeyIsRefusedWithoutBeingShown() {
        assertThatThrownBy(() -> ApiAccess.key(null, Optional.of("two words")))
                .hasMessage("$CLAIMS_API_KEY has no key: it is one word on a line of its own");
    }
}
