package io.claimtracker.edition;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtracker.avro.ArticleStatus;
import io.claimtracker.avro.Edition;
import io.claimtracker.schemas.TrustedRecords;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Editions are written hash@hour, with vN behind for a version and mN for the hour of a modification; X@hour is a cancel. */
class EditionHistoryTest {
    static {
        TrustedRecords.trust();
    }

    @ParameterizedTest(name = "{0} gives {1}")
    @CsvSource({
        "a@1, a 1-",
        "a@1 b@2, a 1-2 b 2-",
        "av2@1 bv1@2, a 1-",
        "av9@1 bv10@2, a 1-2 b 2-",
        "av9@1 bvx@2 cv10@3, a 1-2 b 2-",
        "a@1 bv1@2, a 1-2 b 2-",
        "am5@1 bm4@2, a 1-",
        "a@1 X@3, a 1-3",
        "a@1 X@3 b@4, a 1-3 b 4-",
        "av5@1 X@3 bv1@4, a 1-3 b 4-",
        "a@1 a@2, a 1-",
        "a@1 b@2 a@3, a 1-2 b 2-",
        "a@1 X@2 a@3, a 1-2 a 3-",
        "X@1, ''",
        "X@2 a@1 X@3, a 1-2",
        "a@1 X@1, ''",
        "a@1 b@1, b 1-",
    })
    void theEditionInForceDependsOnTheSetAlone(String editions, String expected) {
        List<Edition> set = new ArrayList<>(Arrays.stream(editions.split(" ", -1))
                .map(EditionHistoryTest::edition)
                .toList());

        assertThat(describe(set)).isEqualTo(expected);
        Collections.reverse(set);
        assertThat(describe(set)).isEqualTo(expected);
    }

    private static String describe(List<Edition> editions) {
        List<String> parts = new ArrayList<>();
        EditionHistory.of(editions)
                .forEach(inForce -> parts.add(inForce.edition().getHash() + " " + hour(inForce.from()) + "-"
                        + (inForce.to() == null ? "" : hour(inForce.to()))));
        return String.join(" ", parts);
    }

    private static long hour(Instant instant) {
        return instant.getEpochSecond() / 3600;
    }

    private static Edition edition(String text) {
        String name = text.substring(0, text.indexOf('@'));
        boolean canceled = name.equals("X");
        return Edition.newBuilder()
                .setUri("wire/1")
                .setHash(name.substring(0, 1).toLowerCase(Locale.ROOT))
                .setStatus(canceled ? ArticleStatus.CANCELED : ArticleStatus.USABLE)
                .setVersion(after(name, 'v'))
                .setModified(after(name, 'm') == null ? null : at(String.valueOf(after(name, 'm'))))
                .setRecordedAt(at(text.substring(text.indexOf('@') + 1)))
                .build();
    }

    private static @Nullable String after(String name, char mark) {
        int at = name.indexOf(mark, 1);
        return at < 0 ? null : name.substring(at + 1);
    }

    private static Instant at(String hour) {
        return Instant.ofEpochSecond(3600L * Long.parseLong(hour));
    }
}
