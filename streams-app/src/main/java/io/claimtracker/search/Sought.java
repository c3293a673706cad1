package io.claimtracker.search;

import io.claimtracker.actor.ActorId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What somebody looks for.
 *
 * @param whole the text run together, which a whole name may be
 * @param readings each a list of terms all of which must be met; the first is everything written, a second leaves out the
 *     titles it begins with, as Gen. Mark Milley is Mark Milley. None where the text has neither letters nor digits
 */
public record Sought(String whole, List<List<Term>> readings) {
    /** Most words that a text is looked for by. */
    public static final int MOST_WORDS = 8;

    /**
     * A term is met by who has a word that begins like it, run together, or words for each of its parts.
     *
     * @param joined as one word
     * @param parts the same as several; empty where it is but one
     */
    public record Term(String joined, List<String> parts) {
        public Term {
            parts = List.copyOf(parts);
        }
    }

    public Sought {
        readings = List.copyOf(readings);
    }

    /**
     * Reads what was written.
     *
     * @throws IllegalArgumentException if it has too many words; the message says what it has
     */
    public static Sought of(String text) {
        List<Chunk> chunks = Chunk.of(text);
        int words = chunks.stream().mapToInt(chunk -> chunk.words().size()).sum();
        if (words > MOST_WORDS) {
            throw new IllegalArgumentException("has " + words + " words, at most " + MOST_WORDS + " are allowed");
        }
        Set<List<Term>> readings = new LinkedHashSet<>();
        readings.add(terms(chunks));
        String slug = ActorId.slug(text);
        String untitled = ActorId.withoutTitles(slug);
        if (!untitled.equals(slug)) {
            readings.add(terms(Chunk.of(untitled)));
        }
        readings.remove(List.<Term>of());
        return new Sought(NameWords.whole(text), new ArrayList<>(readings));
    }

    private static List<Term> terms(List<Chunk> chunks) {
        return chunks.stream().map(Sought::term).distinct().toList();
    }

    private static Term term(Chunk chunk) {
        List<String> words = chunk.words();
        return new Term(chunk.joined(), chunk.parts().size() == 1 ? List.of() : words);
    }
}
