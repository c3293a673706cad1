package io.claimtracker.extraction.what;

import io.claimtracker.extraction.text.Lexicon;
import io.claimtracker.extraction.text.Prose;
import io.claimtracker.extraction.text.Range;
import io.claimtracker.extraction.who.Cast;
import io.claimtracker.extraction.who.Mention;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what a noun phrase is about: its last noun; of "a number of troops", the one that counts; of a name, the name. */
final class NounPhrases {
    private static final int REACH = 12;
    private static final int LONGEST_NAME = 8;

    private final Parts parts;
    private final Verbs verbs;
    private final LeadingWords leading;
    private final Set<String> empty = Lexicon.words("empty-nouns.txt");

    NounPhrases(Parts parts, Verbs verbs, LeadingWords leading) {
        this.parts = parts;
        this.verbs = verbs;
        this.leading = leading;
    }

    /** The word, empty where it says nothing, and one past the phrase. */
    record Head(String word, int end) {}

    /**
     * Reads the phrase that begins at a token.
     *
     * @param told names that need no telling
     */
    Head read(Prose prose, Cast cast, int first, int end, Set<String> told) {
        String head = "";
        int at = first;
        int bound = Math.min(end, first + REACH);
        while (at < bound) {
            Part part = parts.of(prose, at);
            boolean owned = part == Part.POSSESSIVE && prose.lower(at).startsWith("'");
            if (owned) {
                head = "";
            } else if (part == Part.SUBJECT || part == Part.OBJECT || (part != Part.WORD && !head.isEmpty())) {
                break;
            } else if (part == Part.WORD) {
                Mention name = nameAt(cast, at);
                if (name == null && isVerb(prose, at, bound)) {
                    break;
                }
                head = name == null ? Nouns.singular(prose.lower(at)) : told.contains(name.name()) ? "" : name.name();
                at = name == null ? at : Math.max(at, name.range().end() - 1);
            } else if (!isWithin(part)) {
                break;
            }
            at++;
        }
        boolean leads = at + 1 < end && prose.lower(at).equals("of") && (leading.leads(head) || empty.contains(head));
        if (leads) {
            return read(prose, cast, at + 1, end, told);
        }
        return new Head(empty.contains(head) ? "" : head, at);
    }

    /** The noun or name right before another noun: trade in "a trade bill"; empty where none stands there. */
    String qualifier(Prose prose, Cast cast, int token, Set<String> told) {
        int before = token - 1;
        if (before < 0 || parts.of(prose, before) != Part.WORD) {
            return "";
        }
        Mention name = nameAt(cast, before);
        if (name != null) {
            return name.range().contains(token) || told.contains(name.name()) ? "" : name.name();
        }
        return isNoun(prose.lower(before)) ? prose.lower(before) : "";
    }

    /** Whether a word may be a noun: no adjective by its ending, no participle, no verb. */
    private boolean isNoun(String word) {
        VerbForm form = verbs.of(word);
        boolean verb = form != null && !form.base();
        return !verb && !empty.contains(word) && !leading.saysLittle(word) && !AdjectiveEndings.has(word);
    }

    /** "The men killed in Homs", "for calling it so": the verb ends the phrase. */
    private boolean isVerb(Prose prose, int token, int end) {
        VerbForm form = verbs.of(prose.lower(token));
        boolean verbal = form != null && !form.base() && (form.past() || form.participle() || form.progressive());
        return verbal && (token + 1 >= end || parts.of(prose, token + 1) != Part.WORD);
    }

    private static boolean isWithin(Part part) {
        return part == Part.DETERMINER
                || part == Part.POSSESSIVE
                || part == Part.ADVERB
                || part == Part.NEGATION
                || part == Part.QUOTE;
    }

    /** The name that a token belongs to. */
    static @Nullable Mention nameAt(Cast cast, int token) {
        for (Mention mention : cast.within(new Range(Math.max(0, token - LONGEST_NAME), token + 1))) {
            if (mention.range().contains(token)) {
                return mention;
            }
        }
        return null;
    }
}
