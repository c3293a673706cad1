package io.claimtracker.voice;

import io.claimtracker.avro.Polarity;
import io.claimtracker.avro.Statement;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * How a statement is worded, for telling whether another of the same holder says the same thing again: the same words,
 * or a part of them, in another article. Who says it and when is for the caller to compare.
 */
public final class Wording {
    /** How many days apart two statements may have been stated and still be one. */
    public static final int WINDOW_DAYS = 7;

    /** A shorter part might be said twice. */
    private static final int SHORTEST = 5;

    private static final int FEWEST_CONTENT_WORDS = 3;
    /** Readings of one text differ in the issue now and then; a chance likeness is likelier then. */
    private static final int SHORTEST_ACROSS_ISSUES = 8;

    private final Words words;
    private final long[] fingerprints;
    private final String issue;
    private final Polarity polarity;

    private Wording(Words words, String issue, Polarity polarity) {
        this.words = words;
        this.fingerprints = Winnowing.fingerprints(words);
        this.issue = issue;
        this.polarity = polarity;
    }

    /** The wording of a statement; for any text, in time linear in it. */
    public static Wording of(Statement statement) {
        return new Wording(
                Words.of(statement.getEvidence().getText()),
                statement.getIssue().getId(),
                statement.getPolarity());
    }

    /** Whether one is the other, whole or in part, little reworded. Symmetric; not transitive. */
    public boolean isSameAs(Wording other) {
        if (polarity != other.polarity || !sharesFingerprint(other)) {
            return false;
        }
        if (words.compareTo(other.words) == 0 && issue.equals(other.issue)) {
            return true;
        }
        return words.compareTo(other.words) < 0 ? isPartOf(other) : other.isPartOf(this);
    }

    /** At most twelve keys of sixteen characters, of which wordings that are the same have at least one in common. */
    public List<String> fingerprints() {
        return Arrays.stream(fingerprints).mapToObj(HexFormat.of()::toHexDigits).toList();
    }

    private boolean isPartOf(Wording whole) {
        int shortest = issue.equals(whole.issue) ? SHORTEST : SHORTEST_ACROSS_ISSUES;
        return words.size() >= shortest
                && words.contentWords() >= FEWEST_CONTENT_WORDS
                && new Difference(words, whole.words).isSlight();
    }

    private boolean sharesFingerprint(Wording other) {
        int i = 0;
        int j = 0;
        while (i < fingerprints.length && j < other.fingerprints.length) {
            if (fingerprints[i] == other.fingerprints[j]) {
                return true;
            }
            if (fingerprints[i] < other.fingerprints[j]) {
                i++;
            } else {
                j++;
            }
        }
        return false;
    }
}
