package io.claimtracker.extraction.what;

import io.claimtracker.extraction.text.LexiconLine;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A line of the lexicon of event kinds: a kind, and words that name it.
 *
 * @param kind as it stands in an issue's id
 * @param phrase its words in a label; empty in a user's entry that leaves them as they are
 * @param verbs by their lemma, each one or more words
 * @param nouns in the singular, each one or more words
 */
record EventEntry(String kind, String phrase, List<List<String>> verbs, List<List<String>> nouns) {
    private static final int LONGEST_KIND = 64;
    private static final int LONGEST_PHRASE = 80;
    private static final int LONGEST_WORD = 64;
    private static final int MOST_WORDS = 6;
    private static final Pattern KIND = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}'-]*");
    private static final Pattern CONTROL = Pattern.compile("\\p{C}");

    EventEntry {
        verbs = List.copyOf(verbs);
        nouns = List.copyOf(nouns);
    }

    /** A line that comes with Claim Tracker, which is good. */
    static EventEntry of(String line) {
        String[] cells = line.split("\t", -1);
        return new EventEntry(cells[0], cells[1], words(cells[2]), words(cells[3]));
    }

    /**
     * A line of a user's.
     *
     * @throws io.claimtracker.extraction.text.LexiconException if it is none
     */
    static EventEntry of(LexiconLine line) {
        String[] cells = line.text().split("\t", -1);
        if (cells.length < 3 || cells.length > 4) {
            throw line.bad("has " + cells.length
                    + (cells.length == 1 ? " cell" : " cells")
                    + " where there must be four, apart by tabs: kind, label, verbs, nouns");
        }
        EventEntry entry = new EventEntry(
                cells[0].strip(), cells[1].strip(), words(cells[2]), words(cells.length == 4 ? cells[3] : ""));
        if (entry.kind.length() > LONGEST_KIND || !KIND.matcher(entry.kind).matches()) {
            throw line.bad(
                    "the kind is '" + entry.kind + "', but must be lower-case letters and digits joined by hyphens, "
                            + LONGEST_KIND + " characters at most");
        }
        if (entry.phrase.length() > LONGEST_PHRASE
                || CONTROL.matcher(entry.phrase).find()) {
            throw line.bad("the label must be plain text, " + LONGEST_PHRASE + " characters at most");
        }
        entry.verbs.forEach(words -> check(line, words));
        entry.nouns.forEach(words -> check(line, words));
        return entry;
    }

    private static void check(LexiconLine line, List<String> words) {
        if (words.size() > MOST_WORDS) {
            throw line.bad("'" + String.join("_", words) + "' has " + words.size() + " words, at most " + MOST_WORDS
                    + " are allowed");
        }
        for (String word : words) {
            if (word.length() > LONGEST_WORD || !WORD.matcher(word).matches()) {
                throw line.bad("'" + String.join("_", words) + "' is neither a word nor words joined by underscores");
            }
        }
    }

    private static List<List<String>> words(String cell) {
        return Arrays.stream(cell.strip().split(" +"))
                .filter(entry -> !entry.isEmpty())
                .map(entry -> List.of(
                        entry.toLowerCase(Locale.ROOT).replace('’', '\'').split("_", -1)))
                .toList();
    }
}
