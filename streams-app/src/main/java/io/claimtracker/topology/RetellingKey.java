package io.claimtracker.topology;

import io.claimtracker.schemas.RecordKey;

/** Keys of {@link ClaimStores#RETELLINGS}: those who tell a statement again, in their order, and by article. */
public final class RetellingKey {
    private static final String AT = "at";
    private static final String IN = "in";

    private RetellingKey() {}

    /** Where all who tell a statement again lie, in their order. */
    public static String at(String origin) {
        return RecordKey.prefix(origin) + AT;
    }

    static String at(String origin, String order) {
        return RecordKey.prefix(at(origin)) + order;
    }

    static String in(String origin, String uri) {
        return RecordKey.prefix(RecordKey.prefix(origin) + IN) + uri;
    }

    static String in(String origin, String uri, String order) {
        return RecordKey.prefix(in(origin, uri)) + order;
    }
}
