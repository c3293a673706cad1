package io.claimtracker.extraction.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

/** How many cases are right. */
final class CaseScore {
    private final String name;
    private final List<String> wrong = new ArrayList<>();
    private int all;

    CaseScore(String name) {
        this.name = name;
    }

    void add(boolean right, String one) {
        all++;
        if (!right) {
            wrong.add(one);
        }
    }

    /** Prints the score, and the cases that are wrong if it lies under the floor. */
    void atLeast(double floor) {
        double share = (all - wrong.size()) / (double) all;
        System.out.printf("%s: %d of %d, %.1f %%%n", name, all - wrong.size(), all, 100 * share);
        assertThat(share).as("%s; wrong:%n%s", name, String.join("\n", wrong)).isGreaterThanOrEqualTo(floor);
    }
}
