package io.claimtracker.voice;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtracker.avro.Polarity;
import io.claimtracker.avro.Quotation;
import io.claimtracker.avro.Statement;
import org.junit.jupiter.api.Test;

/** Which wordings are one statement, and which are two. Contents are direct quotations on one issue unless a test says otherwise. */
class WordingTest {
    @Test
    void caseQuoteMarksAccentsAndContractionsDoNotMatter() {
        same(
                "We’re sure the Taliban won’t attack Kabul – not now",
                "we are sure the Taliban will not attack Kabul, not now!");
        same("the rule’s “clean” budget passed in São Paulo", "the rule's ``clean'' budget passed in Sao Paulo");
        same("The U.S. cannot leave Afghanistan now", "the US can not leave Afghanistan now");
        same("Gen. Milley warned the Senate twice", "General Milley warned the Senate twice");
        same("voters will decide in twelve months, on June 3rd", "voters will decide in 12 months, on June 3");
    }

    @Test
    void aPartIsOneWithItsWhole() {
        same(
                "al-Qaeda could regroup in Afghanistan in about two years",
                "“Al Qaeda could regroup in Afghanistan in about two years,” and the risk would grow if Kabul fell");
        same(
                "the border is going to be just as tough as it has been",
                "Today I signed an order. We will keep families together, but the border is going to be just as tough"
                        + " as it's been. Thank you");
    }

    @Test
    void sentencesMayBeLeftOutAndComeInAnotherOrder() {
        same(
                "The reform failed the whole country … Voters deserve a better answer",
                "The reform failed the whole country. Nobody is surprised by that. Voters deserve a better answer");
        same(
                "Those piecemeal efforts are not serious … The president would veto every one of these bills",
                "The president would veto every one of these bills … Those piecemeal efforts are not serious");
    }

    @Test
    void aLittleRewordingIsAllowed() {
        same(
                "Our opponents are telling voters that these agreements are very common among wealthy celebrities",
                "Our opponents told voters that those agreements are very common among wealthy celebrities");
        same(
                "the House passed the most unworkable version of a bill that is already going nowhere in this Senate",
                "the House passed the most unworkable form of a bill that is already going nowhere in this Senate");
        same(
                "When pundits hold a sling-fest about the tax bill, that is what happens to polls",
                "When pundits hold a slingfest about the tax bill, that is what happens to polls");
    }

    @Test
    void aLittleRewordingOfFewWordsIsNot() {
        apart("the general will attack the western city", "the general will defend the western city");
    }

    @Test
    void reportedSpeechShiftsTheVerb() {
        same(
                indirect("the shutdown will cause minimal economic disruption in the capital"),
                indirect("the shutdown would cause minimal economic disruption in the capital"));
        apart(
                "I will vote for the clean budget resolution tonight",
                "I would vote for the clean budget resolution tonight");
    }

    @Test
    void whatAReporterPutsAroundAQuotationDoesNotMatter() {
        same(
                mixed("his rival “jeopardizes our military readiness and our medical research” with the cuts"),
                direct("This jeopardizes our military readiness and our medical research"));
        same(
                mixed("the Charlottesville rally as an “egregious display of hatred, bigotry and violence"),
                mixed("a rally that was an ``egregious display of hatred, bigotry and violence'' by both groups"));
        apart(
                mixed("they did not see it as “an egregious display of hatred, bigotry and violence"),
                direct("This was an egregious display of hatred, bigotry and violence"));
    }

    @Test
    void whatAnEditorPutsInBracketsStandsForAnything() {
        same(
                "If the [FISA] court is manipulated and lied to, you lose my support",
                "If the court is manipulated and lied to, you lose my support");
        same(
                "the version that they submitted to [the Supreme Court] was watered down",
                "the version that they submitted to S.C. was watered down");
        same("[T]he reform failed the whole country again", "the reform failed the whole country again");
    }

    @Test
    void anotherNumberIsAnotherStatement() {
        apart(
                "al-Qaeda could regroup in Afghanistan in about two years",
                "al-Qaeda could regroup in Afghanistan in about three years");
        apart("the bill adds $50 billion to the national debt", "the bill adds $500 billion to the national debt");
        apart("we saw more jobs lost in the big cities", "we saw 1,000 more jobs lost in the big cities");
    }

    @Test
    void aDenialIsAnotherStatement() {
        apart(
                "the reform is going to hurt hospitals in the countryside",
                "the reform is not going to hurt hospitals in the countryside");
        apart(
                "the reform is going to hurt hospitals in the countryside",
                "I don't think the reform is going to hurt hospitals in the countryside");
        apart(
                "we ever met those bankers in Geneva or Zurich",
                "it is false to say without proof we ever met those bankers in Geneva or Zurich");
    }

    @Test
    void whatACueDeniesIsAnotherStatement() {
        Statement said = indirect("the president ordered staff to fire the special counsel");
        Statement denied =
                Statement.newBuilder(said).setPolarity(Polarity.NEGATED).build();
        apart(said, denied);
    }

    @Test
    void aHedgeIsAnotherStatement() {
        apart(
                "the northern front could collapse before the winter rains",
                "the northern front will collapse before the winter rains");
        apart(
                "the northern front collapses before the winter rains begin",
                "the northern front probably collapses before the winter rains begin");
    }

    @Test
    void aConditionMustNotBeLost() {
        apart(
                "we will strike the northern bases of the army",
                "we will strike the northern bases of the army if they attack the city");
        apart(
                "the army holds its northern bases through the winter",
                "we must see whether the army holds its northern bases through the winter");
    }

    @Test
    void anotherPartyOrPlaceIsAnotherStatement() {
        apart(
                "the attack on the market in Kabul killed dozens of shoppers",
                "the attack on the market in Herat killed dozens of shoppers");
        apart(
                "this deal with North Korea is a gift to the regime",
                "this deal with South Korea is a gift to the regime");
        same(
                "I believe that Hillary Clinton destroyed those work emails on purpose",
                "I believe that Clinton destroyed those work emails on purpose");
    }

    @Test
    void aPhraseIsNoStatement() {
        apart(indirect("a national emergency"), indirect("a national emergency"));
        apart("We'll see what happens", "We'll see what happens. They may come back to the table");
        apart(
                indirect("the Affordable Care Act"),
                indirect("the court is to rule on the Affordable Care Act before the summer"));
    }

    @Test
    void ofSayingsThatAreReportedMoreMustBeTheSame() {
        apart(
                indirect("a large coronavirus relief bill"),
                indirect("a large coronavirus relief bill that would extend the aid to the unemployed and to states"));
    }

    @Test
    void theSameWordsOnOneIssueAreOneHoweverFew() {
        Statement one = indirect("Trump has committed impeachable offenses");
        Statement elsewhere = Statement.newBuilder(one).setId("elsewhere").build();
        same(one, elsewhere);
    }

    static void same(Statement one, Statement other) {
        assertThat(Wording.of(one).isSameAs(Wording.of(other))).isTrue();
        assertThat(Wording.of(other).isSameAs(Wording.of(one))).isTrue();
    }

    static void apart(Statement one, Statement other) {
        assertThat(Wording.of(one).isSameAs(Wording.of(other))).isFalse();
        assertThat(Wording.of(other).isSameAs(Wording.of(one))).isFalse();
    }

    private static void same(String one, String other) {
        same(direct(one), direct(other));
    }

    private static void apart(String one, String other) {
        apart(direct(one), direct(other));
    }

    private static Statement direct(String content) {
        return Statements.statement(content, Quotation.DIRECT);
    }

    private static Statement mixed(String content) {
        return Statements.statement(content, Quotation.MIXED);
    }

    private static Statement indirect(String content) {
        return Statements.statement(content, Quotation.INDIRECT);
    }
}
