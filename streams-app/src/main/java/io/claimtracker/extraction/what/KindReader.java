package io.claimtracker.extraction.what;

import io.claimtracker.avro.LikelihoodBand;
import io.claimtracker.avro.Sentiment;
import io.claimtracker.avro.StatementKind;
import io.claimtracker.extraction.text.Inflections;
import io.claimtracker.extraction.text.Lexicon;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Tells an assessment from a claim: it weighs likelihood, looks ahead, praises or blames, or is marked as an opinion. */
public final class KindReader {
    private final Set<String> opinions = new HashSet<>();

    public KindReader() {
        for (String verb : Lexicon.words("opinion-verbs.txt")) {
            opinions.add(verb);
            opinions.add(Inflections.third(verb));
            opinions.add(Inflections.past(verb));
            opinions.add(Inflections.participle(verb));
        }
        opinions.add("thought");
    }

    public StatementKind read(
            String cue, LikelihoodBand likelihood, Sentiment sentiment, boolean ahead, boolean backs) {
        boolean judges = likelihood != LikelihoodBand.ASSERTED || sentiment != Sentiment.NEUTRAL || ahead || backs;
        return judges || opinions.contains(cue.toLowerCase(Locale.ROOT))
                ? StatementKind.ASSESSMENT
                : StatementKind.CLAIM;
    }
}
