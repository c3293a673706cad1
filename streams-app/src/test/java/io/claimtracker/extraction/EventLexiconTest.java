package io.claimtracker.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimtracker.actor.ActorResolver;
import io.claimtracker.actor.ListedActors;
import io.claimtracker.avro.Issue;
import io.claimtracker.extraction.text.LexiconException;
import io.claimtracker.extraction.text.LexiconLine;
import io.claimtracker.extraction.what.EventLexicon;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A user's kinds of event beside the built-in ones; in the entries here a bar stands for a tab. */
class EventLexiconTest {
    private static final Reading BUILT_IN = new Reading();

    @Test
    void aNewKindHoldsTheWordsThatNameIt() {
        Reading reading = reading("launch-satellite|launching satellites from|orbit|satellite_launch");

        List<String> issues = List.of(
                issue(reading, "Iran will orbit a satellite"),
                issue(reading, "Iran orbited two satellites on Monday"),
                issue(reading, "Iran carried out two satellite launches"));

        assertThat(issues).containsOnly("iran:launch-satellite:");
        assertThat(issue(BUILT_IN, "Iran will orbit a satellite")).doesNotContain("launch-satellite");
    }

    @Test
    void aVerbNobodyKnowsIsKnownInAllItsForms() {
        Reading reading = reading("unfriend|unfriending|defriend");

        assertThat(List.of(
                        issue(reading, "Iran may defriend Russia"),
                        issue(reading, "Iran is defriending Russia"),
                        issue(reading, "Iran defriends Russia")))
                .allSatisfy(issue -> assertThat(issue).contains(":unfriend:"));
        assertThat(issue(BUILT_IN, "Iran is defriending Russia")).doesNotContain(":unfriend:");
    }

    @Test
    void wordsAreAddedToABuiltInKindWhichKeepsTheRest() {
        Reading reading = reading("regroup||revive|second_coming");

        assertThat(List.of(
                        issue(reading, "al-Qaeda could revive in Afghanistan"),
                        issue(reading, "al-Qaeda could regroup in Afghanistan")))
                .containsOnly("al-qaeda:regroup:afghanistan");
        assertThat(label(reading, "al-Qaeda could revive in Afghanistan"))
                .isEqualTo("al-Qaeda regrouping in Afghanistan");
    }

    @Test
    void aWordGoesToTheUsersKindRatherThanTheBuiltInOne() {
        Reading reading = reading("resurge|resurging in|regroup");

        assertThat(issue(reading, "al-Qaeda could regroup in Afghanistan")).isEqualTo("al-qaeda:resurge:afghanistan");
        assertThat(issue(reading, "al-Qaeda could reconstitute in Afghanistan"))
                .isEqualTo("al-qaeda:regroup:afghanistan");
    }

    @Test
    void aLabelOfTheUsersIsThatOfTheWholeKind() {
        Reading reading = reading("regroup|coming back in|");

        assertThat(label(reading, "al-Qaeda could reconstitute in Afghanistan"))
                .isEqualTo("al-Qaeda coming back in Afghanistan");
    }

    @Test
    void wordsAreReadWhateverTheirCase() {
        assertThat(issue(reading("swell|swelling|EXPAND"), "Iran may expand")).isEqualTo("iran:swell:");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "pivot ~ has 1 cell where there must be four, apart by tabs: kind, label, verbs, nouns",
                "a|b|c|d|e ~ has 5 cells",
                "Pivot|pivoting|pivot ~ the kind is 'Pivot', but must be lower-case letters and digits joined by hyphens",
                "a:b|pivoting|pivot ~ the kind is 'a:b'",
                "'|pivoting|pivot' ~ the kind is ''",
                "pivot||pivot ~ the kind 'pivot' is new and needs a label",
                "pivot|pivoting|pi=vot ~ 'pi=vot' is neither a word nor words joined by underscores",
                "pivot|pivoting|pivot_ ~ 'pivot_' is neither a word nor words joined by underscores",
                "pivot|pivoting|a_b_c_d_e_f_g ~ 'a_b_c_d_e_f_g' has 7 words, at most 6 are allowed",
                "pivot|pivoting|turn turn ~ 'turn' stands in the same column at kinds.txt:2 already",
            })
    void anEntryThatCannotBeUsedIsNamedWithItsPlaceAndReason(String entry, String reason) {
        assertThatThrownBy(() -> reading(entry))
                .isInstanceOf(LexiconException.class)
                .hasMessageStartingWith("kinds.txt:2: " + reason);
    }

    @Test
    void twoEntriesMayNotClaimOneWordNorLabelOneKindTwice() {
        assertThatThrownBy(() -> reading("pivot|pivoting|turn", "swerve|swerving|turn"))
                .hasMessage("kinds.txt:3: 'turn' stands in the same column at kinds.txt:2 already");
        assertThatThrownBy(() -> reading("pivot|pivoting|turn", "pivot|turning|pivot"))
                .hasMessage("kinds.txt:3: the kind 'pivot' has the label 'pivoting' at kinds.txt:2 already");
        assertThat(issue(reading("pivot|pivoting|turn", "pivot||swerve|turn"), "Iran may swerve"))
                .isEqualTo("iran:pivot:");
    }

    @Test
    void thereIsABoundToTheEntries() {
        LexiconLine one = new LexiconLine("kinds.txt:7", "regroup\t\t");

        EventLexicon.with(Collections.nCopies(EventLexicon.MOST_ADDED, one));
        assertThatThrownBy(() -> EventLexicon.with(Collections.nCopies(EventLexicon.MOST_ADDED + 1, one)))
                .hasMessage("kinds.txt:7: there are more than 10000 entries");
    }

    /** The entries stand below a comment. */
    private static Reading reading(String... entries) {
        List<String> file = new ArrayList<>(List.of("# kind, label, verbs, nouns"));
        Arrays.stream(entries).map(entry -> entry.replace('|', '\t')).forEach(file::add);
        return new Reading(EventLexicon.with(LexiconLine.of("kinds.txt", file)));
    }

    private static String issue(Reading reading, String content) {
        return about(reading, content).getId();
    }

    private static String label(Reading reading, String content) {
        return about(reading, content).getLabel();
    }

    /** What a content is about, its names those of the directory. */
    private static Issue about(Reading reading, String content) {
        return new ActorResolver()
                .resolve(reading.of(content), ListedActors.builtIn())
                .getIssue();
    }
}
