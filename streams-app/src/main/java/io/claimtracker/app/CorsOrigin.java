package io.claimtracker.app;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where a page comes from, as browsers write it: scheme, host, and the port unless it is the scheme's own. */
final class CorsOrigin {
    private static final int HTTPS_PORT = 443;
    private static final int HTTP_PORT = 80;

    private CorsOrigin() {}

    /** @throws ConfigException if it is none, or one that anybody on the way could speak for */
    static String checked(String origin) {
        URI uri = parsed(origin);
        String host = uri == null ? null : uri.getHost();
        if (uri == null
                || host == null
                || !origin.equals(uri.getScheme() + "://" + uri.getRawAuthority())
                || uri.getRawUserInfo() != null) {
            throw wrong(origin, "must be https://host or https://host:port, and nothing behind it");
        }
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        boolean plain = scheme.equals("http");
        if (!plain && !scheme.equals("https")) {
            throw wrong(origin, "must begin with https://");
        }
        if (plain && !isLoopback(host)) {
            throw wrong(origin, "may begin with http:// only where it is this machine's own");
        }
        int own = plain ? HTTP_PORT : HTTPS_PORT;
        String port = uri.getPort() < 0 || uri.getPort() == own ? "" : ":" + uri.getPort();
        return scheme + "://" + host.toLowerCase(Locale.ROOT) + port;
    }

    private static boolean isLoopback(String host) {
        return host.equalsIgnoreCase("localhost") || host.matches("127(\\.\\d{1,3}){3}") || host.equals("[::1]");
    }

    private static @Nullable URI parsed(String origin) {
        try {
            return new URI(origin);
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private static ConfigException wrong(String origin, String why) {
        return new ConfigException(ApiAccess.ORIGINS + " has " + origin + ", which " + why);
    }
}
