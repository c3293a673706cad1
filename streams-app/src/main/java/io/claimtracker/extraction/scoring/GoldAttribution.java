package io.claimtracker.extraction.scoring;

import io.claimtracker.extraction.text.Span;
import java.util.List;

/**
 * An attribution as an annotator marked it; each role may be in several pieces, in the order of the text, or missing.
 *
 * @param source empty where the text names none
 */
public record GoldAttribution(List<Span> source, List<Span> cue, List<Span> content) {
    public GoldAttribution {
        source = List.copyOf(source);
        cue = List.copyOf(cue);
        content = List.copyOf(content);
    }
}
