package io.claimtracker.extraction.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KnownAnswersTest {
    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        Map<Integer, Integer> answers = new HashMap<>();
        for (int key = -500; key < 500; key++) {
            answers.put(key * 0x10001, Math.floorMod(key, 31));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new KnownAnswers(answers).write(new DataOutputStream(bytes));
        KnownAnswers read = KnownAnswers.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        answers.forEach((key, answer) -> assertThat(read.answer(key)).isEqualTo(answer));
        assertThat(read.answer(7)).isEqualTo(-1);
        assertThat(read.size()).isEqualTo(1000);
    }

    @Test
    void nothingIsKnownWhereThereAreNone() {
        assertThat(new KnownAnswers(Map.of()).answer(0)).isEqualTo(-1);
    }

    @Test
    void otherDataIsRefused() {
        byte[] bytes = {-1, -1, -1, -1};
        assertThatThrownBy(() -> KnownAnswers.read(new DataInputStream(new ByteArrayInputStream(bytes))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no known answers");
    }
}
