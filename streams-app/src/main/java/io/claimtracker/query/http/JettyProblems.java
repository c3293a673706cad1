package io.claimtracker.query.http;

import io.claimtracker.query.problem.Problem;
import io.javalin.http.HttpStatus;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** The errors that the server finds before any route is reached, as problem documents too. */
public final class JettyProblems extends ErrorHandler {
    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int code,
            String message,
            @Nullable Throwable cause,
            Callback callback) {
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.CONTENT_TYPE);
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        SecurityHeaders.put(response.getHeaders());
        String body = problem(code).toJson(Request.getPathInContext(request)).toString();
        Content.Sink.write(response, true, body, callback);
    }

    private static Problem problem(int code) {
        HttpStatus status = HttpStatus.forStatus(code);
        return Problem.of(
                status,
                status == HttpStatus.SERVICE_UNAVAILABLE
                        ? "too many requests are being worked on; ask again shortly"
                        : "the request cannot be read: " + status.getMessage());
    }
}
