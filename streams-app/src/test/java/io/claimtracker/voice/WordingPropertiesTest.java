package io.claimtracker.voice;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtracker.avro.Quotation;
import io.claimtracker.avro.Statement;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** What holds of any two wordings. */
class WordingPropertiesTest {
    private static final List<String> VOCABULARY = List.of(
            "the", "a", "we", "not", "will", "would", "could", "if", "attack", "city", "army", "market", "winter",
            "Kabul", "Herat", "12", "three", "U.S.", "don't", "it's", "Gen.", "bank", "leave", "border", "tax", "vote",
            "[the]", "“", "”", "…", " … ", ",", ".", "(", ")");

    @Property(tries = 3_000)
    void sameIsSymmetricAndSharesAFingerprint(@ForAll("pairs") List<Statement> pair) {
        Wording one = Wording.of(pair.get(0));
        Wording other = Wording.of(pair.get(1));

        assertThat(one.isSameAs(other)).isEqualTo(other.isSameAs(one));
        if (one.isSameAs(other)) {
            assertThat(Collections.disjoint(one.fingerprints(), other.fingerprints()))
                    .isFalse();
        }
    }

    /** The same words, of which one is of another kind, as what stands around it is: neither is the shorter. */
    @Test
    void sameWordsOfOtherKindsAreTheSameFromEitherSide() {
        Statement one = Statements.statement("the the the attack attack ( the )", Quotation.DIRECT);
        Statement other = Statements.statement("the the the attack attack ( the", Quotation.DIRECT);

        sameIsSymmetricAndSharesAFingerprint(List.of(one, other));
    }

    /** The property above says nothing of pairs that are not the same; there must be others. */
    @Test
    void partsOfRandomTextsAreOftenTheSame() {
        Random random = new Random(7);
        int same = 0;
        for (int i = 0; i < 1_000; i++) {
            List<String> words = random.ints(40, 0, VOCABULARY.size() - 9)
                    .mapToObj(VOCABULARY::get)
                    .toList();
            int begin = random.nextInt(20);
            String part = String.join(" ", words.subList(begin, begin + 20));
            Wording whole = Wording.of(Statements.statement(String.join(" ", words), Quotation.DIRECT));
            same += whole.isSameAs(Wording.of(Statements.statement(part, Quotation.DIRECT))) ? 1 : 0;
        }
        assertThat(same).isGreaterThan(300);
    }

    @Property
    void whatIsLongEnoughIsTheSameAsItself(@ForAll("contents") String content) {
        String said = content + " attack the city army market before winter";
        Wording wording = Wording.of(Statements.statement(said, Quotation.DIRECT));

        assertThat(wording.isSameAs(Wording.of(Statements.statement(said, Quotation.DIRECT))))
                .isTrue();
    }

    @Property
    void anyTextHasFewFingerprintsOfOneLength(@ForAll String content, @ForAll Quotation quotation) {
        Wording wording = Wording.of(Statements.statement(content, quotation));

        assertThat(wording.fingerprints())
                .hasSizeBetween(1, 12)
                .doesNotHaveDuplicates()
                .allMatch(key -> key.matches("[0-9a-f]{16}"));
        assertThat(wording.isSameAs(wording)).isIn(true, false);
    }

    /** They are kept in stores: a change needs a new application id, and is to be made knowingly. */
    @Test
    void fingerprintsAreTheSameOnEveryMachine() {
        Statement statement = Statements.statement("al-Qaeda could regroup in Afghanistan", Quotation.INDIRECT);

        assertThat(Wording.of(statement).fingerprints())
                .containsExactly("61125553d59fe18b", "64afad5bdb5b2627", "6adc710bf8b74de3");
    }

    @Test
    void oddTextsAreNoTrouble() {
        for (String odd : List.of(
                "", " ", "…", " … ", "[", "]", "'", "’t", "n't", "“", "😀", "\uD83D", "ı", "不知道", "(((a", "A.B.C.",
                "1,", "1.", ".1", "Gen.", "it's", "'s", "[T]", "\u0301")) {
            for (Quotation quotation : Quotation.values()) {
                Wording wording = Wording.of(Statements.statement(odd, quotation));
                assertThat(wording.isSameAs(wording)).isFalse();
            }
        }
    }

    @Test
    void aVeryLongTextIsReadInPart() {
        String word =
                IntStream.range(0, 200_000).mapToObj(i -> "word" + i % 1_000).collect(Collectors.joining(" "));
        Assertions.assertTimeout(Duration.ofSeconds(5), () -> {
            Wording wording = Wording.of(Statements.statement(word, Quotation.DIRECT));
            assertThat(wording.isSameAs(wording)).isTrue();
            assertThat(wording.fingerprints()).hasSizeLessThanOrEqualTo(12);
        });
    }

    @Provide
    Arbitrary<String> contents() {
        return Arbitraries.of(VOCABULARY).list().ofMaxSize(30).map(words -> String.join(" ", words));
    }

    /** A content and what was made of it by leaving off its ends and changing some of its words. */
    @Provide
    Arbitrary<List<Statement>> pairs() {
        Arbitrary<Integer> ends = Arbitraries.integers().between(0, 12);
        Arbitrary<Quotation> quotations = Arbitraries.of(Quotation.values());
        return Combinators.combine(contents(), ends, ends, contents(), quotations, quotations)
                .as((content, begin, end, other, one, two) -> {
                    List<String> words = List.of(content.split(" "));
                    int from = Math.min(begin, words.size());
                    int to = Math.max(from, words.size() - end);
                    String part = String.join(" ", words.subList(from, to));
                    String changed = end % 3 == 0 ? part + " " + other : part;
                    return List.of(Statements.statement(content, one), Statements.statement(changed, two));
                });
    }
}
