package io.claimtracker.extraction.when;

import io.claimtracker.extraction.text.Lexicon;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A lexicon whose entries may have several words; of those that fit, the longest counts. */
final class Phrases<V> {
    private final Map<String, List<Entry<V>>> byFirstWord = new HashMap<>();

    /** An entry: its words and what they mean. */
    record Entry<V>(List<String> words, V value) {
        int length() {
            return words.size();
        }
    }

    private Phrases() {}

    static <V> Phrases<V> of(String file, Function<String, V> value) {
        Phrases<V> phrases = new Phrases<>();
        Lexicon.table(file).forEach((phrase, text) -> {
            List<String> words = words(phrase);
            phrases.byFirstWord
                    .computeIfAbsent(words.get(0), first -> new ArrayList<>())
                    .add(new Entry<>(words, value.apply(text)));
        });
        phrases.byFirstWord
                .values()
                .forEach(entries -> entries.sort(Comparator.comparingInt((Entry<V> entry) -> entry.length())
                        .reversed()));
        return phrases;
    }

    /** A possessive is a token of its own. */
    private static List<String> words(String phrase) {
        return List.of(
                phrase.replaceAll("'s\\b", " 's").replaceAll("s' ", "s ' ").split(" "));
    }

    @Nullable
    Entry<V> at(Words text, int token) {
        List<Entry<V>> entries = byFirstWord.get(text.at(token));
        if (entries == null) {
            return null;
        }
        for (Entry<V> entry : entries) {
            if (fits(text, token, entry.words())) {
                return entry;
            }
        }
        return null;
    }

    /** The value of an entry of one word; null for any other word. */
    @Nullable
    V valueOf(String word) {
        for (Entry<V> entry : byFirstWord.getOrDefault(word, List.of())) {
            if (entry.length() == 1) {
                return entry.value();
            }
        }
        return null;
    }

    private static boolean fits(Words text, int token, List<String> words) {
        for (int k = 1; k < words.size(); k++) {
            if (!text.at(token + k).equals(words.get(k))) {
                return false;
            }
        }
        return true;
    }
}
