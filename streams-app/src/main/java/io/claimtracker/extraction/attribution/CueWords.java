package io.claimtracker.extraction.attribution;

import io.claimtracker.avro.BackingKind;
import io.claimtracker.extraction.text.Inflections;
import io.claimtracker.extraction.text.Lexicon;
import io.claimtracker.extraction.text.Token;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words that may be cues, in every form, by what they do. */
public final class CueWords {
    private final Set<String> finite = new HashSet<>();
    private final Set<String> base = new HashSet<>();
    private final Set<String> participles = new HashSet<>();
    private final Map<String, String> judging = new HashMap<>();
    private final Set<String> bareJudging = new HashSet<>();
    private final Map<String, BackingKind> backing = new HashMap<>();
    private final Set<String> withObject = new HashSet<>();
    private final Set<String> nouns = new HashSet<>();
    private final Set<String> statementNouns = Lexicon.words("statement-nouns.txt");

    public CueWords() {
        Set<String> objects = Lexicon.words("verbs-with-objects.txt");
        Lexicon.table("reporting-verbs.txt").forEach((lemma, irregular) -> {
            base.add(lemma);
            finite.add(Inflections.third(lemma));
            finite.add(irregular.isEmpty() ? Inflections.past(lemma) : irregular);
            participles.add(Inflections.participle(lemma));
            if (objects.contains(lemma)) {
                withObject.addAll(List.of(
                        lemma,
                        Inflections.third(lemma),
                        irregular.isEmpty() ? Inflections.past(lemma) : irregular,
                        Inflections.participle(lemma)));
            }
        });
        Lexicon.table("judging-verbs.txt").forEach((lemma, link) -> {
            judging.put(Inflections.third(lemma), link);
            judging.put(Inflections.past(lemma), link);
            judging.put(Inflections.participle(lemma), link);
            judging.put(lemma, link);
            bareJudging.add(lemma);
        });
        Lexicon.table("backing-verbs.txt").forEach((entry, value) -> {
            BackingKind kind = BackingKind.valueOf(value);
            int space = entry.indexOf(' ');
            String lemma = space < 0 ? entry : entry.substring(0, space);
            backing.put(Inflections.third(lemma), kind);
            backing.put(Inflections.past(lemma), kind);
            backing.put(lemma, kind);
        });
        Lexicon.words("noun-cues.txt").forEach(noun -> {
            nouns.add(noun);
            nouns.add(Inflections.third(noun));
        });
    }

    public boolean isFinite(Token token) {
        return finite.contains(token.lower());
    }

    public boolean isBase(Token token) {
        return base.contains(token.lower());
    }

    public boolean isParticiple(Token token) {
        return participles.contains(token.lower());
    }

    /** Whether a verb takes objects too, so that only "that" or a quote behind it surely is a content. */
    public boolean takesObject(Token token) {
        return withObject.contains(token.lower());
    }

    public boolean isNoun(Token token) {
        return nouns.contains(token.lower());
    }

    public boolean isStatementNoun(Token token) {
        return statementNouns.contains(token.lower());
    }

    /** The word that leads to what is said of a judging verb's object, "-" where none does; empty for other words. */
    public Optional<String> judgementLink(Token token) {
        return Optional.ofNullable(judging.get(token.lower()));
    }

    /** Whether a judging verb stands in its base form, so that it may be a noun. */
    public boolean isBareJudging(Token token) {
        return bareJudging.contains(token.lower());
    }

    public Optional<BackingKind> backing(Token token) {
        return Optional.ofNullable(backing.get(token.lower()));
    }
}
