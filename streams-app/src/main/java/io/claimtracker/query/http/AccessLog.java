package io.claimtracker.query.http;

import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A line a request, on the logger {@code access}: method, path and query, status, bytes of the body, milliseconds, the name of
 * the key, the remote address. No header and no body gets into it, and what looks like a key in the query is left out.
 */
public final class AccessLog implements RequestLog {
    private static final Logger LOG = LoggerFactory.getLogger("access");

    /** Most characters of what was asked for that are written. */
    public static final int MAX_TARGET = 512;

    private static final Pattern KEY = Pattern.compile("ctk(_|%5[fF])[A-Za-z0-9_%-]*");

    @Override
    public void log(Request request, Response response) {
        if (LOG.isInfoEnabled()) {
            LOG.info(
                    "{} {} {} {} B {} ms {} {}",
                    printable(Objects.requireNonNullElse(request.getMethod(), "-")),
                    target(request.getHttpURI().getPathQuery()),
                    response.getStatus(),
                    Response.getContentBytesWritten(response),
                    TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - request.getBeginNanoTime()),
                    caller(request),
                    Request.getRemoteAddr(request));
        }
    }

    /** What was asked, without what a log may not have. */
    public static String target(@Nullable String pathAndQuery) {
        if (pathAndQuery == null) {
            return "-";
        }
        String masked = KEY.matcher(pathAndQuery).replaceAll("ctk_***");
        return masked.length() > MAX_TARGET ? printable(masked.substring(0, MAX_TARGET)) + "..." : printable(masked);
    }

    /** What is no printable character of ASCII as its code, so that nothing that was sent looks like a line of its own. */
    private static String printable(String text) {
        StringBuilder printed = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > ' ' && c < 0x7f && c != '\\') {
                printed.append(c);
            } else {
                printed.append(String.format("\\u%04x", (int) c));
            }
        }
        return printed.toString();
    }

    private static String caller(Request request) {
        return request.getAttribute(Guard.CALLER) instanceof String name ? name : "-";
    }
}
