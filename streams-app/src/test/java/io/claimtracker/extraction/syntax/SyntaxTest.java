package io.claimtracker.extraction.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SyntaxTest {
    /** "The mayor said taxes would fall": said ← mayor ← The; said → fall → taxes, would. */
    private static final Syntax SAID = syntax(
            new int[] {1, 2, -1, 5, 5, 2},
            Relation.DETERMINER,
            Relation.SUBJECT,
            Relation.ROOT,
            Relation.SUBJECT,
            Relation.AUXILIARY,
            Relation.CLAUSE);

    private static Syntax syntax(int[] heads, Relation... relations) {
        int[] ordinals = Arrays.stream(relations).mapToInt(Relation::code).toArray();
        return Syntax.of(new int[heads.length], heads, ordinals);
    }

    @Test
    void whatStandsUnderAWordReachesFromItsLeftmostToItsRightmost() {
        assertThat(SAID.leftmost(2)).isZero();
        assertThat(SAID.rightmost(2)).isEqualTo(5);
        assertThat(SAID.leftmost(5)).isEqualTo(3);
        assertThat(SAID.rightmost(1)).isEqualTo(1);
    }

    @Test
    void aWordOpensAndClosesAllThatBeginsAndEndsWithIt() {
        assertThat(SAID.opens(0)).as("The, The mayor, all").isEqualTo(3);
        assertThat(SAID.opens(3)).as("taxes, taxes would fall").isEqualTo(2);
        assertThat(SAID.closes(5)).as("fall, all").isEqualTo(2);
        assertThat(SAID.closes(2)).isZero();
    }

    @Test
    void depthCountsUpToTheRoot() {
        assertThat(SAID.depth(2)).isEqualTo(1);
        assertThat(SAID.depth(0)).isEqualTo(3);
    }

    @Test
    void theRelationsOfDependentsAreBits() {
        assertThat(SAID.childMask(2)).isEqualTo(Syntax.childBit(Relation.SUBJECT) | Syntax.childBit(Relation.CLAUSE));
        assertThat(SAID.childMask(5))
                .isEqualTo(Syntax.childBit(Relation.SUBJECT) | Syntax.childBit(Relation.AUXILIARY));
        assertThat(SAID.childMask(0)).isZero();
        assertThat(Syntax.childBit(Relation.SUBJECT)).isEqualTo(1);
        assertThat(Syntax.childBit(Relation.PUNCTUATION)).isZero();
    }

    @Test
    void outsideOfTheTextThereIsNothing() {
        for (int outside : new int[] {-1, 6}) {
            assertThat(SAID.tag(outside)).isEqualTo(-1);
            assertThat(SAID.head(outside)).isEqualTo(-1);
            assertThat(SAID.relation(outside)).isEqualTo(-1);
            assertThat(SAID.leftmost(outside)).isEqualTo(outside);
            assertThat(SAID.rightmost(outside)).isEqualTo(outside);
            assertThat(SAID.opens(outside) + SAID.closes(outside) + SAID.depth(outside) + SAID.childMask(outside))
                    .isZero();
        }
    }

    @Test
    void aTreeLikeAStringIsWalkedOnlySoFar() {
        int[] heads = new int[10_000];
        Arrays.setAll(heads, i -> i - 1);
        Relation[] relations = new Relation[heads.length];
        Arrays.fill(relations, Relation.NOMINAL);
        Syntax string = syntax(heads, relations);
        assertThat(string.depth(9_999)).isEqualTo(60);
        assertThat(string.rightmost(0)).isEqualTo(59);
    }
}
