package io.claimtracker.extraction.scoring;

import java.util.List;

/**
 * A text with the attributions that one annotator marked in it.
 *
 * @param name what its file is called, without the ending
 * @param text what all offsets count into, in UTF-16 units
 */
public record AnnotatedDocument(String name, String text, List<GoldAttribution> attributions) {
    public AnnotatedDocument {
        attributions = List.copyOf(attributions);
    }
}
