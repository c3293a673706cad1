package io.claimtracker.app;

import io.claimtracker.keys.KeyFile;
import io.claimtracker.query.ApiLimits;
import io.claimtracker.query.ApiSettings;
import io.claimtracker.query.http.Guard;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who may ask the API.
 *
 * @param keys the file of keys, where callers need one
 * @param keysWaived whether it was said that anybody may read, and nobody write; without keys and without this, the API is for
 *     its own machine
 * @param corsOrigins pages that may read the API from a browser
 */
public record ApiAccess(Optional<Path> keys, boolean keysWaived, List<String> corsOrigins) {
    static final String KEYS = "api-keys";
    static final String WAIVED = "api-keys-waived";
    static final String ORIGINS = "cors-origins";

    /** Copies the list. */
    public ApiAccess {
        corsOrigins = List.copyOf(corsOrigins);
    }

    /**
     * Reads it from settings by name.
     *
     * @param host the address that the API listens on
     * @throws ConfigException if other machines reach the API and nothing is said of keys, or a setting is wrong
     */
    static ApiAccess of(Map<String, String> settings, String host) {
        String keys = settings.getOrDefault(KEYS, "").strip();
        boolean waived = waived(settings.getOrDefault(WAIVED, "false").strip());
        if (!keys.isEmpty() && waived) {
            throw new ConfigException(
                    KEYS + " is " + keys + ", but " + WAIVED + " says that none are needed: take one out");
        }
        if (keys.isEmpty() && !waived && !isLoopback(host)) {
            throw new ConfigException(
                    "host is " + host + ", so other machines reach the API: give the keys that let them in ("
                            + KEYS
                            + " or --api-keys FILE; ./claims api-key NAME --file FILE makes one), or say that anybody may read ("
                            + WAIVED + "=true or --without-api-keys)");
        }
        return new ApiAccess(
                keys.isEmpty() ? Optional.empty() : Optional.of(Path.of(keys)),
                waived,
                origins(settings.getOrDefault(ORIGINS, "")));
    }

    /**
     * What the API needs of it.
     *
     * @throws io.claimtracker.keys.KeyFileException if the file of keys cannot be used
     */
    ApiSettings settings() {
        Guard guard = keys.map(file -> Guard.keys(KeyFile.open(file, System::nanoTime)))
                .orElseGet(() -> keysWaived ? Guard.readOnly() : Guard.open());
        return new ApiSettings(guard, Set.copyOf(corsOrigins), ApiLimits.DEFAULT);
    }

    private static boolean waived(String value) {
        if (!value.equals("true") && !value.equals("false")) {
            throw new ConfigException(WAIVED + " is '" + value + "', but must be true or false");
        }
        return value.equals("true");
    }

    private static List<String> origins(String value) {
        return Arrays.stream(value.split(","))
                .map(String::strip)
                .filter(origin -> !origin.isEmpty())
                .map(CorsOrigin::checked)
                .distinct()
                .toList();
    }

    /** An address that cannot be told is none of this machine. */
    private static boolean isLoopback(String host) {
        try {
            InetAddress[] addresses = InetAddress.getAllByName(host);
            return Arrays.stream(addresses).allMatch(InetAddress::isLoopbackAddress);
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
