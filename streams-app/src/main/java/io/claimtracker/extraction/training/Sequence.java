package io.claimtracker.extraction.training;

/**
 * A labelled sequence to train a chain on.
 *
 * @param offsets where the features of each token begin; one more than there are tokens
 * @param features the features of all tokens, one after the other
 * @param labels the right label of each token
 * @param closed whether a token can only be outside
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Sequence(int[] offsets, int[] features, int[] labels, boolean[] closed) {
    int length() {
        return labels.length;
    }

    /** Whether any token is open to doubt. */
    boolean isOpen() {
        for (boolean one : closed) {
            if (!one) {
                return true;
            }
        }
        return false;
    }

    /** The same with features numbered by an index, those that it has not kept left out. */
    Sequence numbered(FeatureIndex index) {
        int[] starts = new int[offsets.length];
        int[] numbers = new int[features.length];
        int found = 0;
        for (int token = 0; token < length(); token++) {
            starts[token] = found;
            found = index.number(features, offsets[token], offsets[token + 1], numbers, found);
        }
        starts[length()] = found;
        return new Sequence(starts, java.util.Arrays.copyOf(numbers, found), labels, closed);
    }
}
