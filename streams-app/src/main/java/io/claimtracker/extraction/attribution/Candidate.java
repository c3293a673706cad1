package io.claimtracker.extraction.attribution;

import io.claimtracker.extraction.text.Range;
import java.util.List;

/**
 * One way to read a cue: which tokens are its source and which its content.
 *
 * @param score what the role model gives it; only differences between candidates of one cue mean anything
 */
public record Candidate(List<Range> source, List<Range> content, float score) {
    /** 0 for none, 1 before the cue, 2 behind it. */
    int sourceSide(Range cue) {
        return source.isEmpty() ? 0 : source.get(0).first() < cue.first() ? 1 : 2;
    }

    /** 0 for none, 1 before the cue, 2 behind it, 3 on both sides. */
    int contentSide(Range cue) {
        if (content.isEmpty()) {
            return 0;
        }
        boolean before = content.get(0).first() < cue.first();
        return before ? (content.get(content.size() - 1).end() > cue.end() ? 3 : 1) : 2;
    }

    /** On which sides of the cue source and content stand. */
    int layout(Range cue) {
        return sourceSide(cue) + 3 * contentSide(cue);
    }

    int contentFirst() {
        return content.get(0).first();
    }

    int contentEnd() {
        return content.get(content.size() - 1).end();
    }
}
