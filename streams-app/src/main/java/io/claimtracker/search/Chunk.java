package io.claimtracker.search;

import io.claimtracker.actor.ActorId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What stands between two spaces, in ASCII and lower case: al-Qa'ida has the parts al, qa and ida, and in one is alqaida.
 * Apostrophes and hyphens are written or left out as people please, so both count.
 *
 * @param parts the letters and digits between other characters; at least one
 */
record Chunk(List<String> parts) {
    /** Longer words are cut, in names and in what is sought alike. */
    static final int LONGEST = 40;

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

    /** What only joins other words, and what is left of a possessive: nobody is told by it. */
    private static final Set<String> JOINING =
            Set.of("the", "a", "an", "of", "for", "to", "in", "at", "on", "and", "by", "with", "s");

    Chunk {
        parts = List.copyOf(parts);
    }

    /** The chunks of a text, without those that only join others, unless there is nothing else. */
    static List<Chunk> of(String text) {
        List<Chunk> all = new ArrayList<>();
        for (String written : SPACE.split(text, -1)) {
            String slug = ActorId.slug(written);
            if (!slug.isEmpty()) {
                all.add(new Chunk(List.of(slug.split("-", -1))));
            }
        }
        return telling(all, chunk -> chunk.parts.size() == 1 && JOINING.contains(chunk.parts.get(0)));
    }

    /** Its parts as words, without those that only join others, unless there is nothing else. */
    List<String> words() {
        return telling(parts, JOINING::contains).stream().map(Chunk::cut).toList();
    }

    /** All of it as one word. */
    String joined() {
        return cut(String.join("", parts));
    }

    private static String cut(String word) {
        return word.length() <= LONGEST ? word : word.substring(0, LONGEST);
    }

    private static <T> List<T> telling(List<T> all, Predicate<T> joins) {
        List<T> telling = all.stream().filter(joins.negate()).toList();
        return telling.isEmpty() ? List.copyOf(all) : telling;
    }
}
