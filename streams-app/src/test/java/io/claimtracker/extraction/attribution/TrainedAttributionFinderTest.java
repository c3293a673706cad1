package io.claimtracker.extraction.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold whatever the models learn next. Each text is its own expectation: {@code <source> {cue} [content]}. */
class TrainedAttributionFinderTest {
    private static final AttributionFinder FINDER = new TrainedAttributionFinder(AttributionModel.shipped());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<Gen. Ada Brook> {said} [the rebels could return in 6 to 36 months].",
                "<Gen. Ada Brook> {said} [that the rebels could return].",
                "<Ada Brook> {told} the Senate Transport Committee on Monday [that the bridge was lost].",
                "“[The bridge is lost],” <Ada Brook> {said}.",
                "\"[The bridge is lost],\" {said} <Ada Brook>.",
                "[The bridge was lost], <Ada Brook> {said} on Monday.",
                "[The bridge], <she> {said}, [was lost].",
                "{According to} <Ada Brook>, [the bridge was lost].",
                "[The bridge was lost], {according to} <a harbour report>.",
                "<Ada Brook> {accused} [the mayor of neglect and delay].",
                "<The mayor> {rejected} [Brook's claim].",
                "<The mayor> {endorsed} [Brook's assessment that the bridge may fall].",
                "<A spokesman for the Harbour Authority> {denied} [that the bridge was lost].",
                "During a hearing on Monday, <Brook> {said} [the bridge was lost].",
                "<The Authority's spokesman, Omar Haddad>, {said} [the bridge was lost].",
                "<Omar Haddad and Ada Brook> {said} [the bridge was lost].",
                "“[The bridge is lost],” <Brook> {said}. “[We must build a new one now].”",
                "“[The bridge is lost],” <Brook> {said}.¶“[We must build a new one now].”",
                "“The bridge is lost.¶<The mayor> {said} [the ferry was late]."
            })
    void findsSourceCueAndContent(String marked) {
        String text = MarkedCases.marked(marked).text();
        assertThat(marks(text)).containsExactly(marked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "News / Harbour / Weather",
                "Ada Brook at the bridge in March 2019. (Photo by Omar Haddad)",
                "The claims were filed in May.",
                "The United States has many bridges.",
                "The bridge was built in 1931 and painted twice."
            })
    void takesNothingForAnAttribution(String text) {
        assertThat(marks(text)).isEmpty();
    }

    @Test
    void aParticipleGoesOnWithTheSameSource() {
        assertThat(marks("Brook said the bridge was lost, adding that a ferry would come."))
                .containsExactly(
                        "<Brook> {said} [the bridge was lost], adding that a ferry would come.",
                        "<Brook> said the bridge was lost, {adding} [that a ferry would come].");
    }

    @Test
    void foundInTheOrderOfTheCuesAndNamedByWhatFoundThem() {
        List<Attribution> found = FINDER.find(MarkedCases.prose(
                "Old bridge is lost: Report\n\n“The bridge is lost,” Brook said.\n\n“We must build a new one now.”\n\n"
                        + "The mayor said the ferry was late."));
        assertThat(found)
                .isSortedAccordingTo((one, other) -> Integer.compare(
                        one.cue().get(0).begin(), other.cue().get(0).begin()));
        assertThat(found)
                .extracting(Attribution::foundBy)
                .contains("model")
                .allMatch(by -> by.startsWith("model") || by.startsWith("rule:"));
        assertThat(found).extracting(Attribution::confidence).allMatch(one -> one > 0 && one <= 1);
    }

    private static List<String> marks(String text) {
        return FINDER.find(MarkedCases.prose(text)).stream()
                .map(one -> MarkedCases.mark(text, one))
                .toList();
    }
}
