package io.claimtracker.query.http;

import io.claimtracker.keys.ApiKey;
import io.claimtracker.keys.ApiKeys;
import io.claimtracker.query.problem.ForbiddenException;
import io.claimtracker.query.problem.UnauthorizedException;
import io.javalin.http.Context;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Lets requests in, or refuses them, before anything of them is read but their headers. */
public final class Guard {
    /** Where the name of the key stands that a request came with: an attribute of the request. */
    static final String CALLER = "claimtracker.caller";

    private static final Pattern THIS_MACHINE = Pattern.compile(
            "(([a-z0-9-]+\\.)*localhost|\\d{1,3}(\\.\\d{1,3}){3}|\\[[0-9a-f:.]+])(:\\d{1,5})?",
            Pattern.CASE_INSENSITIVE);
    private static final String SCHEME = "Bearer ";
    private static final String CHALLENGE = "Bearer realm=\"claim-tracker\"";

    private final Optional<Supplier<ApiKeys>> keys;
    private final boolean open;

    private Guard(Optional<Supplier<ApiKeys>> keys, boolean open) {
        this.keys = keys;
        this.open = open;
    }

    /**
     * Lets in everybody for everything: for an API that only its own machine reaches. Nobody there calls it by a name other
     * than localhost, unless a page of another site has let its own name point here to be taken for one of ours (DNS
     * rebinding), and that is refused.
     */
    public static Guard open() {
        return new Guard(Optional.empty(), true);
    }

    /** Lets in everybody who reads: what is recorded of forecasts needs a name behind it. */
    public static Guard readOnly() {
        return new Guard(Optional.empty(), false);
    }

    /**
     * Lets in whoever sends one of these keys.
     *
     * @param keys those in force when a request comes
     */
    public static Guard keys(Supplier<ApiKeys> keys) {
        return new Guard(Optional.of(keys), false);
    }

    /** Whether what is answered depends on who asks. */
    public boolean asksForKeys() {
        return keys.isPresent();
    }

    /**
     * Lets a request in to the route that was found for it.
     *
     * @throws UnauthorizedException if it must bring a key, and brings none that is known
     * @throws ForbiddenException if it has no business there
     */
    public void admit(Context ctx) {
        Access access = Access.of(ctx);
        switch (access) {
            case OPEN -> {}
            case INSTANCE -> requireOwnName(ctx);
            case READ, WRITE ->
                keys.ifPresentOrElse(listed -> admit(ctx, access, listed.get()), () -> admitWithoutKeys(ctx, access));
        }
    }

    private void admitWithoutKeys(Context ctx, Access access) {
        if (access == Access.WRITE && !open) {
            throw new ForbiddenException("this instance lets anybody read and has no API keys,"
                    + " so nobody may write; its operator can give it some (api-keys)");
        }
        requireOwnName(ctx);
    }

    private void requireOwnName(Context ctx) {
        String host = ctx.header("Host");
        if (open && host != null && !THIS_MACHINE.matcher(host).matches()) {
            throw new ForbiddenException(
                    "this instance is for its own machine, which calls it localhost or by its address," + " not " + host
                            + "; its operator can give it API keys, or waive them (api-keys-waived)");
        }
    }

    private static void admit(Context ctx, Access access, ApiKeys keys) {
        String authorization = ctx.header("Authorization");
        if (authorization == null) {
            ctx.header("WWW-Authenticate", CHALLENGE);
            throw new UnauthorizedException("an API key is needed: Authorization: Bearer KEY");
        }
        ApiKey key = presented(authorization).flatMap(keys::find).orElseThrow(() -> {
            ctx.header("WWW-Authenticate", CHALLENGE + ", error=\"invalid_token\"");
            return new UnauthorizedException("this is no API key of this instance");
        });
        ctx.attribute(CALLER, key.name());
        if (access == Access.WRITE && !key.mayWrite()) {
            ctx.header("WWW-Authenticate", CHALLENGE + ", error=\"insufficient_scope\"");
            throw new ForbiddenException("the API key of " + key.name() + " may read, not write");
        }
    }

    private static Optional<String> presented(String authorization) {
        return authorization.length() > SCHEME.length()
                        && authorization
                                .substring(0, SCHEME.length())
                                .toLowerCase(Locale.ROOT)
                                .equals(SCHEME.toLowerCase(Locale.ROOT))
                ? Optional.of(authorization.substring(SCHEME.length()).strip())
                : Optional.empty();
    }
}
