package io.claimtracker.query;

import io.claimtracker.avro.Edition;
import io.claimtracker.routing.LocalPart;
import io.claimtracker.routing.PeerProtocol;
import io.claimtracker.routing.Router;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The HTTP server: routes, limits and errors. */
public final class ApiServer implements AutoCloseable {
    /** Where it listens unless told otherwise: reachable from this machine alone. */
    public static final String LOOPBACK = "127.0.0.1";

    private static final Logger LOG = LoggerFactory.getLogger(ApiServer.class);
    private static final int MAX_HEADER_BYTES = 16_384;

    private final Router router;
    private final ShiftEvents events;
    private final Routes routes;
    private final InternalRoutes internal;
    private final PrometheusMeterRegistry metrics;
    private final Javalin server;

    /**
     * @param router knows whom to ask for which partition
     * @param local answers what the other instances ask
     * @param secret what all instances share, by which they know each other; empty where they do without
     * @param shifts what streams of events are made of
     * @param inForce chooses the edition in force among all of an article's, in the order in which they were recorded
     * @param resolutions takes what is said to have become of forecasts
     * @param deadLetters has what was put aside
     * @param status answers /v1/status and /health/ready
     * @param metrics answers /metrics; request times are added to it
     * @param clock tells what day it is when a question does not say
     */
    public ApiServer(
            Router router,
            LocalPart local,
            String secret,
            ShiftFeed shifts,
            Function<List<Edition>, Optional<Edition>> inForce,
            ResolutionLog resolutions,
            DeadLetterLog deadLetters,
            StatusSource status,
            PrometheusMeterRegistry metrics,
            Clock clock) {
        PartReads reads = new PartReads(inForce, clock);
        this.router = router;
        this.events = new ShiftEvents(shifts, reads);
        this.routes = new Routes(reads, events, resolutions, deadLetters, status, metrics, clock);
        this.internal = new InternalRoutes(
                local, reads, () -> Answer.json(StatusJson.instance(status.status(), status.ready())), secret);
        this.metrics = metrics;
        this.server = Javalin.create(this::configure);
    }

    /**
     * Listens.
     *
     * @param host the address to bind
     * @param port the port; 0 takes a free one
     * @throws io.javalin.util.JavalinBindException if it is in use
     */
    public ApiServer start(String host, int port) {
        server.start(host, port);
        return this;
    }

    /** The port it listens on. */
    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        events.close();
        server.stop();
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.prefer405over404 = true;
        config.http.generateEtags = false;
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setRequestHeaderSize(MAX_HEADER_BYTES);
        });
        config.jetty.modifyServer(jetty -> jetty.setErrorHandler(new JettyProblems()));
        config.routes.before(ctx -> ctx.header("X-Content-Type-Options", "nosniff"));
        new WebPage().serve(config);
        for (Route route : routes.all()) {
            config.routes.addHttpHandler(route.method(), route.path(), ctx -> respond(ctx, route));
        }
        config.routes.get(PeerProtocol.STATUS, ctx -> write(ctx, internal.status(ctx)));
        config.routes.get(InternalRoutes.PART, this::part);
        config.routes.exception(Exception.class, ProblemAnswers::answer);
        config.routes.exception(HttpResponseException.class, ProblemAnswers::answer);
    }

    private void respond(Context ctx, Route route) {
        Timer.Sample started = Timer.start(metrics);
        int status = 500;
        try {
            Question question = question(ctx, route).allowing(route.parameters());
            Inquiry inquiry = new Inquiry(router, question.maxStaleness());
            Answer answer = route.answer().apply(question, inquiry);
            status = answer.status();
            write(ctx, InternalRoutes.fresh(answer, inquiry.freshness()));
        } catch (QueryException e) {
            status = e.status().getCode();
            throw e;
        } finally {
            started.stop(metrics.timer(
                    "claimtracker.http.requests", "route", route.path(), "status", Integer.toString(status)));
        }
    }

    private void part(Context ctx) {
        Timer.Sample started = Timer.start(metrics);
        try {
            write(ctx, internal.part(ctx));
        } finally {
            started.stop(metrics.timer("claimtracker.http.parts", "read", ctx.pathParam("read")));
        }
    }

    private static void write(Context ctx, Answer answer) {
        answer.headers().forEach(ctx::header);
        ctx.status(answer.status()).contentType(answer.contentType());
        if (answer.stream().isEmpty()) {
            ctx.result(answer.body());
            return;
        }
        try {
            answer.stream().get().writeTo(ctx.res().getOutputStream());
        } catch (IOException e) {
            LOG.debug("whoever asked {} is gone", ctx.path(), e);
        }
    }

    private static Question question(Context ctx, Route route) {
        return new Question(
                ctx.pathParamMap(),
                QueryString.parse(Objects.requireNonNullElse(ctx.queryString(), "")),
                route.method().equals(HandlerType.POST) ? RequestBody.read(ctx) : "",
                Optional.ofNullable(ctx.header("Last-Event-ID")));
    }
}
