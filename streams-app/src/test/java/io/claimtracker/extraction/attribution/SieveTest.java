package io.claimtracker.extraction.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtracker.extraction.syntax.SyntaxReader;
import io.claimtracker.extraction.text.Prose;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each sieve makes of given attributions, one in each marking of a text. */
class SieveTest {
    private static final SyntaxReader SYNTAX_READER =
            new SyntaxReader(AttributionModel.shipped().syntax());

    private final AttributionSieve furniture = new FurnitureSieve();
    private final AttributionSieve mainClauses = new MainClauseSieve();
    private final AttributionSieve runningQuotes = new RunningQuoteSieve();
    private final AttributionSieve backings = new BackingSieve(new CueWords());
    private final AttributionSieve headlines = new HeadlineSieve();

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            value = {
                "“[It is lost],” <Brook> {said}. “We must build a new one now.”"
                        + " => “[It is lost],” <Brook> {said}. “[We must build a new one now].”",
                "“[It is lost],” <Brook> {said}.¶“We must build a new one now.”"
                        + " => “[It is lost],” <Brook> {said}.¶“[We must build a new one now].”",
                "“[It is lost],” <Brook> {said}. “We must build now.”¶“And we must build well. Nobody will.”"
                        + " => “[It is lost],” <Brook> {said}. “[We must build now].”¶“[And we must build well. Nobody will].”",
                "<Brook> {called} [it “a mess” on Monday]. “We must build a new one now.”"
                        + " => <Brook> {called} [it “a mess” on Monday]. “[We must build a new one now].”"
            })
    void aQuotationWithoutACueIsTheSpeakersBefore(String given, String expected) {
        List<Attribution> found = sieve(runningQuotes, given);
        assertThat(marks(given, found)).containsExactly(expected);
        assertThat(found.get(0).foundBy()).isEqualTo("given+rule:running-quote");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "“[It is lost],” <Brook> {said}. The mayor wept. “We must build a new one now.”",
                "“[It is lost],” <Brook> {said}.¶The mayor wept.¶“We must build a new one now.”",
                "“[It is lost],” <Brook> {said}. “A crisis.”",
                "“[It is lost],” <Brook> {said}. “We must build a new one now,” the mayor cried and left.",
                "“[It is lost],” it {was said}. “We must build a new one now.”",
                "<Brook> {said} [it was lost]. “We must build a new one now.”",
                "“We must build a new one now.” “[It is lost],” <Brook> {said}."
            })
    void aQuotationThatDoesNotFollowOrStandAloneIsNot(String given) {
        assertThat(marks(given, sieve(runningQuotes, given))).containsExactly(given);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            value = {
                "<Harbour Radio> {quoted} [the mayor as saying; the bridge was lost]."
                        + " => Harbour Radio {quoted} <the mayor> {as saying}; [the bridge was lost].",
                "<Harbour Radio> {quoted} [the mayor at length]."
                        + " => <Harbour Radio> {quoted} [the mayor at length].",
                "<The harbour> [chair Ada Brook] {was quoted as saying}: “[It is lost].”"
                        + " => <The harbour chair Ada Brook> {was quoted as saying}: “[It is lost].”",
                "Harbour Radio, <quoting engineers>, {said} [the bridge was lost]."
                        + " => Harbour Radio, quoting <engineers>, {said} [the bridge was lost].",
                "<Brook> {said} [the bridge was lost]." + " => <Brook> {said} [the bridge was lost]."
            })
    void whoIsQuotedIsTheSource(String given, String expected) {
        assertThat(marks(given, sieve(new QuotingSieve(), given))).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            value = {
                "<Former president> Ada Brook {said} [the bridge was lost]."
                        + " => <Former president Ada Brook> {said} [the bridge was lost].",
                "<The mayor> Tuesday {said} [the bridge was lost]."
                        + " => <The mayor> Tuesday {said} [the bridge was lost].",
                "“[The bridge is lost],” harbour chair Ada Brook {was quoted as saying}."
                        + " => “[The bridge is lost],” <harbour chair Ada Brook> {was quoted as saying}.",
                "“[The bridge is lost],” it {was said}." + " => “[The bridge is lost],” <it> {was said}.",
                "The mayor wept, it {was said}, because [the bridge was lost]."
                        + " => The mayor wept, it {was said}, because [the bridge was lost]."
            })
    void aSourceIsNamedWhole(String given, String expected) {
        assertThat(marks(given, sieve(new WholeNameSieve(), given))).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            value = {
                "By the dam he meant the old one, <Brook> {told} [senators]."
                        + " => [By the dam he meant the old one], <Brook> {told} senators.",
                "<Brook> {told} [senators]. =>",
                "<Brook> {told} [senators the dam was lost]." + " => <Brook> {told} [senators the dam was lost].",
                "<Brook> {told} [“the truth”]." + " => <Brook> {told} [“the truth”]."
            })
    void whomSomethingIsToldIsNotWhatIsTold(String given, String expected) {
        List<String> wanted = expected == null ? List.of() : List.of(expected);
        assertThat(marks(given, sieve(new AddresseeSieve(), given))).isEqualTo(wanted);
    }

    @Test
    void aQuotationIsWhoseCueItHas() {
        String[] given = {
            "“[It is lost],” <Brook> {said}. “We must build a new one now,” Haddad said.",
            "“It is lost,” Brook said. “[We must build a new one now],” <Haddad> {said}."
        };
        assertThat(marks(given[0], sieve(runningQuotes, given))).containsExactly(given);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            value = {
                "<Brook> {said} [that if the dam breaks], the city will be lost."
                        + " => <Brook> {said} [that if the dam breaks, the city will be lost].",
                "{According to} <the paper>, [the mayor] met the engineers on Monday."
                        + " => {According to} <the paper>, [the mayor met the engineers on Monday].",
                "<Brook> {stated} [that although he likes the old bridge], he would build a new one next year."
                        + " => <Brook> {stated} [that although he likes the old bridge, he would build a new one next year]."
            })
    void aContentReachesToTheVerbOfItsClause(String given, String expected) {
        List<Attribution> found = sieve(mainClauses, given);
        assertThat(marks(given, found)).containsExactly(expected);
        assertThat(found.get(0).foundBy()).isEqualTo("given+rule:main-clause");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<Brook> {said} [that the dam was lost], and the mayor wept.",
                "<Brook> {said} [that the dam was lost], a blow to the mayor who built it.",
                "[That the dam was lost], <Brook> {said}, was no surprise.",
                "{Asked} [if the dam was lost], <Brook> wept."
            })
    void aContentWithItsVerbEndsWhereItDid(String given) {
        assertThat(marks(given, sieve(mainClauses, given))).containsExactly(given);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<The minister> {approved} [Brook's assessment].",
                "At the hearing, <the minister, Omar Haddad>, {rejected} [the general's assessment].",
                "<Haddad> {disputed} [the report's conclusion]."
            })
    void whoBacksWhatIsCalledByANounIsFound(String expected) {
        List<Attribution> found = backings.sieve(prose(expected), reading(expected), List.of());
        assertThat(marks(expected, found)).containsExactly(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The minister approved the budget.",
                "The minister rejected a claim for damages.",
                "Brook's assessment was approved.",
                "They hope to approve the assessment."
            })
    void whatIsNoStatementOfOthersIsNotBacked(String text) {
        assertThat(backings.sieve(prose(text), reading(text), List.of())).isEmpty();
    }

    @Test
    void aCueThatWasFoundBeforeIsNotFoundAgain() {
        String given = "<The minister> {rejected} [Brook's assessment] of the dam.";
        assertThat(marks(given, sieve(backings, given))).containsExactly(given);
    }

    @Test
    void whatASiteSaysOfItselfIsLeftOut() {
        String notice = "The harbour is closed.¶[The opinions expressed] {here} [are those of the authors].";
        assertThat(sieve(furniture, notice)).isEmpty();
        String around = "[Get more stories like this.]¶<Brook> {said} [it was lost].";
        assertThat(marks(around, sieve(furniture, around)))
                .containsExactly("Get more stories like this.¶<Brook> {said} [it was lost].");
        String caption = "The harbour is closed.¶<Brook> {says} [it is lost]. (Photo by Lea Sommer)";
        assertThat(marks(caption, sieve(furniture, caption))).containsExactly(caption);
        String running = "The opinions of the mayor are harsh.¶<Brook> {said} [it was lost].";
        assertThat(marks(running, sieve(furniture, running))).containsExactly(running);
    }

    @Test
    void aSpeakersNameLeadsAHeadline() {
        String given = "Brook: Bridge is lost¶<Ada Brook> {said} [it was lost].";
        assertThat(marks(given, sieve(headlines, given)))
                .containsExactly(
                        "<Brook>{:} [Bridge is lost]¶Ada Brook said it was lost.",
                        "Brook: Bridge is lost¶<Ada Brook> {said} [it was lost].");
    }

    @Test
    void aHeadlineMayEndWithWhoseItIs() {
        String text = "Old bridge is lost: Report¶The harbour is closed.";
        assertThat(marks(text, headlines.sieve(prose(text), reading(text), List.of())))
                .containsExactly("[Old bridge is lost]{:} <Report>¶The harbour is closed.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Weather: Storm hits the harbour¶The harbour is closed.",
                "Live updates: storm hits the harbour¶The harbour is closed.",
                "Old bridge is lost: what we know¶The harbour is closed.",
                "The harbour sent three boats: two ferries and a report.",
                "Brook: — — —¶The harbour is closed."
            })
    void aTopicOrARubricSpeaksNot(String text) {
        assertThat(headlines.sieve(prose(text), reading(text), List.of())).isEmpty();
    }

    private static List<Attribution> sieve(AttributionSieve sieve, String... given) {
        List<Attribution> attributions = Arrays.stream(given)
                .map(MarkedCases::marked)
                .map(one -> new Attribution(one.source(), one.cue(), one.content(), 1, "given"))
                .toList();
        return sieve.sieve(prose(given[0]), reading(given[0]), attributions);
    }

    private static List<String> marks(String given, List<Attribution> found) {
        String text = MarkedCases.marked(given).text();
        return found.stream().map(one -> MarkedCases.mark(text, one)).toList();
    }

    private static Prose prose(String given) {
        return MarkedCases.prose(MarkedCases.marked(given).text());
    }

    private static Reading reading(String given) {
        return Reading.of(prose(given), SYNTAX_READER);
    }
}
