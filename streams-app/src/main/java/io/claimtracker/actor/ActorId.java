package io.claimtracker.actor;

import com.ibm.icu.text.Transliterator;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;

/** The id of an actor that no directory knows, made from its name: omar-haddad. */
public final class ActorId {
    /** The longest id made from a name, in characters; longer ones are cut and told apart by a hash. */
    static final int LONGEST = 100;

    private static final Transliterator TO_ASCII =
            Transliterator.getInstance("Any-Latin; Latin-ASCII; [:^ASCII:] Remove");
    /** Punctuation of print, and the space that does not break. */
    private static final String TYPOGRAPHIC = "‘’“”–—…\u00a0";

    private static final Set<String> DROPPED = Set.of(
            "the",
            "a",
            "an",
            "mr",
            "mrs",
            "ms",
            "miss",
            "dr",
            "prof",
            "professor",
            "gen",
            "general",
            "lt",
            "lieutenant",
            "maj",
            "major",
            "col",
            "colonel",
            "adm",
            "admiral",
            "capt",
            "captain",
            "sgt",
            "sen",
            "senator",
            "rep",
            "representative",
            "congressman",
            "congresswoman",
            "gov",
            "governor",
            "president",
            "sir",
            "lord",
            "lady",
            "secretary",
            "minister",
            "ambassador",
            "former");

    private static final Set<String> ARTICLES = Set.of("the", "a", "an");
    /** Words behind which stands what an office is of, and no name. */
    private static final Set<String> OF = Set.of("of", "for", "to", "in", "at");

    private ActorId() {}

    /** Titles and leading articles dropped, in ASCII and lower case, every run of other characters one hyphen. */
    public static String of(String name) {
        String slug = slug(name);
        String bare = withoutTitles(slug);
        String id = bare.isEmpty() ? slug : bare;
        if (id.isEmpty()) {
            return "actor-" + hash(name);
        }
        return id.length() <= LONGEST
                ? id
                : id.substring(0, LONGEST - 13) + "-" + hash(name).substring(0, 12);
    }

    /** The name in ASCII and lower case, every run of other characters one hyphen; empty when nothing is left. */
    public static String slug(String name) {
        String plain = withPlainPunctuation(name);
        String ascii = isAscii(plain) ? plain : TO_ASCII.transliterate(plain.replace('ı', 'i'));
        StringBuilder slug = new StringBuilder(ascii.length());
        for (char unit : ascii.toLowerCase(Locale.ROOT).toCharArray()) {
            boolean kept = (unit >= 'a' && unit <= 'z') || (unit >= '0' && unit <= '9');
            if (kept) {
                slug.append(unit);
            } else if (!slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
                slug.append('-');
            }
        }
        if (!slug.isEmpty() && slug.charAt(slug.length() - 1) == '-') {
            slug.setLength(slug.length() - 1);
        }
        return slug.toString();
    }

    /** A slug without leading titles and articles. A title only counts as one when a name follows it: the secretary of state is not "of state". */
    public static String withoutTitles(String slug) {
        String rest = without(DROPPED, slug);
        int hyphen = rest.indexOf('-');
        return hyphen > 0 && OF.contains(rest.substring(0, hyphen)) ? without(ARTICLES, slug) : rest;
    }

    private static String without(Set<String> leading, String slug) {
        String rest = slug;
        int hyphen = rest.indexOf('-');
        while (hyphen > 0 && leading.contains(rest.substring(0, hyphen))) {
            rest = rest.substring(hyphen + 1);
            hyphen = rest.indexOf('-');
        }
        return rest;
    }

    /**
     * Quote marks and dashes would all end as hyphens; transliteration, which costs a hundred times as much, is for
     * letters.
     */
    private static String withPlainPunctuation(String name) {
        StringBuilder plain = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char unit = name.charAt(i);
            plain.append(unit < 128 || TYPOGRAPHIC.indexOf(unit) < 0 ? unit : ' ');
        }
        return plain.toString();
    }

    private static boolean isAscii(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }

    private static String hash(String name) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
