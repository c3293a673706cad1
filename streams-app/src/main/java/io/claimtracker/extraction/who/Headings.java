package io.claimtracker.extraction.who;

import io.claimtracker.extraction.text.Prose;
import io.claimtracker.extraction.text.Range;
import io.claimtracker.extraction.text.Sentence;
import io.claimtracker.extraction.text.Token;
import java.util.Locale;
import java.util.Set;

/** Tells where a capital letter tells nothing: in headings, and where all is written in capitals. */
final class Headings {
    private static final int SHORTEST_HEADING = 4;
    /** One word in so many may be small in a heading. */
    private static final int MOST_SMALL = 12;

    private static final Set<String> SMALL_IN_HEADINGS = Set.of(
            "a", "an", "the", "of", "in", "on", "to", "and", "or", "for", "at", "by", "as", "with", "from", "but",
            "nor", "vs");
    private static final int SHORTEST_SHOUT = 3;

    private Headings() {}

    /** Three words or more all in capitals. */
    static boolean isShouted(Prose prose, Range run) {
        int shouted = 0;
        for (int i = run.first(); i < run.end(); i++) {
            String text = prose.token(i).text();
            shouted += text.length() > 2 && text.equals(text.toUpperCase(Locale.ROOT)) ? 1 : 0;
        }
        return shouted >= SHORTEST_SHOUT;
    }

    /** Whether nearly all words have a capital but those that headings leave small, so that a capital tells nothing. */
    static boolean isHeading(Prose prose, Sentence sentence) {
        int words = 0;
        int small = 0;
        for (int i = sentence.first(); i < sentence.end(); i++) {
            Token token = prose.token(i);
            if (token.isWord() && (token.text().length() > 4 || !SMALL_IN_HEADINGS.contains(token.lower()))) {
                words++;
                small += token.isCapitalised() || token.isNumber() ? 0 : 1;
            }
        }
        return words >= SHORTEST_HEADING && small * MOST_SMALL <= words;
    }
}
