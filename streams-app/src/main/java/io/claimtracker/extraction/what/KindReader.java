package io.claimtracker.extraction.what;

import io.claimtracker.avro.LikelihoodBand;
import io.claimtracker.avro.Sentiment;
import io.claimtracker.avro.StatementKind;
import io.claimtracker.extraction.text.Lexicon;
import io.claimtracker.extraction.text.Prose;
import io.claimtracker.extraction.text.Range;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells an assessment from a claim: it weighs likelihood, looks ahead, says what ought to be, praises or blames, backs
 * another's statement, or is marked as an opinion.
 */
public final class KindReader {
    /** How far behind the main event a clause is read for words that judge, in tokens. */
    private static final int BEHIND_EVENT = 6;

    private final Set<String> opinions = new HashSet<>();
    private final Set<String> judging = Lexicon.words("judging-words.txt");

    public KindReader() {
        Verbs verbs = new Verbs();
        Lexicon.words("opinion-cues.txt").forEach(lemma -> opinions.addAll(verbs.forms(lemma)));
    }

    /**
     * The kind of a statement.
     *
     * @param judges whether its likelihood, sentiment, horizon or backing makes it a judgement
     */
    public StatementKind read(Prose prose, Range cue, List<Range> content, Matter matter, boolean judges) {
        return judges || isOpinion(prose, cue) || isJudgement(prose, content.get(0), matter)
                ? StatementKind.ASSESSMENT
                : StatementKind.CLAIM;
    }

    public static boolean judges(LikelihoodBand likelihood, Sentiment sentiment, boolean ahead, boolean backs) {
        return likelihood != LikelihoodBand.ASSERTED || sentiment != Sentiment.NEUTRAL || ahead || backs;
    }

    private boolean isOpinion(Prose prose, Range cue) {
        for (int i = cue.first(); i < cue.end(); i++) {
            if (opinions.contains(prose.lower(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the clause says what will be, unless it is the holder who means to do it, or what should be. */
    private boolean isJudgement(Prose prose, Range content, Matter matter) {
        int event = matter.event().token();
        int last = event == Clause.NONE ? content.first() + 20 : event + BEHIND_EVENT;
        for (int i = content.first(); i < Math.min(content.end(), last); i++) {
            String word = prose.lower(i);
            boolean forecast =
                    !matter.holdersOwn() && i < Math.max(event, content.first() + 1) && isFuture(prose, word, i);
            if (forecast || judging.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFuture(Prose prose, String word, int token) {
        return switch (word) {
            case "will", "'ll", "won't", "would", "wouldn't" -> true;
            case "going" -> prose.lower(token + 1).equals("to");
            default -> false;
        };
    }
}
