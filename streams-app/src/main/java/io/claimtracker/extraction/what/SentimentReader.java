package io.claimtracker.extraction.what;

import io.claimtracker.avro.Sentiment;
import io.claimtracker.extraction.text.Lexicon;
import io.claimtracker.extraction.text.Prose;
import io.claimtracker.extraction.text.Range;
import io.claimtracker.extraction.who.Cast;
import io.claimtracker.extraction.who.Mention;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the holder's feeling toward the main target: from the cue (praised, blasted), else from words of the content that
 * speak well or ill and stand nearer to that target than to another one.
 */
public final class SentimentReader {
    private static final int READ = 400;
    /** How far before a word its denial may stand, in tokens. */
    private static final int DENIAL_REACH = 4;

    private final Map<String, Integer> words = new HashMap<>();
    private final Phrases<Integer> cues = new Phrases<>();

    public SentimentReader() {
        Verbs verbs = new Verbs();
        add(verbs, "positive-words.txt", 1);
        add(verbs, "negative-words.txt", -1);
        Lexicon.table("feeling-cues.txt").forEach((entry, feeling) -> {
            List<String> phrase = Arrays.asList(entry.split("_", -1));
            int sign = Sentiment.valueOf(feeling) == Sentiment.POSITIVE ? 1 : -1;
            for (String form : verbs.forms(phrase.get(0))) {
                List<String> inflected = new ArrayList<>(phrase);
                inflected.set(0, form);
                cues.add(inflected, sign);
            }
        });
    }

    private void add(Verbs verbs, String file, int sign) {
        for (String word : Lexicon.words(file)) {
            words.put(word, sign);
            if (verbs.of(word) != null) {
                verbs.forms(word).forEach(form -> words.putIfAbsent(form, sign));
            }
        }
    }

    public Sentiment read(Prose prose, Cast cast, Range cue, List<Range> content, Matter matter) {
        int balance = ofCue(prose, cue);
        for (int i = 0; i < content.size() && balance == 0; i++) {
            balance = balance(prose, cast, content.get(i), matter);
        }
        return balance < 0 ? Sentiment.NEGATIVE : balance > 0 ? Sentiment.POSITIVE : Sentiment.NEUTRAL;
    }

    private int ofCue(Prose prose, Range cue) {
        for (int i = cue.first(); i < cue.end(); i++) {
            Phrases.Phrase<Integer> phrase = cues.at(prose, i, cue.end());
            if (phrase != null && !isPreposition(prose, cue, i)) {
                return isDenied(prose, cue.first(), i) ? -phrase.value() : phrase.value();
            }
        }
        return 0;
    }

    /** "It seems like", "was back to": no liking, and no backing. */
    private static boolean isPreposition(Prose prose, Range cue, int token) {
        String word = prose.lower(token);
        boolean ambiguous = word.equals("like") || word.equals("back");
        return ambiguous && token > cue.first() && !opensVerb(prose.lower(token - 1));
    }

    private static boolean opensVerb(String word) {
        return switch (word) {
            case "to", "do", "not", "never", "would", "will", "also" -> true;
            default -> word.endsWith("n't");
        };
    }

    private int balance(Prose prose, Cast cast, Range content, Matter matter) {
        Range range = new Range(content.first(), Math.min(content.end(), content.first() + READ));
        List<Mention> mentions = cast.within(range);
        int next = 0;
        int balance = 0;
        for (int i = range.first(); i < range.end(); i++) {
            while (next < mentions.size() && mentions.get(next).range().first() < i) {
                next++;
            }
            Integer sign = words.get(prose.lower(i));
            if (sign == null || isTitle(prose, i)) {
                continue;
            }
            Mention about = about(prose, mentions, next, i);
            boolean main = about == null
                    || matter.targets().isEmpty()
                    || matter.targets().get(0).name().equals(about.name())
                    || matter.place()
                            .filter(place -> place.name().equals(about.name()))
                            .isPresent();
            if (main) {
                balance += isDenied(prose, range.first(), i) ? -sign : sign;
            }
        }
        return balance;
    }

    /** Whom a word is said of: who is named right behind it (crooked Kim), else who is named last in the sentence. */
    private static @Nullable Mention about(Prose prose, List<Mention> mentions, int next, int token) {
        if (next < mentions.size() && mentions.get(next).range().first() == token + 1) {
            return mentions.get(next);
        }
        boolean named =
                next > 0 && prose.sentenceOf(mentions.get(next - 1).range().first()) == prose.sentenceOf(token);
        return named ? mentions.get(next - 1) : null;
    }

    /** A capitalised word within a sentence belongs to a name: the Great Lakes. */
    private static boolean isTitle(Prose prose, int token) {
        return prose.token(token).isCapitalised()
                && prose.sentenceAt(token).first() != token
                && prose.token(token - 1).isWord();
    }

    private static boolean isDenied(Prose prose, int from, int token) {
        for (int i = token - 1; i >= Math.max(from, token - DENIAL_REACH); i--) {
            String word = prose.lower(i);
            boolean denial = word.equals("not")
                    || word.equals("never")
                    || word.equals("no")
                    || word.equals("hardly")
                    || word.endsWith("n't")
                    || word.equals("cannot");
            if (denial) {
                String after = prose.lower(i + 1);
                return !after.equals("only") && !after.equals("just") && !after.equals("doubt");
            }
            if (word.equals(",") || word.equals("but") || word.equals(".")) {
                return false;
            }
        }
        return false;
    }
}
