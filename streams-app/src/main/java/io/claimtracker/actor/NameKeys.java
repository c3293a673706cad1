package io.claimtracker.actor;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The keys under which a name is looked up, the strictest first: as it stands (case, accents, apostrophes and hyphens
 * aside), without titles, without particles. Two names meet when they share one.
 */
public final class NameKeys {
    /** Longer names are sentences: nobody is looked up by one. */
    private static final int LONGEST = 100;

    /** Below this, what dropping titles or particles leaves is too little to tell anybody by. */
    private static final int SHORTEST_BARE = 4;

    /** Not before the first word: Al Gore is no Gore, and van Gogh is found as he is written. */
    private static final Pattern PARTICLES = Pattern.compile(
            "(?<=-)(?:(?:al|el|ul|an|as|ash|at|ad|ar|az|bin|ibn|bint|ben|van|von|der|den|de|del|della|di|da|dos|du|la|le|ter|ten)-)+");

    private static final char ID = '#';

    private NameKeys() {}

    /** The keys of a name; none when it has nothing to look up. */
    public static List<String> of(String name) {
        String slug = ActorId.slug(name);
        Set<String> keys = new LinkedHashSet<>();
        keys.add(NameKey.of(name, slug));
        String untitled = ActorId.withoutTitles(slug);
        addBare(keys, untitled);
        addBare(keys, PARTICLES.matcher(untitled).replaceAll(""));
        return keys.stream()
                .filter(key -> !key.isEmpty() && key.length() <= LONGEST)
                .toList();
    }

    /** The key of an actor's id, which no name has. */
    public static String ofId(String id) {
        return ID + id;
    }

    /** A person's surname, or whatever word a name ends in; in ASCII and lower case. */
    static String lastWord(String name) {
        String untitled = ActorId.withoutTitles(ActorId.slug(name));
        return untitled.substring(untitled.lastIndexOf('-') + 1);
    }

    /** Whether a name, titles aside, is a single word. */
    static boolean isSingle(String name) {
        return ActorId.withoutTitles(ActorId.slug(name)).indexOf('-') < 0;
    }

    private static void addBare(Set<String> keys, String slug) {
        String bare = slug.replace("-", "");
        if (bare.length() >= SHORTEST_BARE) {
            keys.add(bare);
        }
    }
}
