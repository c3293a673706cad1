package io.claimtracker.extraction.training;

import io.claimtracker.extraction.model.FeatureBuffer;
import io.claimtracker.extraction.model.Labels;
import io.claimtracker.extraction.text.Range;
import java.util.Arrays;
import java.util.List;

/** Builds a training sequence token by token. */
final class SequenceBuilder {
    private final Range tokens;
    private final int[] offsets;
    private final int[] labels;
    private final boolean[] closed;
    private final FeatureBuffer features = new FeatureBuffer();

    SequenceBuilder(Range tokens) {
        this.tokens = tokens;
        int length = tokens.end() - tokens.first();
        this.offsets = new int[length + 1];
        this.labels = new int[length];
        this.closed = new boolean[length];
    }

    /** Takes the next token as one that can only be outside. */
    void close(int token) {
        closed[token - tokens.first()] = true;
        offsets[token - tokens.first() + 1] = features.count();
    }

    /** What the features of the next token are added to; {@link #took} must follow. */
    FeatureBuffer features() {
        return features;
    }

    void took(int token) {
        offsets[token - tokens.first() + 1] = features.count();
    }

    /** Labels stretches, as far as they lie within and are free; closed tokens cut them. */
    void label(List<Range> stretches, int type) {
        for (Range stretch : stretches) {
            int from = Math.max(stretch.first(), tokens.first());
            int to = Math.min(stretch.end(), tokens.end());
            int first = from;
            while (first < to) {
                while (first < to && !isFree(first)) {
                    first++;
                }
                int end = first;
                while (end < to && isFree(end)) {
                    end++;
                }
                for (int i = first; i < end; i++) {
                    labels[i - tokens.first()] = Labels.of(type, i - first, end - first);
                }
                first = end;
            }
        }
    }

    private boolean isFree(int token) {
        int place = token - tokens.first();
        return !closed[place] && labels[place] == Labels.OUTSIDE;
    }

    Sequence build() {
        return new Sequence(offsets, Arrays.copyOf(features.hashes(), features.count()), labels, closed);
    }
}
