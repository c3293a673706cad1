package io.claimtracker.extraction.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProseReaderTest {
    private final ProseReader reader = new ProseReader();

    @Test
    void abbreviationsEndNoSentence() {
        assertThat(sentences("Gen. Brook met Sen. Haddad of the U.S. Senate. They spoke."))
                .containsExactly("Gen. Brook met Sen. Haddad of the U.S. Senate.", "They spoke.");
    }

    @Test
    void anAbbreviationMayEndASentenceAfterAll() {
        assertThat(sentences("She left the U.S. The ship sailed."))
                .containsExactly("She left the U.S.", "The ship sailed.");
    }

    @Test
    void aClosingQuoteBelongsToTheSentenceBefore() {
        assertThat(sentences("“It is lost.” The mayor wept.")).containsExactly("“It is lost.”", "The mayor wept.");
    }

    @Test
    void aDatelineStandsApart() {
        assertThat(sentences("BERLIN (Wire) – The mayor wept.")).containsExactly("BERLIN (Wire) –", "The mayor wept.");
    }

    @Test
    void wordsKeepTheirHyphensAndPossessivesStandAlone() {
        assertThat(reader.read("al-Qaeda’s 3.5 and ISIS-K").tokens().stream().map(Token::text))
                .containsExactly("al-Qaeda", "’s", "3.5", "and", "ISIS-K");
    }

    @Test
    void offsetsCountUtf16UnitsAcrossEmojiAndForeignSpaces() {
        String text = "🙂\u00a0Şimşek\r\nsaid";
        assertThat(reader.read(text).tokens())
                .allSatisfy(token ->
                        assertThat(text.substring(token.begin(), token.end())).isEqualTo(token.text()));
    }

    private List<String> sentences(String text) {
        Prose prose = reader.read(text);
        return prose.sentences().stream()
                .map(sentence -> prose.span(sentence.first(), sentence.end()).in(text))
                .toList();
    }
}
