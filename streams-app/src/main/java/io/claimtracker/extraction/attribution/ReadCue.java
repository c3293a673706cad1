package io.claimtracker.extraction.attribution;

import io.claimtracker.extraction.text.Range;
import java.util.List;

/**
 * A cue as it was read.
 *
 * @param margin how much better the likeliest candidate scores than the next
 */
public record ReadCue(CueSetting setting, double probability, Candidate chosen, float margin) {
    /** Only cues near by can enclose or repeat one another; looking no further keeps the work linear. */
    private static final int NEIGHBOURS = 10;

    private static final double SURE = 0.4;
    private static final double NEARLY_SAME = 0.9;

    /** How many contents of the cues near by, in the order of the text, hold this one. */
    public int enclosing(List<ReadCue> cues, int own) {
        int enclosing = 0;
        for (int i = Math.max(0, own - NEIGHBOURS); i < Math.min(cues.size(), own + NEIGHBOURS + 1); i++) {
            ReadCue other = cues.get(i);
            if (i != own && other.probability > SURE) {
                for (Range piece : other.chosen.content()) {
                    boolean holds = piece.first() <= setting.cue.first() && piece.end() >= setting.cue.end();
                    enclosing += holds ? 1 : 0;
                }
            }
        }
        return enclosing;
    }

    /** Whether a surer cue near by has nearly the same content. */
    public boolean hasTwin(List<ReadCue> cues, int own) {
        for (int i = Math.max(0, own - NEIGHBOURS); i < Math.min(cues.size(), own + NEIGHBOURS + 1); i++) {
            ReadCue other = cues.get(i);
            if (i != own && other.probability > probability && !chosen.content().isEmpty() && overlap(other)) {
                return true;
            }
        }
        return false;
    }

    private boolean overlap(ReadCue other) {
        int shared = 0;
        for (Range one : chosen.content()) {
            for (Range two : other.chosen.content()) {
                shared += Math.max(0, Math.min(one.end(), two.end()) - Math.max(one.first(), two.first()));
            }
        }
        return 2.0 * shared / (length() + other.length()) > NEARLY_SAME;
    }

    private int length() {
        int length = 0;
        for (Range piece : chosen.content()) {
            length += piece.end() - piece.first();
        }
        return length;
    }
}
