package io.claimtracker.extraction.training;

import java.util.Arrays;
import java.util.Random;

/** Leaves features out at random, so that a model leans on no single one. */
final class Dropout {
    private Dropout() {}

    static int[] keep(int[] features, int droppedOfTen, Random random) {
        int[] kept = new int[features.length];
        int found = 0;
        for (int feature : features) {
            if (random.nextInt(10) >= droppedOfTen) {
                kept[found++] = feature;
            }
        }
        return Arrays.copyOf(kept, found);
    }
}
