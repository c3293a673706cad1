package io.claimtracker.extraction.what;

import io.claimtracker.avro.Sentiment;
import io.claimtracker.extraction.text.Lexicon;
import io.claimtracker.extraction.text.Prose;
import io.claimtracker.extraction.text.Range;
import io.claimtracker.extraction.text.Span;
import java.util.List;
import java.util.Set;

/** Reads the holder's feeling toward the main target from words that speak well or ill. */
public final class SentimentReader {
    private static final int READ = 400;

    private final Set<String> positive = Lexicon.words("positive-words.txt");
    private final Set<String> negative = Lexicon.words("negative-words.txt");
    private final Set<String> negations = Lexicon.words("negations.txt");

    public Sentiment read(Prose prose, List<Span> cue, List<Range> content) {
        int balance = 0;
        for (Range range : content) {
            balance += balance(prose, range);
        }
        balance += balance(prose, prose.tokens(cue.get(0)));
        return balance < 0 ? Sentiment.NEGATIVE : balance > 0 ? Sentiment.POSITIVE : Sentiment.NEUTRAL;
    }

    private int balance(Prose prose, Range range) {
        int balance = 0;
        for (int i = range.first(); i < Math.min(range.end(), range.first() + READ); i++) {
            int sign = positive.contains(prose.lower(i)) ? 1 : negative.contains(prose.lower(i)) ? -1 : 0;
            boolean turned = i > range.first()
                    && (negations.contains(prose.lower(i - 1)) || negations.contains(prose.lower(i - 2)));
            balance += turned ? -sign : sign;
        }
        return balance;
    }
}
