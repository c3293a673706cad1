package io.claimtracker.extraction.attribution;

import io.claimtracker.avro.BackingKind;
import io.claimtracker.extraction.text.Inflections;
import io.claimtracker.extraction.text.Lexicon;
import io.claimtracker.extraction.text.Token;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The verbs that approve or reject what somebody said, in every form, and the nouns that it is called by. */
public final class CueWords {
    private final Map<String, BackingKind> backing = new HashMap<>();
    private final Set<String> statementNouns = Lexicon.words("statement-nouns.txt");

    public CueWords() {
        Lexicon.table("backing-verbs.txt").forEach((entry, value) -> {
            BackingKind kind = BackingKind.valueOf(value);
            int space = entry.indexOf(' ');
            String lemma = space < 0 ? entry : entry.substring(0, space);
            backing.put(Inflections.third(lemma), kind);
            backing.put(Inflections.past(lemma), kind);
            backing.put(lemma, kind);
        });
    }

    public boolean isStatementNoun(Token token) {
        return statementNouns.contains(token.lower());
    }

    public Optional<BackingKind> backing(Token token) {
        return Optional.ofNullable(backing.get(token.lower()));
    }
}
