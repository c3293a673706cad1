package io.claimtracker.extraction.attribution;

import static io.claimtracker.extraction.model.FeatureBuffer.bucket;

import io.claimtracker.extraction.model.FeatureBuffer;
import io.claimtracker.extraction.model.Signals;
import io.claimtracker.extraction.syntax.Syntax;
import io.claimtracker.extraction.text.Range;
import io.claimtracker.extraction.text.WordForm;

/**
 * What may tell whether a cue attributes anything at all, once it is read: how sure both models are, what the cue, source
 * and content look like, and whether another cue says the same or encloses it.
 */
public final class AcceptanceFeatures {
    private AcceptanceFeatures() {}

    /**
     * Adds the features of a reading.
     *
     * @param margin how much better than the next candidate it scores
     * @param enclosing how many contents of cues near by hold this cue
     * @param twin whether a surer cue near by has nearly the same content
     */
    public static void add(
            CueSetting setting,
            double probability,
            Candidate chosen,
            float margin,
            int enclosing,
            boolean twin,
            FeatureBuffer f) {
        Signals signals = setting.signals;
        Syntax syntax = setting.reading.syntax();
        int head = setting.head;
        int sourceless = chosen.source().isEmpty() ? 1 : 0;
        int sureness = sureness(probability);
        int layout = chosen.layout(setting.cue);
        f.add(1, 0);
        f.add(2, sureness);
        f.add(3, sureness / 4, sourceless);
        f.add(4, chosen.content().isEmpty() ? 1 : 0);
        f.add(5, (int) Math.min(20, margin), sourceless);
        f.add(6, setting.headClass);
        f.add(7, setting.headStem);
        f.add(8, signals.form(head).fine());
        f.add(9, setting.headRelation, setting.headTag);
        f.add(10, syntax.childMask(head) & 0xFFFF);
        f.add(11, setting.quoted ? 1 : 0);
        f.add(12, layout);
        f.add(13, layout, setting.headClass);
        if (!chosen.content().isEmpty()) {
            addContent(setting, chosen, f);
        }
        if (!chosen.source().isEmpty()) {
            addSource(signals, syntax, chosen.source().get(0), layout, f);
        }
        f.add(26, Math.min(setting.cue.end() - setting.cue.first(), 8), setting.headTag);
        f.add(27, Math.min(enclosing, 3));
        f.add(28, Math.min(enclosing, 2), sureness / 4);
        f.add(29, twin ? 1 : 0);
        f.add(30, Math.min(setting.sentenceNumber, 2));
        f.add(31, setting.sentence.prose() ? 1 : 0);
    }

    /** The log-odds in quarters, −5 to 7. */
    private static int sureness(double probability) {
        double odds = probability / (1 - Math.min(probability, 0.9999));
        return (int) Math.round(4 * Math.max(-5, Math.min(7, Math.log(Math.max(odds, 1e-6)))));
    }

    private static void addContent(CueSetting setting, Candidate chosen, FeatureBuffer f) {
        Signals signals = setting.signals;
        Syntax syntax = setting.reading.syntax();
        Range piece = chosen.content().get(0);
        int first = piece.first();
        f.add(14, bucket(chosen.contentEnd() - first), signals.quoted(first) ? 1 : 0);
        f.add(15, syntax.tag(first));
        f.add(16, signals.form(first).lower());
        f.add(20, bucket(first - setting.cue.end()));
        int head = -1;
        for (int i = first; i < piece.end(); i++) {
            int above = syntax.head(i);
            if (above < first || above >= piece.end()) {
                head = i;
                if (setting.reading.hangsOn(i, setting.head)) {
                    break;
                }
            }
        }
        if (head >= 0) {
            f.add(17, syntax.relation(head), syntax.tag(head));
            f.add(18, syntax.relation(head), setting.headClass);
            f.add(19, syntax.tag(head), setting.headTag);
        }
    }

    private static void addSource(Signals signals, Syntax syntax, Range piece, int layout, FeatureBuffer f) {
        WordForm last = signals.form(piece.end() - 1);
        f.add(21, syntax.tag(piece.end() - 1), signals.word(piece.first()).isCapitalised() ? 1 : 0);
        f.add(22, last.lower());
        f.add(23, last.medium());
        f.add(24, signals.form(piece.first()).lower());
        f.add(25, last.coarse(), layout);
    }
}
