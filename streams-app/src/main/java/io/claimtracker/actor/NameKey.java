package io.claimtracker.actor;

import java.util.Locale;
import java.util.Set;

/**
 * What two spellings of a name have in common: al-Qaeda, Al Qaeda and AL-QAEDA share a key. Short acronyms keep their
 * capitals, so that US is not us and IS is not is.
 */
final class NameKey {
    private static final int LONGEST_ACRONYM = 3;
    private static final Set<String> ARTICLES = Set.of("the", "a", "an");

    private NameKey() {}

    static String of(String name) {
        return of(name, ActorId.slug(name));
    }

    /** The same for a name whose slug is at hand. */
    static String of(String name, String slug) {
        String bare = leadingArticle(slug);
        String key = bare.replace("-", "");
        boolean acronym = key.length() <= LONGEST_ACRONYM && isUpper(name);
        return acronym ? key.toUpperCase(Locale.ROOT) : key;
    }

    /** The key of a slug with titles dropped too: Gen. Mark Milley is Mark Milley. */
    static String withoutTitles(String slug) {
        return ActorId.withoutTitles(slug).replace("-", "");
    }

    private static String leadingArticle(String slug) {
        int hyphen = slug.indexOf('-');
        return hyphen > 0 && ARTICLES.contains(slug.substring(0, hyphen)) ? slug.substring(hyphen + 1) : slug;
    }

    private static boolean isUpper(String name) {
        return name.chars().filter(Character::isLetter).allMatch(Character::isUpperCase);
    }
}
