package io.claimtracker.voice;

import io.claimtracker.avro.Polarity;
import io.claimtracker.avro.Quotation;
import io.claimtracker.avro.Statement;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How a statement is worded, for telling whether another of the same holder says the same thing again: the same words,
 * or a part of them, in another article or place. Who says it and when is for the caller to compare.
 */
public final class Wording {
    /** How many days apart two statements may have been stated and still be one. */
    public static final int WINDOW_DAYS = 7;

    private final Words words;
    /** What is in quote marks, where that is the most of it; what frames it is the reporter's and differs in each report. */
    private final Optional<Words> quoted;

    private final long[] fingerprints;
    private final String issue;
    private final Polarity polarity;
    private final Quotation quotation;

    private Wording(WordReader reader, Statement statement) {
        this.words = reader.words();
        this.issue = statement.getIssue().getId();
        this.polarity = statement.getPolarity();
        this.quotation = statement.getQuotation();
        this.quoted = quotation == Quotation.MIXED ? quoted(words, reader.quoted()) : Optional.empty();
        this.fingerprints = Winnowing.fingerprints(words);
    }

    /** The wording of a statement; for any text, in time linear in it. */
    public static Wording of(Statement statement) {
        return new Wording(new WordReader(statement.getEvidence().getText()), statement);
    }

    private static Optional<Words> quoted(Words words, BitSet marked) {
        Words quoted = words.only(marked);
        boolean most = 2 * quoted.weight(0, quoted.size()) >= words.weight(0, words.size());
        // "Not", "may be": such a frame is part of what is said.
        boolean plain = IntStream.range(0, words.size())
                .filter(i -> !marked.get(i))
                .noneMatch(i -> words.kind(i).isDecisive() && words.unshifted(i) != Vocabulary.WILL);
        return most && plain && quoted.size() < words.size() ? Optional.of(quoted) : Optional.empty();
    }

    /** Whether one is the other, whole or in part, little reworded. Symmetric; not transitive. */
    public boolean isSameAs(Wording other) {
        if (!sharesFingerprint(other)) {
            return false;
        }
        Likeness likeness = likeness(other);
        return likeness.isSame(words, other.words)
                || quoted.filter(part -> likeness.isSame(part, other.words)).isPresent()
                || other.quoted.filter(part -> likeness.isSame(words, part)).isPresent();
    }

    /** At most twelve keys of sixteen characters, of which wordings that are the same have at least one in common. */
    public List<String> fingerprints() {
        return Arrays.stream(fingerprints).mapToObj(HexFormat.of()::toHexDigits).toList();
    }

    private Likeness likeness(Wording other) {
        boolean indirect = quotation == Quotation.INDIRECT || other.quotation == Quotation.INDIRECT;
        boolean direct = quotation == Quotation.DIRECT && other.quotation == Quotation.DIRECT;
        return new Likeness(issue.equals(other.issue), polarity != other.polarity, direct, indirect);
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
