package io.claimtracker.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtracker.actor.ActorDirectory;
import io.claimtracker.actor.ListedActors;
import io.claimtracker.avro.ActorReference;
import io.claimtracker.avro.Backing;
import io.claimtracker.avro.BackingKind;
import io.claimtracker.avro.LikelihoodBand;
import io.claimtracker.avro.Polarity;
import io.claimtracker.avro.Quotation;
import io.claimtracker.avro.Sentiment;
import io.claimtracker.avro.Statement;
import io.claimtracker.avro.StatementKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementExtractorTest {
    private static final ActorDirectory DIRECTORY = ListedActors.builtIn();
    private static final String HEARING = """
            KABUL (Wire) – Al-Qaeda still has camps in Afghanistan, a senior official told Reuters.

            At a hearing on Tuesday, Gen. Ada Brook, the head of the northern command, said al Qaeda could rebuild there \
            in 6 to 36 months. “There is a real possibility of a resurgence of al-Qaida in Afghanistan,” she said.

            Also present at the hearing, Omar Haddad endorsed Brook's assessment. The minister Lea Sommer rejected it.

            “It is unlikely,” Haddad told Politico.
            """;

    private static final StatementExtractor EXTRACTOR = new StatementExtractor(DIRECTORY);

    @Test
    void twoWordsForOneEventGiveOneIssue() {
        assertThat(heldBy("ada-brook", HEARING)).hasSize(2).allSatisfy(statement -> {
            assertThat(statement.getIssue().getId()).isEqualTo("al-qaeda:regroup:afghanistan");
            assertThat(statement.getIssue().getLabel()).isEqualTo("al-Qaeda regrouping in Afghanistan");
            assertThat(statement.getLikelihood().getBand()).isEqualTo(LikelihoodBand.POSSIBLE);
            assertThat(statement.getKind()).isEqualTo(StatementKind.ASSESSMENT);
            assertThat(statement.getStatedAt()).contains(LocalDate.of(2021, 9, 28));
        });
    }

    @Test
    void aContentMayBeginTheText() {
        Statement statement = new Reading().of("[Feeling maligned by the mayor], <Ada Brook> {says} she leaves.");
        assertThat(statement.getHolder().getId()).isEqualTo("ada-brook");
    }

    @Test
    void theWindowIsAnchoredOnTheDayOfTheStatement() {
        assertThat(heldBy("ada-brook", HEARING).get(0).getHorizon()).hasValueSatisfying(horizon -> {
            assertThat(horizon.getFrom()).contains(LocalDate.of(2022, 3, 28));
            assertThat(horizon.getTo()).contains(LocalDate.of(2024, 9, 28));
        });
    }

    @Test
    void backingIsLinkedToTheNewestStatementOfTheBacked() {
        Statement backing = heldBy("omar-haddad", HEARING).get(0);
        assertThat(backing.getBacking()).hasValueSatisfying(one -> {
            assertThat(one.getKind()).isEqualTo(BackingKind.ENDORSES);
            assertThat(one.getHolder().getId()).isEqualTo("ada-brook");
            assertThat(one.getStatement())
                    .contains(heldBy("ada-brook", HEARING).get(1).getId());
        });
        assertThat(backing.getIssue().getId()).isEqualTo("al-qaeda:regroup:afghanistan");
    }

    @Test
    void whoeverEndorsesSaysAsMuchAndWhoeverRejectsTheOpposite() {
        Statement endorsing = heldBy("omar-haddad", HEARING).get(0);
        assertThat(endorsing.getLikelihood().getBand()).isEqualTo(LikelihoodBand.POSSIBLE);
        assertThat(endorsing.getLikelihood().getPhrase()).isEmpty();
        assertThat(endorsing.getPolarity()).isEqualTo(Polarity.AFFIRMED);

        Statement rejecting = heldBy("lea-sommer", HEARING + "\nLea Sommer rejected Brook's assessment.\n")
                .get(1);
        assertThat(rejecting.getIssue().getId()).isEqualTo("al-qaeda:regroup:afghanistan");
        assertThat(rejecting.getPolarity()).isEqualTo(Polarity.NEGATED);
        assertThat(rejecting.getLikelihood().getBand()).isEqualTo(LikelihoodBand.ASSERTED);
    }

    @Test
    void whatIsBackedMayBeToldInTheSameBreath() {
        List<Statement> told =
                extract("Nancy Pelosi disputed President Trump's claim that the wall was paid for by Mexico.");
        assertThat(told).hasSize(2);
        assertThat(told.get(0).getBacking().flatMap(Backing::getStatement))
                .contains(told.get(1).getId());
        assertThat(told.get(0).getPolarity()).isEqualTo(Polarity.NEGATED);
        assertThat(told.get(0).getIssue()).isEqualTo(told.get(1).getIssue());
    }

    @Test
    void aNameTakenForTheBeginningOfACueIsTheSources() {
        assertThat(extract("Defense Secretary Lloyd Austin on Thursday approved Gen. Mark Milley's assessment."))
                .singleElement()
                .satisfies(one -> assertThat(one.getHolder().getId()).isEqualTo("lloyd-austin"));
    }

    @Test
    void backingOfWhatAnotherArticleReportedHasItsOwnTargetAndNoLink() {
        Statement backing = extract("Omar Haddad rejected Milley's assessment that al-Qaeda could regroup in Syria.")
                .get(0);
        assertThat(backing.getIssue().getId()).isEqualTo("al-qaeda:regroup:syria");
        assertThat(backing.getTargets()).extracting(ActorReference::getId).containsExactly("al-qaeda");
        assertThat(backing.getBacking()).hasValueSatisfying(one -> {
            assertThat(one.getKind()).isEqualTo(BackingKind.REJECTS);
            assertThat(one.getHolder().getId()).isEqualTo("mark-milley");
            assertThat(one.getStatement()).isEmpty();
        });
    }

    @Test
    void theChainNamesWhoRelays() {
        Statement last = heldBy("omar-haddad", HEARING).get(1);
        assertThat(last.getChain()).extracting(ActorReference::getId).containsExactly("harbour-wire", "politico");
    }

    @Test
    void anUnnamedHolderStaysUnnamed() {
        Statement first = extract(HEARING).get(0);
        assertThat(first.getAnonymous()).isTrue();
        assertThat(first.getHolder().getName()).isEqualTo("senior official");
    }

    @Test
    void aSurnameARoleAndAPronounMeanThePersonNamedBefore() {
        assertThat(extract("Gen. Ada Brook said the bridge was lost. Brook said it was old. The general said it had "
                        + "cracks. “Nobody looked after it,” she said."))
                .extracting(statement -> statement.getHolder().getName())
                .containsOnly("Ada Brook")
                .hasSize(4);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    the bridge was very likely to fall     | VERY_LIKELY   | 0.80 | 0.95
                    the bridge was not likely to fall      | UNLIKELY      | 0.20 | 0.45
                    the bridge was almost certain to fall  | ALMOST_CERTAIN| 0.95 | 0.99
                    there was a 30% chance of a fall       | UNLIKELY      | 0.30 | 0.30
                    there was a 60 to 70 percent chance    | LIKELY        | 0.60 | 0.70
                    the bridge might fall                  | POSSIBLE      |      |
                    the bridge was lost                    | ASSERTED      |      |
                    """)
    void likelihoodIsReadFromTheWords(String content, LikelihoodBand band, Double low, Double high) {
        Statement statement = extract("Ada Brook said that " + content + ".").get(0);
        assertThat(statement.getLikelihood().getBand()).isEqualTo(band);
        assertThat(statement.getLikelihood().getLow().orElse(null)).isEqualTo(low);
        assertThat(statement.getLikelihood().getHigh().orElse(null)).isEqualTo(high);
        assertThat(statement.getPolarity()).isEqualTo(Polarity.AFFIRMED);
    }

    @ParameterizedTest
    @CsvSource({
        "Ada Brook said al-Qaeda had not regrouped in Afghanistan., NEGATED",
        "Ada Brook denied that al-Qaeda had regrouped in Afghanistan., NEGATED",
        "Ada Brook said al-Qaeda would never attack the United States., NEGATED",
        "Ada Brook said al-Qaeda had regrouped in Afghanistan., AFFIRMED"
    })
    void polarityIsThatOfTheMainEvent(String text, Polarity polarity) {
        assertThat(extract(text).get(0).getPolarity()).isEqualTo(polarity);
    }

    @ParameterizedTest
    @CsvSource({
        "ISIS-K could strike the United States, isis-k:attack:united-states",
        "IS-K could attack the American homeland, isis-k:attack:united-states",
        "the Islamic State could carry out attacks from Syria, isis:attack:syria",
        "the Taliban's resurgence in Afghanistan was over, taliban:regroup:afghanistan"
    })
    void issueIsTargetKindAndPlace(String content, String issue) {
        assertThat(extract("Ada Brook said " + content + ".").get(0).getIssue().getId())
                .isEqualTo(issue);
    }

    @Test
    void sentimentAndQuotationAreRead() {
        Statement statement = extract("“The withdrawal was a shameful failure,” Ada Brook said.")
                .get(0);
        assertThat(statement.getSentiment()).isEqualTo(Sentiment.NEGATIVE);
        assertThat(statement.getQuotation()).isEqualTo(Quotation.DIRECT);
    }

    @Test
    void withoutADateNothingIsDated() {
        Document undated = new Document(
                "u", Optional.empty(), "e", Optional.empty(), Optional.empty(), "Brook said on Tuesday it was lost.");
        assertThat(EXTRACTOR.extract(undated).statements().get(0).getStatedAt()).isEmpty();
    }

    @Test
    void evidenceIsTheTextOfItsSpansAndIdsAreStable() {
        List<Statement> statements = extract(HEARING);
        assertThat(statements).isNotEmpty().allSatisfy(statement -> {
            String spans = String.join(
                    " … ",
                    statement.getEvidence().getContent().stream()
                            .map(span -> HEARING.substring(span.getBegin(), span.getEnd()))
                            .toList());
            assertThat(statement.getEvidence().getText()).isEqualTo(spans);
        });
        assertThat(statements).extracting(Statement::getId).doesNotHaveDuplicates();
        assertThat(extract(HEARING.replace('“', '"').replace("\n\n", "\n \n")))
                .extracting(Statement::getId)
                .containsExactlyElementsOf(
                        statements.stream().map(Statement::getId).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            value = {
                "The mayor said that the bridge was lost. => the bridge was lost",
                "The mayor said that “the bridge was lost.” => the bridge was lost",
                "The mayor said that was wrong. => that was wrong"
            })
    void theWordsOfAStatementBeginWithWhatIsSaid(String text, String said) {
        assertThat(extract(text)).extracting(one -> one.getEvidence().getText()).containsExactly(said);
    }

    private List<Statement> heldBy(String holder, String text) {
        return extract(text).stream()
                .filter(statement -> statement.getHolder().getId().equals(holder))
                .toList();
    }

    private List<Statement> extract(String text) {
        Document document = new Document(
                "urn:test",
                Optional.of("1"),
                "e",
                Optional.of("Harbour Wire"),
                Optional.of(LocalDate.of(2021, 10, 1)),
                text);
        return EXTRACTOR.extract(document).statements();
    }
}
