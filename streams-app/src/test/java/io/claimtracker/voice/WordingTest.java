package io.claimtracker.voice;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtracker.avro.Evidence;
import io.claimtracker.avro.Issue;
import io.claimtracker.avro.Polarity;
import io.claimtracker.avro.Statement;
import io.claimtracker.schemas.TrustedRecords;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which wordings are one statement, and which are two. */
class WordingTest {
    static {
        TrustedRecords.trust();
    }

    @Test
    void aPartIsOneWithItsWhole() {
        same(
                "al-Qaeda could regroup in Afghanistan in about two years",
                "“Al Qaeda could regroup in Afghanistan in about two years,” and the risk would grow if Kabul fell");
    }

    @Test
    void anotherNumberIsAnotherStatement() {
        apart(
                "al-Qaeda could regroup in Afghanistan in about two years",
                "al-Qaeda could regroup in Afghanistan in about three years");
    }

    private static void same(String one, String other) {
        assertThat(wording(one).isSameAs(wording(other))).isTrue();
        assertThat(wording(other).isSameAs(wording(one))).isTrue();
    }

    private static void apart(String one, String other) {
        assertThat(wording(one).isSameAs(wording(other))).isFalse();
        assertThat(wording(other).isSameAs(wording(one))).isFalse();
    }

    private static Wording wording(String content) {
        return Wording.of(Statement.newBuilder()
                .setIssue(new Issue("al-qaeda:regroup:afghanistan", ""))
                .setPolarity(Polarity.AFFIRMED)
                .setEvidence(new Evidence("", null, "", null, List.of(), List.of(), List.of(), content))
                .build());
    }
}
