package io.claimtracker.extraction.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TokenizerTest {
    private final Tokenizer tokenizer = new Tokenizer(new Abbreviations());

    static Stream<String> cases() {
        return Cases.of("tokens.txt");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void tokensAreAsMarked(String written) {
        String marked = Cases.text(written);
        assertThat(tokenizer.tokens(marked.replace("·", "")).stream().map(Token::text))
                .containsExactly(Arrays.stream(marked.split("[ ·\u00a0\u2009\u0085\u200b\ufeff]+"))
                        .filter(token -> !token.isEmpty())
                        .toArray(String[]::new));
    }
}
