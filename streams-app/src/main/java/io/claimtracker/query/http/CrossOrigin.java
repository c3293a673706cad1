package io.claimtracker.query.http;

import java.util.Set;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Tells browsers which pages of other origins may read answers: those listed, each by its whole name. To all others it says
 * nothing, which is a no. (Fetch standard, CORS protocol.)
 */
public final class CrossOrigin extends Handler.Wrapper {
    private static final String SECONDS_TO_REMEMBER = "600";

    private final Set<String> origins;
    private final String methods;

    /** @param writes whether such a page may write, too: it then needs a key */
    public CrossOrigin(Set<String> origins, boolean writes) {
        this.origins = Set.copyOf(origins);
        this.methods = writes ? "GET, HEAD, POST" : "GET, HEAD";
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        HttpFields.Mutable headers = response.getHeaders();
        headers.add(HttpHeader.VARY, "Origin");
        String origin = request.getHeaders().get(HttpHeader.ORIGIN);
        if (origin == null || !origins.contains(origin)) {
            return super.handle(request, response, callback);
        }
        headers.put("Access-Control-Allow-Origin", origin);
        headers.put(
                "Access-Control-Expose-Headers",
                "ETag, Retry-After, WWW-Authenticate, Claims-Role, Claims-Lag, Claims-Staleness");
        if (!asksBeforehand(request)) {
            return super.handle(request, response, callback);
        }
        headers.put("Access-Control-Allow-Methods", methods);
        headers.put("Access-Control-Allow-Headers", "Authorization, Content-Type, If-None-Match, Last-Event-ID");
        headers.put("Access-Control-Max-Age", SECONDS_TO_REMEMBER);
        response.setStatus(HttpStatus.NO_CONTENT_204);
        Content.Sink.write(response, true, "", callback);
        return true;
    }

    private static boolean asksBeforehand(Request request) {
        return HttpMethod.OPTIONS.is(request.getMethod())
                && request.getHeaders().contains("Access-Control-Request-Method");
    }
}
