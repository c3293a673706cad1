package io.claimtracker.actor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IssueNameTest {
    @Test
    void readsBackWhatItWrote() {
        IssueName name =
                new IssueName("al-qaeda", "al-Qaeda", "regroup", "regrouping in", "saudi-arabia", "Saudi Arabia");
        assertThat(name.toIssue().getId()).isEqualTo("al-qaeda:regroup:saudi-arabia");
        assertThat(name.toIssue().getLabel()).isEqualTo("al-Qaeda regrouping in Saudi Arabia");
        assertThat(IssueName.of(name.toIssue(), "al-Qaeda")).isEqualTo(name);
    }

    @Test
    void absentPartsAreEmpty() {
        IssueName name = new IssueName("", "", "collapse", "collapsing", "", "");
        assertThat(name.toIssue().getId()).isEqualTo(":collapse:");
        assertThat(IssueName.of(name.toIssue(), "")).isEqualTo(name);
    }
}
