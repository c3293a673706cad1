package io.claimtracker.voice;

import io.claimtracker.avro.Polarity;
import io.claimtracker.avro.Quotation;
import io.claimtracker.avro.Statement;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a statement is worded, for telling whether another of the same holder says the same thing again: the same words,
 * or a part of them, in another article. Who says it and when is for the caller to compare.
 */
public final class Wording {
    /** How many days apart two statements may have been stated and still be one. */
    public static final int WINDOW_DAYS = 7;

    /** One word in so many may differ, by weight. */
    private static final int TOLERANCE = Integer.getInteger("tol", 6);

    private static final int DIRECT = Integer.getInteger("direct", 12);
    private static final int INDIRECT = Integer.getInteger("indirect", 16);
    private static final int EQUAL = Integer.getInteger("equal", 10);

    private final Words words;
    private final @Nullable Words quoted;
    private final long[] fingerprints;
    private final String issue;
    private final Polarity polarity;
    private final Quotation quotation;

    private Wording(WordReader reader, Statement statement) {
        this.words = reader.words();
        Words marked = reader.quoted();
        boolean takes = statement.getQuotation() == Quotation.MIXED
                && marked.size() < words.size()
                && 2 * marked.weight() >= words.weight()
                && !reader.isFrameDecisive();
        this.quoted = takes ? marked : null;
        this.fingerprints = Winnowing.fingerprints(words);
        this.issue = statement.getIssue().getId();
        this.polarity = statement.getPolarity();
        this.quotation = statement.getQuotation();
    }

    /** The wording of a statement; for any text, in time linear in it. */
    public static Wording of(Statement statement) {
        return new Wording(WordReader.read(statement.getEvidence().getText()), statement);
    }

    /** Whether one is the other, whole or in part, little reworded. Symmetric; not transitive. */
    public boolean isSameAs(Wording other) {
        if (!sharesFingerprint(other)) {
            return false;
        }
        boolean reported = quotation != Quotation.DIRECT || other.quotation != Quotation.DIRECT;
        boolean marked = quotation != Quotation.INDIRECT && other.quotation != Quotation.INDIRECT;
        boolean reversed = polarity != other.polarity;
        int least = words.hash() == other.words.hash() && issue.equals(other.issue) ? EQUAL : marked ? DIRECT : INDIRECT;
        return isSame(words, other.words, reported, least, marked, reversed)
                || (quoted != null && isSame(quoted, other.words, reported, least, marked, reversed))
                || (other.quoted != null && isSame(words, other.quoted, reported, least, marked, reversed));
    }

    private static boolean isSame(Words one, Words other, boolean reported, int least, boolean quoted, boolean reversed) {
        return one.compareTo(other) < 0
                ? isPart(one, other, reported, least, quoted, reversed)
                : isPart(other, one, reported, least, quoted, reversed);
    }

    private static boolean isPart(Words part, Words whole, boolean reported, int least, boolean quoted, boolean reversed) {
        if (part.telling() < 2 || part.weight() < least) {
            return false;
        }
        Difference difference = Difference.of(part, whole, reported);
        int kept = part.weight() - difference.omitted();
        return !difference.isDecisive()
                && !(reversed && difference.first() <= 2)
                && difference.omitted() * 4 <= part.weight()
                && kept >= least
                && (quoted || kept >= 20 || 2 * kept >= whole.weight())
                && difference.weight() * TOLERANCE <= kept;
    }

    /** At most twelve keys of sixteen characters, of which wordings that are the same have at least one in common. */
    public List<String> fingerprints() {
        return Arrays.stream(fingerprints)
                .mapToObj(HexFormat.of()::toHexDigits)
                .toList();
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
