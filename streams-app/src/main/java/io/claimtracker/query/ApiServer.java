package io.claimtracker.query;

import io.claimtracker.avro.Edition;
import io.claimtracker.query.http.Access;
import io.claimtracker.query.http.AccessLog;
import io.claimtracker.query.http.Answer;
import io.claimtracker.query.http.BusyLimit;
import io.claimtracker.query.http.CrossOrigin;
import io.claimtracker.query.http.Delivery;
import io.claimtracker.query.http.JettyProblems;
import io.claimtracker.query.http.ProblemAnswers;
import io.claimtracker.query.http.QueryString;
import io.claimtracker.query.http.RequestBody;
import io.claimtracker.query.http.Route;
import io.claimtracker.query.http.SecurityHeaders;
import io.claimtracker.query.http.WebPage;
import io.claimtracker.query.parts.Inquiry;
import io.claimtracker.query.parts.PartReads;
import io.claimtracker.query.parts.Question;
import io.claimtracker.query.problem.QueryException;
import io.claimtracker.routing.LocalPart;
import io.claimtracker.routing.PeerProtocol;
import io.claimtracker.routing.Router;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The HTTP server: routes, limits and errors. */
public final class ApiServer implements AutoCloseable {
    /** Where it listens unless told otherwise: reachable from this machine alone. */
    public static final String LOOPBACK = "127.0.0.1";

    private static final int MAX_HEADER_BYTES = 16_384;

    private final Router router;
    private final ShiftEvents events;
    private final Routes routes;
    private final InternalRoutes internal;
    private final PrometheusMeterRegistry metrics;
    private final ApiSettings settings;
    private final Delivery delivery;
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
     * @param settings who may ask, and how much at once
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
            Clock clock,
            ApiSettings settings) {
        PartReads reads = new PartReads(inForce, clock);
        this.router = router;
        this.events = new ShiftEvents(shifts, reads);
        this.routes = new Routes(reads, events, resolutions, deadLetters, status, metrics, clock);
        this.internal = new InternalRoutes(
                local,
                reads,
                () -> Answer.json(StatusJson.instance(status.status(), status.ready())),
                secret,
                settings.guard().asksForKeys());
        this.metrics = metrics;
        this.settings = settings;
        this.delivery = new Delivery(settings.guard().asksForKeys());
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
        fence(config);
        config.routes.beforeMatched(settings.guard()::admit);
        new WebPage(delivery).serve(config);
        for (Route route : routes.all()) {
            Handler handler = ctx -> respond(ctx, route);
            config.routes.addHttpHandler(route.method(), route.path(), handler, route.access());
            if (route.method().equals(HandlerType.GET)) {
                // Left to itself, Javalin answers any HEAD with 200 and asks nobody.
                config.routes.addHttpHandler(HandlerType.HEAD, route.path(), handler, route.access());
            }
        }
        config.routes.get(
                PeerProtocol.STATUS, ctx -> Delivery.sendToInstance(ctx, internal.status(ctx)), Access.INSTANCE);
        config.routes.get(InternalRoutes.PART, this::part, Access.INSTANCE);
        config.routes.exception(Exception.class, ProblemAnswers::answer);
        config.routes.exception(HttpResponseException.class, ProblemAnswers::answer);
    }

    /** What stands before every route: bounds, headers, the log. */
    private void fence(JavalinConfig config) {
        ApiLimits limits = settings.limits();
        config.jetty.threadPool = threads(limits);
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setRequestHeaderSize(MAX_HEADER_BYTES);
        });
        config.jetty.addConnector((jetty, http) -> {
            ServerConnector connector = new ServerConnector(jetty, new HttpConnectionFactory(http));
            connector.setHost(config.jetty.host);
            connector.setPort(config.jetty.port);
            connector.setIdleTimeout(limits.idle().toMillis());
            return connector;
        });
        config.jetty.modifyServer(jetty -> {
            jetty.setErrorHandler(new JettyProblems());
            jetty.setRequestLog(new AccessLog());
            jetty.addBean(new NetworkConnectionLimit(limits.connections(), jetty));
            jetty.insertHandler(new BusyLimit(limits.requests()));
            if (!settings.origins().isEmpty()) {
                jetty.insertHandler(
                        new CrossOrigin(settings.origins(), settings.guard().asksForKeys()));
            }
            jetty.insertHandler(new SecurityHeaders());
        });
        config.jetty.modifyServletContextHandler(context -> context.setErrorHandler(new JettyProblems()));
    }

    /** What waits in its queue is bounded by the connections. */
    private static QueuedThreadPool threads(ApiLimits limits) {
        QueuedThreadPool threads = new QueuedThreadPool(limits.threads());
        threads.setName("api");
        return threads;
    }

    private void respond(Context ctx, Route route) {
        Timer.Sample started = Timer.start(metrics);
        int status = 500;
        try {
            Question question = question(ctx, route).allowing(route.parameters());
            Inquiry inquiry = new Inquiry(router, question.maxStaleness());
            Answer answer = route.answer().apply(question, inquiry);
            status = answer.status();
            delivery.send(ctx, route, InternalRoutes.fresh(answer, inquiry.freshness()));
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
            Delivery.sendToInstance(ctx, internal.part(ctx));
        } finally {
            started.stop(metrics.timer("claimtracker.http.parts", "read", ctx.pathParam("read")));
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
