package io.claimtracker.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameKeysTest {
    @ParameterizedTest
    @CsvSource({
        "al-Qaeda, AL QAEDA",
        "Recep Tayyip Erdoğan, Recep Tayyip Erdogan",
        "Şimşek, Simsek",
        "Liz O’Brien, Liz O'Brien",
        "Sana'a, Sanaa",
        "Gen. Mark Milley, Mark Milley",
        "Moqtada al-Sadr, Moqtada as-Sadr",
        "Moqtada al-Sadr, Moqtada Sadr",
        "Mohammed bin Salman, Mohammed Salman",
        "Ursula von der Leyen, Ursula Von Der Leyen",
        "the Northern Front, Northern Front",
        "Jean-Yves Le Drian, Jean Yves le Drian"
    })
    void meet(String one, String other) {
        assertThat(shared(one, other)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Al Gore, Gore",
        "US, us",
        "Omar Haddad, Layla Haddad",
        "Omar Haddad, Haddad",
        "General, Gen.",
        "Bank of America, Bank America"
    })
    void stayApart(String one, String other) {
        assertThat(shared(one, other)).isEmpty();
    }

    @Test
    void whatIsNoNameHasNoKey() {
        assertThat(NameKeys.of("")).isEmpty();
        assertThat(NameKeys.of("…")).isEmpty();
        assertThat(NameKeys.of("name ".repeat(50))).isEmpty();
    }

    private static List<String> shared(String one, String other) {
        List<String> shared = new ArrayList<>(NameKeys.of(one));
        shared.retainAll(NameKeys.of(other));
        return shared;
    }
}
