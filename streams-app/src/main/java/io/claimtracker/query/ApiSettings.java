package io.claimtracker.query;

import io.claimtracker.query.http.Guard;
import java.util.Set;

/**
 * How the API is fenced.
 *
 * @param guard lets requests in
 * @param origins pages that may read it from a browser, as browsers name them: {@code https://host[:port]}
 * @param limits how much it takes on at once
 */
public record ApiSettings(Guard guard, Set<String> origins, ApiLimits limits) {
    /** Open to all on this machine, and to no page but its own. */
    public static final ApiSettings DEFAULT = new ApiSettings(Guard.open(), Set.of(), ApiLimits.DEFAULT);

    public ApiSettings {
        origins = Set.copyOf(origins);
    }
}
