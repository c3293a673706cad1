package io.claimtracker.topology;

import io.claimtracker.schemas.RecordKey;
import java.util.List;

/** How a place among a holder's statements (ORDER, see {@link ClaimStores}) reads. */
public final class Place {
    /** Parts of a place: day stated, recorded at, uri, offset, statement id, kind. */
    static final int PARTS = 6;

    private static final int URI = 2;
    private static final int STATEMENT = 4;

    private Place() {}

    /** The id of the statement at a place. */
    public static String statement(String place) {
        return RecordKey.parts(place).get(STATEMENT);
    }

    /** The article that it stands in. */
    static String uri(String place) {
        return RecordKey.parts(place).get(URI);
    }

    /** The place that a key of several parts ends in. */
    public static String endOf(String key) {
        List<String> parts = RecordKey.parts(key);
        return RecordKey.of(parts.subList(parts.size() - PARTS, parts.size()).toArray(String[]::new));
    }
}
