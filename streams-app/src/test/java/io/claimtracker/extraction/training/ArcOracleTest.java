package io.claimtracker.extraction.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtracker.extraction.syntax.Transitions;
import io.claimtracker.extraction.syntax.Tree;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ArcOracleTest {
    private static final int SIZE = 12;

    private final Random random = new Random(7);
    private final Tree tree = new Tree();
    private final Transitions transitions = new Transitions(tree);

    /** The heads of whatever tree comes of moves at random. */
    private int[] anyTree() {
        transitions.begin(SIZE);
        while (!transitions.done()) {
            int only = transitions.only();
            transitions.move(only >= 0 ? only : random.nextInt(transitions.mayRight() ? 3 : 2));
        }
        return heads();
    }

    private int[] heads() {
        int[] heads = new int[SIZE];
        for (int i = 0; i < SIZE; i++) {
            heads[i] = tree.head(i);
        }
        return heads;
    }

    private int pick(int moves) {
        int move = random.nextInt(Transitions.MOVES);
        while ((moves >>> move & 1) == 0) {
            move = random.nextInt(Transitions.MOVES);
        }
        return move;
    }

    @Test
    void anyPathOfRightMovesLeadsToTheTree() {
        for (int i = 0; i < 300; i++) {
            int[] given = anyTree();
            transitions.begin(SIZE);
            while (!transitions.done()) {
                int only = transitions.only();
                transitions.move(only >= 0 ? only : pick(ArcOracle.right(transitions, given)));
            }
            assertThat(heads()).isEqualTo(given);
        }
    }

    @Test
    void afterAMistakeTheRestIsStillToBeHad() {
        // The last two hang on the first; the second, wrongly put on the third, cannot come back.
        int[] given = {-1, 0, 0, 0};
        transitions.begin(4);
        transitions.move(Transitions.SHIFT);
        transitions.move(Transitions.SHIFT);
        assertThat(ArcOracle.right(transitions, given)).isEqualTo(1 << Transitions.RIGHT);
        transitions.move(Transitions.LEFT);
        assertThat(ArcOracle.right(transitions, given)).isEqualTo(1 << Transitions.SHIFT);
    }
}
