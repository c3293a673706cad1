package io.claimtracker.extraction.text;

import java.util.ArrayList;
import java.util.List;

/**
 * An entry of a user's lexicon, with where it stands, for messages about it.
 *
 * @param place file and line: kinds.txt:3
 * @param text the entry, its cells apart by tabs
 */
public record LexiconLine(String place, String text) {
    /**
     * The entries among a file's lines; blank lines and comments are none.
     *
     * @param file its name, for messages
     */
    public static List<LexiconLine> of(String file, List<String> lines) {
        List<LexiconLine> entries = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (Lexicon.isEntry(lines.get(i))) {
                entries.add(new LexiconLine(file + ":" + (i + 1), lines.get(i)));
            }
        }
        return entries;
    }

    /** What is wrong with this entry. */
    public LexiconException bad(String reason) {
        return new LexiconException(place + ": " + reason);
    }
}
