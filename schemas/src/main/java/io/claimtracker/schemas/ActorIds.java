package io.claimtracker.schemas;

import java.util.regex.Pattern;

/** What an actor's id in the directory may be: it stands in keys, in issues between colons, and in addresses of the API. */
public final class ActorIds {
    /** The longest id, in characters. */
    public static final int LONGEST = 100;

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private ActorIds() {}

    /** Whether a text may be an id: small letters a to z and digits, in words joined by hyphens. */
    public static boolean isId(String text) {
        return text.length() <= LONGEST && ID.matcher(text).matches();
    }

    /**
     * Checks that a text may be an id.
     *
     * @throws IllegalArgumentException if it may not
     */
    public static void require(String text) {
        if (!isId(text)) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no actor id: small letters and digits, in words joined"
                            + " by single hyphens, at most " + LONGEST + " characters, such as omar-haddad");
        }
    }
}
