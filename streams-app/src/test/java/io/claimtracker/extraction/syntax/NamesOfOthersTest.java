package io.claimtracker.extraction.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NamesOfOthersTest {
    @Test
    void tagsOfThePennTreebankComeUnderFewer() {
        assertThat(Tag.of("NNS")).isEqualTo(Tag.NOUN);
        assertThat(Tag.of("VBZ")).isEqualTo(Tag.PRESENT_VERB);
        assertThat(Tag.of("WP$")).isEqualTo(Tag.QUESTION_WORD);
        assertThat(Tag.of("-RRB-")).isEqualTo(Tag.BRACKET);
        assertThat(Tag.of("FW")).isEqualTo(Tag.OTHER);
    }

    @Test
    void typesOfDependenciesComeUnderFewer() {
        assertThat(Relation.of("nsubjpass")).isEqualTo(Relation.SUBJECT);
        assertThat(Relation.of("nmod:npmod")).isEqualTo(Relation.TIME);
        assertThat(Relation.of("acl:relcl")).isEqualTo(Relation.RELATIVE_CLAUSE);
        assertThat(Relation.of("goeswith")).isEqualTo(Relation.UNCLEAR);
    }
}
