package io.claimtracker.local;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/**
 * An edition of an article as a feed delivers it.
 *
 * @param published the day, which dates what is said
 * @param retrieved the instant, which a back-fill records it at
 */
record Dispatch(String uri, String version, String published, String retrieved, String body) {
    /** A first edition, fetched at noon of the day it was published. */
    static Dispatch of(String uri, String day, String body) {
        return new Dispatch(uri, "1", day, day + "T12:00:00Z", body);
    }

    /** A later edition of this article. */
    Dispatch revised(String newVersion, String fetched, String newBody) {
        return new Dispatch(uri, newVersion, published, fetched, newBody);
    }

    /** One line of JSON. */
    String toJson() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("uri", uri)
                .put("version", version)
                .put("title", "Title of " + uri)
                .put("source", "Harbour Wire")
                .put("language", "en")
                .put("published", published)
                .put("retrieved", retrieved)
                .put("body", body)
                .toString();
    }
}
