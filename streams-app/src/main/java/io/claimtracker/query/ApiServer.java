package io.claimtracker.query;

import io.claimtracker.avro.Edition;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** The HTTP server: routes, limits and errors. */
public final class ApiServer implements AutoCloseable {
    /** Where it listens unless told otherwise: reachable from this machine alone. */
    public static final String LOOPBACK = "127.0.0.1";

    private static final int MAX_HEADER_BYTES = 16_384;

    private final Routes routes;
    private final PrometheusMeterRegistry metrics;
    private final Javalin server;

    /**
     * @param stores what is answered from
     * @param inForce chooses the edition in force among all of an article's, in the order in which they were recorded
     * @param resolutions takes what is said to have become of forecasts
     * @param status answers /v1/status and /health/ready
     * @param metrics answers /metrics; request times are added to it
     * @param clock tells what day it is when a question does not say
     */
    public ApiServer(
            StoreReader stores,
            Function<List<Edition>, Optional<Edition>> inForce,
            ResolutionLog resolutions,
            StatusSource status,
            PrometheusMeterRegistry metrics,
            Clock clock) {
        this.routes = new Routes(stores, inForce, resolutions, status, metrics, clock);
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
        config.routes.exception(Exception.class, ProblemAnswers::answer);
        config.routes.exception(HttpResponseException.class, ProblemAnswers::answer);
    }

    private void respond(Context ctx, Route route) {
        Timer.Sample started = Timer.start(metrics);
        int status = 500;
        try {
            Answer answer = route.answer().apply(question(ctx, route).allowing(route.parameters()));
            status = answer.status();
            ctx.status(status).contentType(answer.contentType()).result(answer.body());
        } catch (QueryException e) {
            status = e.status().getCode();
            throw e;
        } finally {
            started.stop(metrics.timer(
                    "claimtracker.http.requests", "route", route.path(), "status", Integer.toString(status)));
        }
    }

    private static Question question(Context ctx, Route route) {
        return new Question(
                ctx.pathParamMap(),
                QueryString.parse(Objects.requireNonNullElse(ctx.queryString(), "")),
                route.method().equals(HandlerType.POST) ? RequestBody.read(ctx) : "");
    }
}
