package io.claimtracker.extraction.attribution;

import io.claimtracker.extraction.model.Signals;
import io.claimtracker.extraction.text.Range;
import io.claimtracker.extraction.text.Sentence;
import java.util.ArrayList;
import java.util.List;

/** The stretches of text that cues are looked for in at a time: paragraphs, long ones cut at the end of a sentence. */
public final class CueSequences {
    private static final int LONGEST = 300;

    private CueSequences() {}

    public static List<Range> of(Signals signals) {
        List<Range> sequences = new ArrayList<>();
        int first = 0;
        for (int number = 0; number < signals.sentences(); number++) {
            Sentence sentence = signals.sentence(number);
            boolean last = number + 1 == signals.sentences();
            if (last
                    || signals.sentence(number + 1).paragraph() != sentence.paragraph()
                    || signals.sentence(number + 1).end() - first > LONGEST) {
                sequences.add(new Range(first, sentence.end()));
                first = sentence.end();
            }
        }
        return sequences;
    }
}
