package io.claimtracker.extraction.attribution;

import io.claimtracker.extraction.attribution.Cue.Form;
import io.claimtracker.extraction.text.Prose;
import io.claimtracker.extraction.text.Range;
import io.claimtracker.extraction.text.Sentence;
import io.claimtracker.extraction.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds cues by word lists and what stands beside them. */
public final class RuleCueFinder implements CueFinder {
    private static final Set<String> BE = Set.of("is", "are", "was", "were", "been", "be", "being");
    private static final Set<String> NO_VERB_AFTER = Set.of(
            "the", "a", "an", "this", "that", "these", "those", "his", "her", "its", "their", "my", "our", "your", "of",
            "in", "to", "by", "for", "with", "from", "on", "'s", "no", "any", "such", "many", "some");
    private static final Set<String> HEARSAY = Set.of("reportedly", "allegedly", "purportedly", "supposedly");

    private final CueWords words;

    public RuleCueFinder(CueWords words) {
        this.words = words;
    }

    @Override
    public List<Cue> find(Prose prose) {
        List<Cue> cues = new ArrayList<>();
        for (Sentence sentence : prose.sentences()) {
            if (sentence.prose()) {
                findIn(prose, sentence, cues);
            } else {
                headline(prose, sentence).ifPresent(cues::add);
            }
        }
        return cues;
    }

    private void findIn(Prose prose, Sentence sentence, List<Cue> cues) {
        int i = sentence.first();
        while (i < sentence.end()) {
            Optional<Cue> cue = prose.quoted(i) ? Optional.empty() : at(prose, sentence, i);
            cue.ifPresent(cues::add);
            i = cue.map(Cue::end).orElse(i + 1);
        }
    }

    private Optional<Cue> at(Prose prose, Sentence sentence, int i) {
        Token token = prose.token(i);
        if (!token.isWord() || (token.isCapitalised() && !token.is("according"))) {
            return Optional.empty();
        }
        if (token.is("according") && prose.lower(i + 1).equals("to")) {
            return cue(i, i + 2, Form.ACCORDING, "rule:according-to");
        }
        if (token.is("quoted") || token.is("cited") || token.is("quotes") || token.is("cites")) {
            return quoted(prose, sentence, i);
        }
        if (HEARSAY.contains(token.lower())) {
            return cue(i, i + 1, Form.HEARSAY, "rule:hearsay");
        }
        if (token.is("blame") && prose.lower(i + 1).equals("on")) {
            return cue(i, i + 1, Form.JUDGING, "rule:blame");
        }
        if (isBacking(prose, sentence, i)) {
            return cue(i, i + 1, Form.BACKING, "rule:backing");
        }
        if (words.isNoun(token) && prose.lower(i + 1).equals("that") && nounBefore(prose, sentence, i)) {
            return cue(i, i + 1, Form.NOUN, "rule:noun");
        }
        if (words.judgementLink(token).isPresent()
                && isVerb(prose, sentence, i)
                && (!words.isBareJudging(token) || isBaseVerb(prose, sentence, i))) {
            return cue(i, i + 1, Form.JUDGING, "rule:judging");
        }
        if (words.isParticiple(token) && !nounBefore(prose, sentence, i)) {
            return cue(i, i + 1, Form.PARTICIPLE, "rule:participle");
        }
        if ((words.isFinite(token) && isVerb(prose, sentence, i))
                || (words.isBase(token) && isBaseVerb(prose, sentence, i))) {
            return cue(i, i + 1, Form.VERB, "rule:verb");
        }
        return Optional.empty();
    }

    /** "was quoted as saying (by Y)" and "quoted X as saying". */
    private static Optional<Cue> quoted(Prose prose, Sentence sentence, int i) {
        int as = i + 1;
        while (as < sentence.end() && as < i + 12 && !prose.lower(as).equals("as")) {
            as++;
        }
        if (!prose.lower(as).equals("as") || !prose.lower(as + 1).endsWith("ing")) {
            return Optional.empty();
        }
        boolean passive = as == i + 1 && BE.contains(prose.lower(i - 1));
        return passive
                ? cue(i - 1, as + 2, Form.PASSIVE, "rule:quoted-as")
                : cue(i, as + 2, Form.QUOTING, "rule:quoting");
    }

    private static Optional<Cue> headline(Prose prose, Sentence sentence) {
        for (int i = sentence.end() - 2; i > sentence.first() + 2 && i >= sentence.end() - 5; i--) {
            if (prose.lower(i).equals(":") && prose.sentences().size() > 1) {
                return cue(i, i + 1, Form.HEADLINE, "rule:headline");
            }
        }
        return Optional.empty();
    }

    private boolean isBacking(Prose prose, Sentence sentence, int i) {
        if (words.backing(prose.token(i)).isEmpty() || !isVerb(prose, sentence, i)) {
            return false;
        }
        int bound = Math.min(sentence.end(), i + 9);
        boolean owned = prose.lower(i + 1).equals("with")
                && i + 2 < bound
                && prose.token(i + 2).isCapitalised();
        for (int at = i + 1; at < bound; at++) {
            Token token = prose.token(at);
            if (token.is("that") || (!token.isWord() && !token.is("'s") && !token.is("’s") && !token.is("'"))) {
                return false;
            }
            owned = owned || isPossessive(prose, at);
            if (owned
                    && (words.isStatementNoun(token)
                            || (at + 1 == bound && prose.lower(i + 1).equals("with")))) {
                return true;
            }
            if (token.is("findings") || token.is("conclusion") || token.is("assessment")) {
                return true;
            }
        }
        return owned && prose.lower(i + 1).equals("with");
    }

    public static boolean isPossessive(Prose prose, int at) {
        String lower = prose.lower(at);
        boolean plural =
                (lower.equals("'") || lower.equals("’")) && prose.lower(at - 1).endsWith("s");
        return lower.equals("'s") || plural || lower.equals("his") || lower.equals("her") || lower.equals("their");
    }

    private boolean isVerb(Prose prose, Sentence sentence, int i) {
        String before = prose.lower(i - 1);
        if (i > sentence.first() && (NO_VERB_AFTER.contains(before) || BE.contains(before))) {
            return false;
        }
        if (i + 1 < prose.tokens().size() && prose.lower(i + 1).equals("of") && !words.isFinite(prose.token(i))) {
            return false;
        }
        return i > sentence.first() || (i > 0 && prose.quoted(i - 1));
    }

    private static boolean isBaseVerb(Prose prose, Sentence sentence, int i) {
        if (i == sentence.first()) {
            return false;
        }
        Token before = prose.token(i - 1);
        boolean plural = before.isWord()
                && before.lower().endsWith("s")
                && before.lower().length() > 3;
        return plural || before.is("they") || before.is("we") || before.is("who") || before.is("people");
    }

    private static boolean nounBefore(Prose prose, Sentence sentence, int i) {
        if (i == sentence.first()) {
            return true;
        }
        Token before = prose.token(i - 1);
        boolean verb = before.is("has") || before.is("have") || before.is("had");
        return (before.isWord() && !verb) || before.is("'s") || before.is("’");
    }

    private static Optional<Cue> cue(int first, int end, Form form, String foundBy) {
        return Optional.of(new Cue(new Range(first, end), form, foundBy));
    }
}
