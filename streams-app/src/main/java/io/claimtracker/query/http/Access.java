package io.claimtracker.query.http;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.security.RouteRole;

/**
 * Who may use a route. It goes with the route that was found, not with what the path looks like, so that no way of writing a
 * path gets around it; and a route of which nothing is said is not open.
 */
public enum Access implements RouteRole {
    /** Anybody: what is the same for all, and what tells whether an instance runs. */
    OPEN,
    /** Whoever may read. */
    READ,
    /** Whoever may write. */
    WRITE,
    /** Other instances, which prove it by the secret that they share, and have no key. */
    INSTANCE;

    /** What the route demands that was found for a request. */
    static Access of(Context ctx) {
        return ctx.routeRoles().stream()
                .filter(Access.class::isInstance)
                .map(Access.class::cast)
                .findFirst()
                .orElseGet(() -> reads(ctx.method()) ? READ : WRITE);
    }

    static boolean reads(HandlerType method) {
        return method.equals(HandlerType.GET) || method.equals(HandlerType.HEAD);
    }
}
