package io.claimtracker.query.http;

import io.claimtracker.query.problem.BadQueryException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What follows the question mark. Unlike the server's own reading, this one drops nothing that it cannot read. */
public final class QueryString {
    /** Longest one, in characters as sent: a uri of the greatest length, percent-encoded, and some more. */
    static final int MAX_LENGTH = 8_192;

    /** Most parameters: a few times those of the route that knows most. */
    static final int MAX_PARAMETERS = 32;

    private QueryString() {}

    /**
     * The values of each parameter, in the order given.
     *
     * @throws BadQueryException if it is too long, has too many parameters, or is not percent-encoded as it should be
     */
    public static Map<String, List<String>> parse(String query) {
        if (query.length() > MAX_LENGTH) {
            throw new BadQueryException(
                    "the query has " + query.length() + " characters, at most " + MAX_LENGTH + " are allowed");
        }
        String[] pairs = query.split("&", -1);
        if (pairs.length > MAX_PARAMETERS) {
            throw new BadQueryException(
                    "the query has " + pairs.length + " parameters, at most " + MAX_PARAMETERS + " are allowed");
        }
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String pair : pairs) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = decode(equals < 0 ? pair : pair.substring(0, equals));
                String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
                parameters.computeIfAbsent(name, first -> new ArrayList<>()).add(value);
            }
        }
        return parameters;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new BadQueryException("the query is not percent-encoded as it should be");
        }
    }
}
