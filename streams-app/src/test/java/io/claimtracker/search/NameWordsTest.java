package io.claimtracker.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimtracker.search.Sought.Term;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameWordsTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    Mehmet Şimşek            | mehmetsimsek simsek
                    O'Neill                  | neill oneill
                    O’Neill                  | neill oneill
                    al-Qa'ida                | alqaida ida qa
                    İstanbul                 | istanbul
                    ISTANBUL                 | istanbul
                    Diyarbakır               | diyarbakir
                    北京                     | beijing jing
                    Zelenskyy                | zelenskyy
                    House of Representatives | houseofrepresentatives representatives
                    The Who                  | thewho who
                    The                      | the
                    Jean-Claude Juncker      | jeanclaudejuncker juncker claude
                    …                        |
                    """)
    void aNameHasTheseWords(String name, String words) {
        assertThat(NameWords.ofNames(List.of(name)).keySet())
                .containsExactlyInAnyOrder(words == null ? new String[0] : words.split(" ", -1));
    }

    @Test
    void wholeNamesAreToldFromTheirWords() {
        assertThat(NameWords.ofNames(List.of("Mark Milley", "Milley")))
                .isEqualTo(Map.of("markmilley", true, "milley", true));
    }

    @Test
    void whatOthersHaveInFullIsLeftOut() {
        assertThat(NameWords.ofTexts(
                        List.of("regroup afghanistan", "al-Qaeda regrouping in Afghanistan"), List.of("al-qaeda")))
                .containsExactly("afghanistan", "regrouping");
    }

    @Test
    void whatHangsTogetherIsSoughtAsOneOrAsItsParts() {
        assertThat(Sought.of("al-Qa'ida in Kabul").readings())
                .containsExactly(
                        List.of(new Term("alqaida", List.of("al", "qa", "ida")), new Term("kabul", List.of())));
    }

    @Test
    void titlesMayBeLeftOut() {
        assertThat(Sought.of("Gen. Milley").readings())
                .containsExactly(
                        List.of(new Term("gen", List.of()), new Term("milley", List.of())),
                        List.of(new Term("milley", List.of())));
        assertThat(Sought.of("secretary of state").readings()).hasSize(1);
    }

    @Test
    void whatHasNoLettersFindsNobody() {
        assertThat(Sought.of("…").readings()).isEmpty();
        assertThat(Sought.of("…").whole()).isEmpty();
    }

    @Test
    void noMoreThanEightWordsAreSought() {
        assertThat(Sought.of("1 2 3 4 5 6 7 8").readings()).hasSize(1);
        assertThatThrownBy(() -> Sought.of("1 2 3 4 5-6 7 8 9")).hasMessage("has 9 words, at most 8 are allowed");
    }
}
