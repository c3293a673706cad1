package io.claimtracker.extraction.attribution;

import static io.claimtracker.extraction.model.FeatureBuffer.bucket;

import io.claimtracker.extraction.model.FeatureBuffer;
import io.claimtracker.extraction.model.Signals;
import io.claimtracker.extraction.text.Range;

/**
 * What may tell a good reading of a cue from a bad one, once whole stretches can be looked at: how source and content lie
 * to the cue and to each other. What tells of one stretch is in {@link StretchFeatures}.
 */
public final class CandidateFeatures {
    private CandidateFeatures() {}

    /**
     * Adds the features of a candidate.
     *
     * @param behind how much less than the best of the cue's candidates it scores
     */
    public static void add(CueSetting setting, Candidate candidate, int rank, float behind, FeatureBuffer f) {
        Range cue = setting.cue;
        int layout = candidate.layout(cue);
        f.add(1, Math.min(rank, 6));
        f.add(2, (int) Math.min(20, behind * 0.5f));
        f.add(3, candidate.source().size());
        f.add(4, candidate.content().size());
        f.add(5, layout);
        f.add(6, layout, setting.headClass);
        f.add(7, layout, setting.headStem);
        f.add(8, layout, setting.headRelation);
        addSource(setting, candidate, f);
        if (candidate.content().isEmpty()) {
            f.add(110, 1);
        } else {
            addContent(setting, candidate, layout, f);
        }
        if (!candidate.source().isEmpty() && !candidate.content().isEmpty()) {
            int sourceFirst = candidate.source().get(0).first();
            f.add(111, bucket(candidate.contentFirst() - sourceEnd(candidate)), layout);
            f.add(112, bucket(sourceFirst - candidate.contentEnd()), layout);
        }
    }

    private static void addSource(CueSetting setting, Candidate candidate, FeatureBuffer f) {
        if (candidate.source().isEmpty()) {
            f.add(12, setting.headClass);
            f.add(13, setting.headStem);
            f.add(14, setting.headChildren & 1, setting.headRelation);
            return;
        }
        int first = candidate.source().get(0).first();
        int end = sourceEnd(candidate);
        boolean before = first < setting.cue.first();
        int gap = bucket(before ? setting.cue.first() - end : first - setting.cue.end());
        f.add(9, bucket(end - first), candidate.source().size());
        f.add(10, gap, before ? 0 : 1);
        f.add(11, gap, setting.signals.form(first).lower());
    }

    private static int sourceEnd(Candidate candidate) {
        return candidate.source().get(candidate.source().size() - 1).end();
    }

    private static void addContent(CueSetting setting, Candidate candidate, int layout, FeatureBuffer f) {
        Signals signals = setting.signals;
        Range cue = setting.cue;
        int first = candidate.contentFirst();
        int end = candidate.contentEnd();
        for (int piece = 0; piece < candidate.content().size(); piece++) {
            boolean before = candidate.content().get(piece).first() < cue.first();
            f.add(100, Math.min(piece, 4), Math.min(candidate.content().size(), 5), before ? 0 : 1);
        }
        int gap = bucket(first < cue.first() ? Math.max(0, cue.first() - end) : first - cue.end());
        f.add(101, gap, layout);
        f.add(102, gap, first >= cue.end() ? signals.form(cue.end()).lower() : 0);
        f.add(103, bucket(end - first), layout);
        int lastSentence = signals.sentenceOf(end - 1);
        f.add(104, bucket(signals.sentence(lastSentence).end() - end), layout);
        f.add(105, lastSentence - signals.sentenceOf(first), signals.quoted(first) ? 1 : 0);
    }
}
