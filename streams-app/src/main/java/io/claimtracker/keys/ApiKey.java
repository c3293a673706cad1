package io.claimtracker.keys;

import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A key as the file lists it: whose it is and what it is recognised by, not the key itself.
 *
 * @param name whose it is; what the log shows
 * @param hash the SHA-256 of the key, in lower-case hexadecimal digits
 * @param mayWrite whether it may also record what became of forecasts
 */
public record ApiKey(String name, String hash, boolean mayWrite) {
    /** What a name may be: something that stands in a log line without being mistaken for more than one word. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]{0,63}");

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final String WRITE = "write";

    /** @throws IllegalArgumentException if the name or the hash is none; the message repeats neither */
    public ApiKey {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "a name is 1 to 64 letters, digits, dots, hyphens, underscores and @, a letter or a digit first");
        }
        if (!HASH.matcher(hash).matches()) {
            throw new IllegalArgumentException("behind the name stands the SHA-256 of the key, 64 hexadecimal digits");
        }
    }

    /** The entry of a key that was just made. */
    public static ApiKey of(String name, Secret secret, boolean mayWrite) {
        return new ApiKey(name, secret.hash(), mayWrite);
    }

    /** @throws IllegalArgumentException saying what is wrong, without repeating the line: it might be a key */
    static ApiKey parse(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length < 2 || cells.length > 3) {
            throw new IllegalArgumentException(
                    "a line is a name, a tab and a hash, and where it may write, a tab and 'write'");
        }
        if (cells.length == 3 && !cells[2].equals(WRITE)) {
            throw new IllegalArgumentException("behind the hash stands 'write' or nothing");
        }
        return new ApiKey(cells[0], cells[1].toLowerCase(Locale.ROOT), cells.length == 3);
    }

    /** The line of the file. */
    public String line() {
        return name + "\t" + hash + (mayWrite ? "\t" + WRITE : "");
    }

    byte[] hashBytes() {
        return HexFormat.of().parseHex(hash);
    }
}
