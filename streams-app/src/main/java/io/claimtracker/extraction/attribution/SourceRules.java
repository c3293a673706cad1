package io.claimtracker.extraction.attribution;

import io.claimtracker.extraction.text.Lexicon;
import io.claimtracker.extraction.text.Prose;
import io.claimtracker.extraction.text.Range;
import io.claimtracker.extraction.text.Sentence;
import io.claimtracker.extraction.text.Token;
import java.util.Optional;
import java.util.Set;

/** Finds the words that name the source of a cue, by rule: the noun phrase before it or behind it. */
public final class SourceRules {
    /** How far back a subject with its appositions may begin, in tokens. */
    private static final int REACH = 70;

    private static final Set<String> WEEKDAYS =
            Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "yesterday", "today");
    private static final Set<String> APPOSITION = Set.of(
            "the",
            "a",
            "an",
            "who",
            "which",
            "whose",
            "one",
            "its",
            "his",
            "their",
            "in",
            "at",
            "on",
            "after",
            "when",
            "chair",
            "chairman",
            "chief",
            "head",
            "leader",
            "president",
            "director",
            "secretary",
            "spokesman",
            "spokeswoman",
            "former",
            "reacting",
            "speaking",
            "citing",
            "quoting",
            "asked",
            "then",
            "now");
    private static final Set<String> PREPOSITIONS = Set.of(
            "in",
            "on",
            "at",
            "during",
            "after",
            "before",
            "by",
            "from",
            "for",
            "with",
            "amid",
            "despite",
            "following",
            "over",
            "under",
            "since",
            "within",
            "against");
    private static final Set<String> INSIDE = Set.of("of", "for", "in", "from", "at", "with", "on", "to");
    private static final Set<String> PRONOUNS =
            Set.of("he", "she", "they", "it", "who", "i", "we", "which", "others", "some", "both", "neither");

    private final Set<String> adverbs = Lexicon.words("adverbs-before-cue.txt");
    private final Set<String> clauseOpeners = Lexicon.words("clause-openers.txt");
    private final Set<String> finite;

    public SourceRules(Set<String> finite) {
        this.finite = finite;
    }

    /** The subject that ends before a token; empty where there is none. */
    public Optional<Range> before(Prose prose, Sentence sentence, int cue) {
        int last = skipAdverbs(prose, sentence, cue - 1);
        if (last < sentence.first()) {
            return Optional.empty();
        }
        if (prose.token(last).is("and") || prose.token(last).is("but")) {
            return subject(prose, sentence, last);
        }
        if (prose.token(last).is(",")
                && last > sentence.first()
                && Set.of("and", "but").contains(prose.lower(cue - 1))) {
            return subject(prose, sentence, last);
        }
        if (prose.token(last).is(",")
                || prose.token(last).is("—")
                || prose.token(last).is("–")) {
            return apposition(prose, sentence, last);
        }
        return phraseEndingAt(prose, sentence, last);
    }

    /** The phrase that begins at a token, up to a mark of punctuation or a time. */
    public Optional<Range> from(Prose prose, Sentence sentence, int first) {
        int end = first;
        while (end < sentence.end() && end - first < 25) {
            Token token = prose.token(end);
            boolean joins = token.is("'s") || token.is("’s") || token.is("'") || token.is("’");
            if ((!token.isWord() && !joins)
                    || WEEKDAYS.contains(token.lower())
                    || clauseOpeners.contains(token.lower())) {
                break;
            }
            boolean verb = finite.contains(token.lower())
                    || (token.lower().length() > 4 && token.lower().endsWith("ed") && !token.isCapitalised());
            boolean pronoun = end == first + 1 && PRONOUNS.contains(prose.lower(first));
            if (end > first && (verb || pronoun || isTimeAfter(prose, end))) {
                break;
            }
            end++;
        }
        while (end > first
                && (PREPOSITIONS.contains(prose.lower(end - 1))
                        || prose.lower(end - 1).equals("last"))) {
            end--;
        }
        return end > first ? Optional.of(new Range(first, end)) : Optional.empty();
    }

    /** The subject of a sentence: its first phrase, once a leading adverbial has been passed. */
    public Optional<Range> subject(Prose prose, Sentence sentence, int before) {
        int first = sentence.first();
        while (first < before && !prose.token(first).isWord()) {
            first++;
        }
        if (PREPOSITIONS.contains(prose.lower(first)) || prose.lower(first).endsWith("ing")) {
            int comma = first;
            while (comma < before && !prose.token(comma).is(",")) {
                comma++;
            }
            first = comma + 1 < before ? comma + 1 : first;
        }
        int from = first;
        return from(prose, sentence, first).filter(range -> range.end() <= before && range.first() == from);
    }

    private static boolean isTimeAfter(Prose prose, int at) {
        String lower = prose.lower(at);
        return ((lower.equals("on") || lower.equals("last")) && WEEKDAYS.contains(prose.lower(at + 1)))
                || (lower.equals("in")
                        && Set.of("a", "an", "remarks", "his", "her").contains(prose.lower(at + 1)))
                || lower.equals("during")
                || lower.equals("after")
                || lower.equals("before");
    }

    private int skipAdverbs(Prose prose, Sentence sentence, int from) {
        int at = from;
        while (at > sentence.first()) {
            Token token = prose.token(at);
            boolean manner = token.lower().endsWith("ly") && !token.isCapitalised();
            boolean day = WEEKDAYS.contains(token.lower());
            boolean beforeDay = WEEKDAYS.contains(prose.lower(at + 1))
                    && Set.of("on", "late", "early", "last").contains(token.lower());
            if (!manner && !day && !beforeDay && !adverbs.contains(token.lower())) {
                break;
            }
            if (token.is("both")
                    && at - 1 >= sentence.first()
                    && !prose.token(at - 1).isWord()) {
                break;
            }
            at--;
        }
        return at;
    }

    /** "Jack Reed, the chair of the committee, said": the name stands before the comma before the apposition. */
    private Optional<Range> apposition(Prose prose, Sentence sentence, int comma) {
        int floor = Math.max(sentence.first(), comma - REACH);
        int at = comma - 1;
        while (at >= floor) {
            if (prose.token(at).is(",")
                    || prose.token(at).is("—")
                    || prose.token(at).is("–")) {
                boolean opens = APPOSITION.contains(prose.lower(at + 1))
                        || prose.lower(at + 1).endsWith("ing")
                        || !prose.token(at + 1).isCapitalised()
                        || (at > floor && !prose.token(at - 1).isCapitalised());
                if (opens && at > floor) {
                    Optional<Range> name = phraseEndingAt(prose, sentence, at - 1);
                    boolean apposed = !prose.token(at - 1).isWord()
                            || (!prose.token(at - 1).isCapitalised() && !isPhraseHead(prose, name));
                    if (!apposed && name.isPresent()) {
                        return Optional.of(new Range(name.get().first(), comma));
                    }
                }
            }
            at--;
        }
        return Optional.empty();
    }

    /** Whether a phrase is one that a name or a determiner opens, so that what follows its comma explains it. */
    private static boolean isPhraseHead(Prose prose, Optional<Range> phrase) {
        return phrase.isPresent()
                && (Set.of("the", "a", "an").contains(prose.lower(phrase.get().first()))
                        || prose.token(phrase.get().first()).isCapitalised());
    }

    private Optional<Range> phraseEndingAt(Prose prose, Sentence sentence, int last) {
        if (last < sentence.first()
                || (!prose.token(last).isWord() && !prose.token(last).is(")"))) {
            return Optional.empty();
        }
        if (PRONOUNS.contains(prose.lower(last))) {
            return Optional.of(new Range(last, last + 1));
        }
        int floor = Math.max(sentence.first(), last - 30);
        int first = last;
        while (first > floor && !isBoundary(prose, first - 1)) {
            first--;
        }
        first = trim(prose, first, last);
        return first <= last ? Optional.of(new Range(first, last + 1)) : Optional.empty();
    }

    private boolean isBoundary(Prose prose, int at) {
        Token token = prose.token(at);
        if (!token.isWord()) {
            boolean inside = token.is("'s") || token.is("’s") || token.is("'") || token.is("’") || token.is("(");
            boolean nickname = prose.quoted(at)
                    && prose.quoteAt(at).words() <= 2
                    && at > 0
                    && at + 1 < prose.tokens().size()
                    && !prose.token(at + 1).is(",");
            return !inside && !token.is(")") && !nickname;
        }
        if (token.is("and")) {
            return !(prose.token(at + 1).isCapitalised()
                    && at > 0
                    && prose.token(at - 1).isCapitalised());
        }
        return clauseOpeners.contains(token.lower()) || finite.contains(token.lower());
    }

    /** Drops a leading adverbial: "On Wednesday Milley", "During the hearing the general". */
    private static int trim(Prose prose, int first, int last) {
        int begin = first;
        while (begin <= last
                && (!prose.token(begin).isWord() || Set.of("and", "whose").contains(prose.lower(begin)))) {
            begin++;
        }
        if (begin > last || !PREPOSITIONS.contains(prose.lower(begin))) {
            return begin;
        }
        int at = last;
        while (at > begin + 1) {
            String before = prose.lower(at - 1);
            boolean day = WEEKDAYS.contains(before);
            boolean determiner = Set.of("the", "a", "an").contains(prose.lower(at));
            boolean newName =
                    prose.token(at).isCapitalised() && !prose.token(at - 1).isCapitalised();
            if (day
                    || ((determiner || newName)
                            && !INSIDE.contains(before)
                            && !PREPOSITIONS.contains(before)
                            && !Set.of("the", "a", "an").contains(before))) {
                return at;
            }
            at--;
        }
        return begin + 1;
    }
}
