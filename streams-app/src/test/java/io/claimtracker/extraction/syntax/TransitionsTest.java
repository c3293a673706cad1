package io.claimtracker.extraction.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TransitionsTest {
    private final Tree tree = new Tree();
    private final Transitions transitions = new Transitions(tree);

    @Test
    void movesBuildATree() {
        // "Officials deny it": both hang on the verb.
        transitions.begin(3);
        assertThat(transitions.only()).isEqualTo(Transitions.SHIFT);
        transitions.move(Transitions.SHIFT);
        assertThat(transitions.only()).isEqualTo(-1);
        transitions.move(Transitions.LEFT);
        transitions.move(Transitions.SHIFT);
        assertThat(transitions.mayRight()).isFalse();
        transitions.move(Transitions.SHIFT);
        assertThat(transitions.only()).isEqualTo(Transitions.RIGHT);
        transitions.move(Transitions.RIGHT);
        assertThat(transitions.done()).isTrue();
        assertThat(new int[] {tree.head(0), tree.head(1), tree.head(2)}).containsExactly(1, -1, 1);
    }

    @Test
    void aTreeTakenOverLooksLikeOneBuilt() {
        tree.take(new int[] {2, 2, -1, 2, 2}, 5);
        assertThat(tree.left[2]).isEqualTo(0);
        assertThat(tree.nextLeft[2]).isEqualTo(1);
        assertThat(tree.right[2]).isEqualTo(4);
        assertThat(tree.nextRight[2]).isEqualTo(3);
        assertThat(tree.lefts[2]).isEqualTo(2);
        assertThat(tree.left[0]).as("none").isEqualTo(5);
    }

    @Test
    void aSentenceLongerThanTheLastFits() {
        transitions.begin(1);
        transitions.begin(300);
        for (int i = 0; i < 300; i++) {
            transitions.move(Transitions.SHIFT);
        }
        while (!transitions.done()) {
            transitions.move(Transitions.RIGHT);
        }
        assertThat(tree.head(299)).isEqualTo(298);
    }
}
