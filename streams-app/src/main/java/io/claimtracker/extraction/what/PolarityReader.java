package io.claimtracker.extraction.what;

import io.claimtracker.avro.Polarity;
import io.claimtracker.extraction.text.Lexicon;
import io.claimtracker.extraction.text.Prose;
import io.claimtracker.extraction.text.Range;
import java.util.HashSet;
import java.util.Set;

/**
 * Tells whether a content, or the cue that brings it, denies its main event: by the number of denials on the way from the
 * clause's verbs to the event. A denied word of likelihood is none, since it takes the mirrored band.
 */
public final class PolarityReader {
    /** How much of a clause without a known event is read, in tokens. */
    private static final int READ = 12;

    private static final Set<String> UNDONE_BY = Set.of(
            "only",
            "too",
            "just",
            "merely",
            "simply",
            "doubt",
            "question",
            "likely",
            "unlikely",
            "certain",
            "probable",
            "probably",
            "sure",
            "necessarily",
            "chance",
            "matter",
            "mention",
            "wonder",
            "until");

    private final Set<String> negations = Lexicon.words("negations.txt");
    private final LeadingWords leading;
    private final Set<String> denyingCues;
    private final Set<String> thinkingCues;

    public PolarityReader() {
        Verbs verbs = new Verbs();
        this.leading = new LeadingWords(verbs);
        this.denyingCues = forms(verbs, "denying-cues.txt");
        this.thinkingCues = forms(verbs, "thinking-cues.txt");
    }

    private static Set<String> forms(Verbs verbs, String file) {
        Set<String> forms = new HashSet<>();
        Lexicon.words(file).forEach(lemma -> forms.addAll(verbs.forms(lemma)));
        return forms;
    }

    /** Whether the content is affirmed, after all denials. */
    public Polarity read(Prose prose, Range cue, Matter matter) {
        boolean denied = matter.event().token() != Clause.NONE && isDenied(prose, cue) && !isCalled(prose, cue, matter);
        boolean negated = isNegated(prose, matter.clause(), matter.event());
        return denied != negated ? Polarity.NEGATED : Polarity.AFFIRMED;
    }

    private boolean isDenied(Prose prose, Range cue) {
        boolean negation = false;
        boolean denies = false;
        boolean thinks = false;
        for (int i = cue.first(); i < cue.end(); i++) {
            String word = prose.lower(i);
            negation |= isNegation(prose, i);
            denies |= (denyingCues.contains(word) && !isArticle(prose.lower(i - 1)))
                    || (word.equals("ruled") && prose.lower(i + 1).equals("out"));
            thinks |= thinkingCues.contains(word);
        }
        return denies ? !negation : negation && thinks;
    }

    /** "Dismissed the inquiry as a hoax", "dismissed as a hoax": it is called so, and not denied. */
    private static boolean isCalled(Prose prose, Range cue, Matter matter) {
        if (prose.lower(cue.end() - 1).equals("as")) {
            return true;
        }
        Clause clause = matter.clause();
        for (int i = clause.subject().first();
                !clause.hasVerb() && i < Math.min(clause.end(), clause.subject().first() + READ);
                i++) {
            if (prose.lower(i).equals("as")) {
                return true;
            }
        }
        return false;
    }

    /** "A dispute over": a noun, and no denial of what follows. */
    private static boolean isArticle(String word) {
        return word.equals("a") || word.equals("an") || word.equals("the");
    }

    private boolean isNegated(Prose prose, Clause clause, Event event) {
        int first = clause.subject().first();
        if (!event.isKnown() || !clause.hasVerb()) {
            int last = event.isKnown() ? event.token() : Math.min(clause.end(), first + READ);
            return isNegation(prose, first)
                    && last > first
                    && !prose.lower(first + 1).equals(",");
        }
        boolean negated = isNegation(prose, first) && first < clause.verbs();
        int verbs = Math.min(clause.verbs(), event.token());
        for (int i = verbs; i < event.token(); i++) {
            boolean denial = isNegation(prose, i) || leading.denies(prose.lower(i));
            negated ^= denial && !isUndone(prose, i);
        }
        return negated ^ isNothing(prose.lower(event.token() + 1));
    }

    /** "Did nothing", "has no place": right behind the event. */
    private static boolean isNothing(String word) {
        return word.equals("nothing") || word.equals("no") || word.equals("nobody") || word.equals("neither");
    }

    private boolean isNegation(Prose prose, int token) {
        String word = prose.lower(token);
        return (negations.contains(word) || word.endsWith("n't")) && !isUndone(prose, token);
    }

    /** "Nothing more than a hoax", "nothing more important". */
    private static boolean isUtmost(Prose prose, int token) {
        String word = prose.lower(token);
        return (word.equals("nothing") || word.equals("nobody"))
                && prose.lower(token + 1).equals("more");
    }

    private static boolean isUndone(Prose prose, int token) {
        boolean either =
                prose.lower(token - 1).equals("or") && prose.lower(token - 2).equals("whether");
        return either
                || isUtmost(prose, token)
                || UNDONE_BY.contains(prose.lower(token + 1))
                || ((prose.lower(token + 1).equals("be")
                                || prose.lower(token + 1).equals("very"))
                        && UNDONE_BY.contains(prose.lower(token + 2)));
    }
}
