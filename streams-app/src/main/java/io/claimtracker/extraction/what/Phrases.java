package io.claimtracker.extraction.what;

import io.claimtracker.extraction.text.Prose;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Phrases of one or more words, found by their first word: one look-up a token for most tokens. */
final class Phrases<V> {
    /** A phrase as it was found: how many tokens it takes, and what it stands for. */
    record Phrase<V>(List<String> words, V value) {
        int length() {
            return words.size();
        }

        private boolean standsAt(Prose prose, int token, int end) {
            if (token + words.size() > end) {
                return false;
            }
            for (int i = 1; i < words.size(); i++) {
                if (!prose.lower(token + i).equals(words.get(i))) {
                    return false;
                }
            }
            return true;
        }
    }

    private final Map<String, List<Phrase<V>>> byFirstWord = new HashMap<>();

    /** Adds a phrase; the first one with the same words stays. */
    void add(List<String> words, V value) {
        List<Phrase<V>> phrases = byFirstWord.computeIfAbsent(words.get(0), first -> new ArrayList<>(1));
        int at = 0;
        while (at < phrases.size() && phrases.get(at).length() >= words.size()) {
            if (phrases.get(at).words().equals(words)) {
                return;
            }
            at++;
        }
        phrases.add(at, new Phrase<>(List.copyOf(words), value));
    }

    /** The longest phrase that begins at a token and stops before another. */
    @Nullable
    Phrase<V> at(Prose prose, int token, int end) {
        List<Phrase<V>> phrases = byFirstWord.get(prose.lower(token));
        if (phrases == null) {
            return null;
        }
        for (int i = 0; i < phrases.size(); i++) {
            if (phrases.get(i).standsAt(prose, token, end)) {
                return phrases.get(i);
            }
        }
        return null;
    }
}
