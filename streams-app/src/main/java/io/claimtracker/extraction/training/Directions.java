package io.claimtracker.extraction.training;

/**
 * Makes vectors tell words apart by direction alone: without what all of them have in common, which says how frequent a
 * word is rather than how it is used (Mu and Viswanath, ICLR 2018), and of length 1.
 */
final class Directions {
    private static final int FREQUENT = 50_000;
    private static final int REMOVED = 2;
    private static final int STEPS = 100;

    private Directions() {}

    static float[][] of(float[][] vectors) {
        int dimensions = vectors.length == 0 ? 0 : vectors[0].length;
        int frequent = Math.min(FREQUENT, vectors.length);
        double[] mean = new double[dimensions];
        for (int i = 0; i < frequent; i++) {
            for (int d = 0; d < dimensions; d++) {
                mean[d] += vectors[i][d] / frequent;
            }
        }
        float[][] directions = new float[vectors.length][dimensions];
        for (int i = 0; i < vectors.length; i++) {
            for (int d = 0; d < dimensions; d++) {
                directions[i][d] = (float) (vectors[i][d] - mean[d]);
            }
        }
        for (int removed = 0; removed < Math.min(REMOVED, dimensions - 1); removed++) {
            double[] common = principal(directions, frequent);
            for (float[] direction : directions) {
                subtract(direction, common);
            }
        }
        for (float[] direction : directions) {
            normalise(direction);
        }
        return directions;
    }

    /** The direction in which the first vectors differ most, by power iteration. */
    private static double[] principal(float[][] vectors, int count) {
        int dimensions = vectors[0].length;
        double[][] products = new double[dimensions][dimensions];
        for (int i = 0; i < count; i++) {
            for (int row = 0; row < dimensions; row++) {
                for (int column = 0; column < dimensions; column++) {
                    products[row][column] += (double) vectors[i][row] * vectors[i][column];
                }
            }
        }
        double[] direction = new double[dimensions];
        for (int d = 0; d < dimensions; d++) {
            // Uneven, so that it is at right angles to no direction that is likely to matter.
            direction[d] = 1.0 / (d + 1);
        }
        for (int step = 0; step < STEPS; step++) {
            double[] next = new double[dimensions];
            double squares = 0;
            for (int row = 0; row < dimensions; row++) {
                for (int column = 0; column < dimensions; column++) {
                    next[row] += products[row][column] * direction[column];
                }
                squares += next[row] * next[row];
            }
            for (int d = 0; squares > 0 && d < dimensions; d++) {
                direction[d] = next[d] / Math.sqrt(squares);
            }
        }
        return direction;
    }

    private static void subtract(float[] vector, double[] direction) {
        double along = 0;
        for (int d = 0; d < vector.length; d++) {
            along += vector[d] * direction[d];
        }
        for (int d = 0; d < vector.length; d++) {
            vector[d] -= (float) (along * direction[d]);
        }
    }

    static void normalise(float[] vector) {
        double squares = 0;
        for (float value : vector) {
            squares += value * value;
        }
        for (int d = 0; squares > 0 && d < vector.length; d++) {
            vector[d] /= (float) Math.sqrt(squares);
        }
    }
}
