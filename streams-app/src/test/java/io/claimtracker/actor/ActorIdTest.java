package io.claimtracker.actor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActorIdTest {
    @ParameterizedTest
    @CsvSource({
        "Omar Haddad, omar-haddad",
        "Gen. Mark Milley, mark-milley",
        "the Northern Front, northern-front",
        "al-Qaeda, al-qaeda",
        "Mehmet Şimşek, mehmet-simsek",
        "Işık Yıldız, isik-yildiz",
        "Владимир Путин, vladimir-putin",
        "Martin O’Malley, martin-o-malley",
        "Anna–Lena “Lena” Böhm, anna-lena-lena-bohm",
        "Lt. Gen. Scott Berrier, scott-berrier",
        "President, president",
        "The Secretary of State, secretary-of-state",
        "secretary-general of the United Nations, secretary-general-of-the-united-nations"
    })
    void isMadeFromTheName(String name, String id) {
        assertThat(ActorId.of(name)).isEqualTo(id);
    }

    @Test
    void aNameThatLeavesNothingGetsAStableIdOfItsOwn() {
        assertThat(ActorId.of("🙂"))
                .startsWith("actor-")
                .isEqualTo(ActorId.of("🙂"))
                .isNotEqualTo(ActorId.of("☂"));
    }

    @Test
    void aVeryLongNameIsCut() {
        assertThat(ActorId.of("very ".repeat(1000))).hasSizeLessThanOrEqualTo(ActorId.LONGEST);
    }
}
