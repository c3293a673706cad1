package io.claimtracker.query;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.claimtracker.query.http.Answer;
import io.claimtracker.query.http.QueryString;
import io.claimtracker.query.parts.PartReads;
import io.claimtracker.query.problem.BadQueryException;
import io.claimtracker.query.problem.ForbiddenException;
import io.claimtracker.routing.Freshness;
import io.claimtracker.routing.LocalPart;
import io.claimtracker.routing.MissingPartition;
import io.claimtracker.routing.PartAnswer;
import io.claimtracker.routing.PartRead;
import io.claimtracker.routing.PeerProtocol;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/** What the other instances ask of this one: its own partitions, and how it stands. Nothing here is ever sent on. */
final class InternalRoutes {
    /** What a partition is asked by: its kind, its number and the name of the question. */
    static final String PART = PeerProtocol.PREFIX + "v1/{by}/{partition}/{read}";

    private final LocalPart local;
    private final Map<String, PartRead> reads = new HashMap<>();
    private final Supplier<Answer> status;
    private final boolean closed;
    private final byte[] secret;

    /**
     * @param secret what all instances share; empty where they do without
     * @param keyed whether callers need keys: then nobody gets around that by asking here
     */
    InternalRoutes(LocalPart local, PartReads reads, Supplier<Answer> status, String secret, boolean keyed) {
        this.local = local;
        this.status = status;
        this.closed = keyed && secret.isEmpty();
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
        reads.all().forEach(read -> this.reads.put(path(read), read));
    }

    Answer status(Context ctx) {
        requireSecret(ctx);
        return status.get();
    }

    Answer part(Context ctx) {
        requireSecret(ctx);
        PartRead read = reads.get(ctx.pathParam("by") + "/" + ctx.pathParam("read"));
        if (read == null) {
            throw new BadQueryException(
                    "this instance knows no question " + ctx.pathParam("read") + "; do all run the same version?");
        }
        Map<String, String> parameters = new HashMap<>();
        QueryString.parse(Objects.requireNonNullElse(ctx.queryString(), ""))
                .forEach((name, values) -> parameters.put(name, values.get(0)));
        PartAnswer answer = local.ask(read, partition(ctx), parameters, maxStaleness(ctx));
        if (answer instanceof PartAnswer.Answered answered) {
            return fresh(Answer.json(answered.json()), answered.freshness());
        }
        MissingPartition missing = ((PartAnswer.Missing) answer).partition();
        return Answer.json(
                HttpStatus.MISDIRECTED_REQUEST,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("reason", missing.reason().name()));
    }

    /** The same answer, with how old it may be when it comes from a copy. */
    static Answer fresh(Answer answer, Freshness freshness) {
        Answer said = answer.with(PeerProtocol.ROLE, freshness.role().name().toLowerCase(Locale.ROOT));
        return freshness.role() == Freshness.Role.ACTIVE
                ? said
                : said.with(PeerProtocol.LAG, Long.toString(freshness.lag()))
                        .with(PeerProtocol.STALENESS, PeerProtocol.seconds(freshness.staleness()));
    }

    private void requireSecret(Context ctx) {
        if (closed) {
            throw new ForbiddenException("where callers need API keys, instances need an instance-secret");
        }
        byte[] given =
                Objects.requireNonNullElse(ctx.header(PeerProtocol.SECRET), "").getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(given, secret)) {
            throw new ForbiddenException("only instances that share the secret may ask here");
        }
    }

    private static int partition(Context ctx) {
        try {
            return Integer.parseInt(ctx.pathParam("partition"));
        } catch (NumberFormatException e) {
            throw new BadQueryException("the partition is " + ctx.pathParam("partition") + ", which is no number");
        }
    }

    private static Duration maxStaleness(Context ctx) {
        String text = Objects.requireNonNullElse(ctx.header(PeerProtocol.MAX_STALENESS), "PT0S");
        try {
            return Duration.parse(text);
        } catch (DateTimeException e) {
            throw new BadQueryException(PeerProtocol.MAX_STALENESS + " is " + text + ", which is no duration");
        }
    }

    private static String path(PartRead read) {
        return read.by().name().toLowerCase(Locale.ROOT) + "/" + read.name();
    }
}
