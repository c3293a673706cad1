package io.claimtracker.extraction.training;

import io.claimtracker.extraction.attribution.Candidate;
import io.claimtracker.extraction.model.Signals;
import io.claimtracker.extraction.text.Range;
import java.util.BitSet;
import java.util.List;

/** How like a candidate is to what was marked, by tokens that count in scoring. */
final class Likeness {
    private static final double EXACT_CONTENT = 1;
    private static final double EXACT_SOURCE = 0.8;
    private static final double SHARED_CONTENT = 0.5;
    private static final double SHARED_SOURCE = 0.4;
    private static final double SHARPNESS = 6;

    private final Signals signals;
    private final BitSet source;
    private final BitSet content;

    Likeness(Signals signals, GoldCue gold) {
        this.signals = signals;
        this.source = tokens(gold.source());
        this.content = tokens(gold.content());
    }

    /** How probable each candidate should be: the likelier the more it has right. */
    double[] targets(List<Candidate> candidates) {
        double[] targets = new double[candidates.size()];
        double greatest = 0;
        for (int i = 0; i < targets.length; i++) {
            targets[i] = worth(candidates.get(i));
            greatest = Math.max(greatest, targets[i]);
        }
        double total = 0;
        for (int i = 0; i < targets.length; i++) {
            targets[i] = StrictMath.exp(SHARPNESS * (targets[i] - greatest));
            total += targets[i];
        }
        for (int i = 0; i < targets.length; i++) {
            targets[i] /= total;
        }
        return targets;
    }

    private double worth(Candidate candidate) {
        BitSet itsSource = tokens(candidate.source());
        BitSet itsContent = tokens(candidate.content());
        return (itsContent.equals(content) ? EXACT_CONTENT : 0)
                + (itsSource.equals(source) ? EXACT_SOURCE : 0)
                + SHARED_CONTENT * shared(itsContent, content)
                + SHARED_SOURCE * shared(itsSource, source);
    }

    /** Whether the contents share a token. */
    boolean sharesContent(Candidate candidate) {
        return tokens(candidate.content()).intersects(content);
    }

    private static double shared(BitSet one, BitSet other) {
        if (one.isEmpty() && other.isEmpty()) {
            return 1;
        }
        BitSet both = (BitSet) one.clone();
        both.and(other);
        return 2.0 * both.cardinality() / (one.cardinality() + other.cardinality());
    }

    private BitSet tokens(List<Range> ranges) {
        BitSet tokens = new BitSet();
        for (Range range : ranges) {
            for (int i = range.first(); i < range.end(); i++) {
                if (!GoldCue.isEdge(signals.word(i))) {
                    tokens.set(i);
                }
            }
        }
        return tokens;
    }
}
