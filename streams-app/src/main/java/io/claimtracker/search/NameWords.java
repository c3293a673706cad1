package io.claimtracker.search;

import io.claimtracker.actor.ActorId;
import java.util.Collection;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The words that somebody or something is found by. As they are looked up by their beginnings, one that another begins with
 * is left out: whoever looks for regroup finds regrouping.
 */
public final class NameWords {
    /** A whole name is cut to this many characters, which no two names share by chance. */
    static final int LONGEST_WHOLE = 100;

    private NameWords() {}

    /** The words of some names, each with whether it is all of a name, run together: markmilley. */
    public static SortedMap<String, Boolean> ofNames(Collection<String> names) {
        SortedMap<String, Boolean> words = new TreeMap<>();
        for (String name : names) {
            wordsOf(name).forEach(word -> words.putIfAbsent(word, false));
            String whole = whole(name);
            if (!whole.isEmpty()) {
                words.put(whole, true);
            }
        }
        SortedSet<String> sorted = new TreeSet<>(words.keySet());
        SortedMap<String, Boolean> kept = new TreeMap<>(words);
        kept.entrySet().removeIf(entry -> !entry.getValue() && isBeginning(entry.getKey(), sorted));
        return kept;
    }

    /** The words of some texts, but for those that others have in full. */
    public static SortedSet<String> ofTexts(Collection<String> texts, Collection<String> others) {
        SortedSet<String> words = new TreeSet<>();
        texts.forEach(text -> words.addAll(wordsOf(text)));
        others.forEach(text -> words.removeAll(wordsOf(text)));
        SortedSet<String> kept = new TreeSet<>(words);
        kept.removeIf(word -> isBeginning(word, words));
        return kept;
    }

    /** A name run together; empty where it has neither letters nor digits. */
    static String whole(String name) {
        String whole = ActorId.slug(name).replace("-", "");
        return whole.length() <= LONGEST_WHOLE ? whole : whole.substring(0, LONGEST_WHOLE);
    }

    private static SortedSet<String> wordsOf(String text) {
        SortedSet<String> words = new TreeSet<>();
        for (Chunk chunk : Chunk.of(text)) {
            words.addAll(chunk.words());
            words.add(chunk.joined());
        }
        return words;
    }

    /** Those that a word begins stand right behind it. */
    private static boolean isBeginning(String word, SortedSet<String> sorted) {
        SortedSet<String> behind = sorted.tailSet(word + '\0');
        return !behind.isEmpty() && behind.first().startsWith(word);
    }
}
