package io.claimtracker.extraction.who;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtracker.actor.ActorDirectory;
import io.claimtracker.actor.ListedActors;
import io.claimtracker.avro.ActorType;
import io.claimtracker.extraction.attribution.Attribution;
import io.claimtracker.extraction.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VoiceFinderTest {
    private static final ActorDirectory DIRECTORY = ListedActors.builtIn();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    <Ada Brook> {said} [it was lost].                             | name
                    Ada Brook left. <She> {said} [it was lost].                   | pronoun
                    Gen. Ada Brook left. <The general> {said} [it was lost].      | role
                    <The spokesman, Omar Haddad,> {said} [it was lost].           | apposition
                    Ada Brook, <who> {called} [it lost], left.                    | relative
                    Ada Brook, D-Ohio, <who> {called} [it lost], left.            | relative
                    Ada Brook, <R-Wyoming>, {called} [it lost].                   | party label
                    <A Pentagon report> {said} [it was lost].                     | own words
                    <Brook's campaign> {said} [it was lost].                      | campaign
                    The Harbour Council met. <The council> {said} [it was lost].  | body
                    <I> {said} [it was lost].                                     | first person
                    <A senior official> {said} [it was lost].                     | unnamed
                    <Politico> {said}, citing Jack Reed, that [it was lost].      | cited
                    {Reportedly}, [it was lost].                                  | no source
                    """)
    void everyVoiceNamesTheSieveThatToldIt(String marked, String sieve) {
        assertThat(voices(marked)).extracting(Voice::foundBy).containsExactly(sieve);
    }

    @Test
    void aPartysLabelNamesNobody() {
        for (String marked : List.of(
                "Rep. Ada Brook, R-Wyoming, <who> {called} [it lost], left.",
                "Ada Brook (<D-Ohio>) {called} [it lost].")) {
            assertThat(voices(marked).get(0).holder().name()).isEqualTo("Ada Brook");
        }
    }

    @Test
    void thePublisherOpensEveryChain() {
        assertThat(voices("<Ada Brook> {told} Reuters [it was lost].").get(0).chain())
                .extracting(Party::name)
                .containsExactly(MarkedVoices.PUBLISHER, "Reuters");
    }

    @Test
    void theChainNamesNobodyWhoIsUnnamed() {
        assertThat(voices("<An official> {said} [<Ada Brook> {knew} [it]].")
                        .get(1)
                        .chain())
                .extracting(Party::name)
                .containsExactly(MarkedVoices.PUBLISHER);
    }

    @Test
    void withoutAPublisherTheAuthorSpeaksInTheFirstPerson() {
        MarkedVoices marked = MarkedVoices.of("<I> {believe} [it was lost].");
        assertThat(marked.voices(DIRECTORY, Optional.empty()).get(0).holder())
                .isEqualTo(new Party("author", ActorType.PERSON, true));
    }

    @Test
    void attributionsInEachOthersContentEnd() {
        String text = "Brook said Haddad said it.";
        Span whole = new Span(0, text.length());
        Attribution one = new Attribution(List.of(), List.of(new Span(6, 10)), List.of(whole), 1, "test");
        Attribution other = new Attribution(List.of(), List.of(new Span(18, 22)), List.of(whole), 1, "test");
        assertThat(voices(text, List.of(one, other))).hasSize(2);
    }

    @Test
    void deeplyNestedSpeechIsReadInOneGo() {
        int depth = 20_000;
        String text = "Brook said ".repeat(depth) + "so.";
        List<Attribution> attributions = new ArrayList<>();
        for (int i = 0; i < depth; i++) {
            int begin = i * 11;
            attributions.add(new Attribution(
                    List.of(new Span(begin, begin + 5)),
                    List.of(new Span(begin + 6, begin + 10)),
                    List.of(new Span(begin + 11, text.length())),
                    1,
                    "test"));
        }
        assertThat(voices(text, attributions)).hasSize(depth).allSatisfy(voice -> assertThat(voice.chain())
                .hasSizeLessThan(3));
    }

    private static List<Voice> voices(String marked) {
        return MarkedVoices.of(marked).voices(DIRECTORY);
    }

    private static List<Voice> voices(String text, List<Attribution> attributions) {
        return new MarkedVoices(text, attributions).voices(DIRECTORY);
    }
}
