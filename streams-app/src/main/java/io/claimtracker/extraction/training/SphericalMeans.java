package io.claimtracker.extraction.training;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Puts directions into classes by the angle between them: spherical k-means (Dhillon and Modha, Machine Learning 2001).
 * Frequent words count more, rare ones are only assigned.
 */
final class SphericalMeans {
    private static final double RANK_OFFSET = 200;

    private final float[][] directions;
    private final int learned;
    private final double[] weights;

    /**
     * Classes of directions.
     *
     * @param directions of length 1, those of the most frequent words first
     * @param learned how many of them the classes are learned from
     */
    SphericalMeans(float[][] directions, int learned) {
        this.directions = directions;
        this.learned = Math.min(learned, directions.length);
        this.weights = new double[this.learned];
        Arrays.setAll(weights, i -> 1 / Math.sqrt(i + 1 + RANK_OFFSET));
    }

    /** The class of each, from 0. */
    int[] classes(int count, int rounds, long seed) {
        if (count > learned) {
            throw new IllegalArgumentException(learned + " words are too few for " + count + " classes");
        }
        Random random = new Random(seed);
        float[][] centres = Arrays.stream(drawn(count, random))
                .mapToObj(i -> directions[i].clone())
                .toArray(float[][]::new);
        for (int round = 0; round < rounds; round++) {
            centres = means(nearest(centres, learned), count, random);
        }
        return nearest(centres, directions.length);
    }

    /** Different ones by lot, the frequent likelier (Efraimidis and Spirakis, Information Processing Letters 2006). */
    private int[] drawn(int count, Random random) {
        double[] keys = new double[learned];
        Arrays.setAll(keys, i -> -StrictMath.log(1 - random.nextDouble()) / weights[i]);
        return IntStream.range(0, learned)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> keys[i]))
                .limit(count)
                .mapToInt(i -> i)
                .toArray();
    }

    private float[][] means(int[] classes, int count, Random random) {
        float[][] sums = new float[count][directions[0].length];
        boolean[] any = new boolean[count];
        for (int i = 0; i < learned; i++) {
            float[] sum = sums[classes[i]];
            any[classes[i]] = true;
            for (int d = 0; d < sum.length; d++) {
                sum[d] += (float) (weights[i] * directions[i][d]);
            }
        }
        for (int one = 0; one < count; one++) {
            if (any[one]) {
                Directions.normalise(sums[one]);
            } else {
                sums[one] = directions[random.nextInt(learned)].clone();
            }
        }
        return sums;
    }

    /** The nearest centre of each of the first directions, the first of equals. */
    private int[] nearest(float[][] centres, int limit) {
        int dimensions = directions[0].length;
        float[][] byDimension = new float[dimensions][centres.length];
        for (int centre = 0; centre < centres.length; centre++) {
            for (int d = 0; d < dimensions; d++) {
                byDimension[d][centre] = centres[centre][d];
            }
        }
        int[] nearest = new int[limit];
        float[] closeness = new float[centres.length];
        for (int i = 0; i < limit; i++) {
            Arrays.fill(closeness, 0);
            // One dimension of all centres after the other: such a loop the compiler makes eight steps at a time of.
            for (int d = 0; d < dimensions; d++) {
                float value = directions[i][d];
                float[] row = byDimension[d];
                for (int centre = 0; centre < row.length; centre++) {
                    closeness[centre] += value * row[centre];
                }
            }
            for (int centre = 1; centre < closeness.length; centre++) {
                if (closeness[centre] > closeness[nearest[i]]) {
                    nearest[i] = centre;
                }
            }
        }
        return nearest;
    }
}
