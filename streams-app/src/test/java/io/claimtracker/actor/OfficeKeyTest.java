package io.claimtracker.actor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OfficeKeyTest {
    @ParameterizedTest
    @CsvSource({
        "defence minister of Israel, Israel's defense minister",
        "defence minister of Israel, the Israeli Defense Minister",
        "defence minister of Israel, Israel’s minister of defence",
        "secretary of state, the Secretary of State",
        "United States secretary of defense, the U.S. defense secretary",
        "United States secretary of defense, America's Defense Secretary",
        "chairman of the joint chiefs of staff, Joint Chiefs chairwoman",
        "secretary-general of the United Nations, the U.N. secretary general",
        "director of the CIA, Central Intelligence Agency director",
        "speaker of the House, House Speaker",
        "president of South Korea, the South Korean president",
        "prime minister of Côte d'Ivoire, the Ivorian prime minister",
        "commander-in-chief of Ukraine, Ukraine's commander in chief"
    })
    void meet(String title, String mention) {
        assertThat(OfficeKey.of(title)).isPresent().isEqualTo(OfficeKey.of(mention));
    }

    @ParameterizedTest
    @CsvSource({
        "defense minister of Israel, the defense minister",
        "defense minister, the deputy defense minister",
        "president of South Korea, the Korean president",
        "president of Nigeria, the Nigerien president",
        "secretary of state, former secretary of state",
        "secretary of state, the Georgia secretary of state",
        "foreign minister, foreign ministry"
    })
    void stayApart(String title, String mention) {
        assertThat(OfficeKey.of(title)).isPresent().isNotEqualTo(OfficeKey.of(mention));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "…",
                "officials",
                "400 people",
                "critics of the bill",
                "a man who was seen near the bridge and said so"
            })
    void whatOnePersonCannotHoldHasNone(String description) {
        assertThat(OfficeKey.of(description)).isEmpty();
    }
}
