package io.claimtracker.extraction.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtracker.extraction.text.MarkedText;
import io.claimtracker.extraction.text.Prose;
import io.claimtracker.extraction.text.ProseReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each text is its own expectation: {@code <source> {cue} [content]}. */
class AttributionRulesTest {
    private final CueWords words = new CueWords();
    private final ProseReader proseReader = new ProseReader();
    private final CueFinder cueFinder = new RuleCueFinder(words);
    private final RoleFinder roleFinder = new RuleRoleFinder(words);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<Gen. Ada Brook> {said} [the rebels could return in 6 to 36 months].",
                "<Gen. Ada Brook> {said} that [the rebels could return].",
                "<Ada Brook> {said} late Tuesday that [the bridge was lost].",
                "<Ada Brook> {said} Tuesday [the bridge was lost].",
                "<Brook, the head of the harbour office>, {said} [the bridge was lost].",
                "<Ada Brook> {told} the Senate Transport Committee on Monday that [the bridge was lost].",
                "<Ada Brook> {told} reporters [the bridge was lost].",
                "“[The bridge is lost],” <Ada Brook> {said}.",
                "\"[The bridge is lost],\" {said} <Ada Brook>.",
                "[The bridge was lost], <Ada Brook> {said} on Monday.",
                "[The bridge], <she> {said}, [was lost].",
                "{According to} <Ada Brook>, [the bridge was lost].",
                "[The bridge was lost], {according to} <a harbour report>.",
                "<Ada Brook> {was quoted as saying} by Harbour Radio that [the bridge was lost].",
                "Harbour Radio {quoted} <the mayor> as saying [the bridge was lost].",
                "<Ada Brook> {accused} [the mayor of neglect and delay].",
                "<The mayor> {rejected} [Brook's claim].",
                "<The mayor> {endorsed} [Brook's assessment that the bridge may fall].",
                "There are growing {fears} that [the bridge could fall].",
                "<The mayor> {warned} of [a second flood].",
                "<A spokesman for the Harbour Authority> {denied} that [the bridge was lost].",
                "During a hearing on Monday, <Brook> {said} [the bridge was lost].",
                "<The Authority's spokesman, Omar Haddad>, {said} [the bridge was lost].",
                "<Omar Haddad and Ada Brook> {said} [the bridge was lost]."
            })
    void findsSourceCueAndContent(String marked) {
        assertThat(marks(MarkedText.of(marked).text())).containsExactly(marked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "News / Harbour / Weather",
                "Ada Brook at the bridge in March 2019. (Photo by Omar Haddad)",
                "The claims were filed in May.",
                "The United States has many bridges.",
                "He spoke on a conference call with the mayor and the governor."
            })
    void takesNothingForAnAttribution(String text) {
        assertThat(marks(text)).isEmpty();
    }

    @Test
    void aParticipleGoesOnWithTheSameSource() {
        assertThat(marks("Brook said the bridge was lost, adding that a ferry would come."))
                .containsExactly(
                        "<Brook> {said} [the bridge was lost], adding that a ferry would come.",
                        "<Brook> said the bridge was lost, {adding} that [a ferry would come].");
    }

    @Test
    void aQuoteWithoutACueOfItsOwnIsTheSpeakersToo() {
        assertThat(marks("“The bridge is lost,” Brook said. “We must build a new one now.”"))
                .containsExactly(
                        "“[The bridge is lost],” <Brook> {said}. “We must build a new one now.”",
                        "“The bridge is lost,” <Brook> {said}. “[We must build a new one now].”");
    }

    @Test
    void aQuoteRunsOnIntoTheNextParagraph() {
        assertThat(marks("“The bridge is lost,” Brook said.\n\n“We must build a new one now.”"))
                .hasSize(2);
    }

    @Test
    void aMissingMarkSpoilsOneParagraphOnly() {
        assertThat(marks("“The bridge is lost.\n\nThe mayor said the ferry was late."))
                .containsExactly("“The bridge is lost.\n\n<The mayor> {said} [the ferry was late].");
    }

    private List<String> marks(String text) {
        Prose prose = proseReader.read(text);
        return roleFinder.find(prose, cueFinder.find(prose)).stream()
                .map(attribution -> MarkedText.mark(text, attribution))
                .toList();
    }
}
