package io.claimtracker.query;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtracker.avro.Edition;
import io.claimtracker.avro.Forecast;
import io.claimtracker.avro.ForecastTransition;
import io.claimtracker.avro.Resolution;
import io.claimtracker.avro.StatementKind;
import io.claimtracker.forecast.TrackRecord;
import io.claimtracker.topology.PositionRows;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Every path of the API, with how it is answered. */
final class Routes {
    private static final String METRICS = "text/plain; version=0.0.4;charset=utf-8";

    private static final List<ForecastTransition> STATES = List.of(
            ForecastTransition.PENDING,
            ForecastTransition.OPEN,
            ForecastTransition.EXPIRED,
            ForecastTransition.RESOLVED);

    private final ActorReads actors;
    private final PositionReads positions;
    private final IssueReads issues;
    private final TimelineReads timelines;
    private final ShiftReads shifts;
    private final StatementReads statements;
    private final ArticleReads articles;
    private final DossierReads dossiers;
    private final ForecastReads forecasts;
    private final TrackRecordReads records;
    private final ResolutionLog resolutions;
    private final StatusSource status;
    private final PrometheusMeterRegistry metrics;
    private final Clock clock;

    Routes(
            StoreReader stores,
            Function<List<Edition>, Optional<Edition>> inForce,
            ResolutionLog resolutions,
            StatusSource status,
            PrometheusMeterRegistry metrics,
            Clock clock) {
        this.actors = new ActorReads(stores);
        this.positions = new PositionReads(stores);
        this.issues = new IssueReads(stores);
        this.timelines = new TimelineReads(stores);
        this.shifts = new ShiftReads(stores);
        this.statements = new StatementReads(stores);
        this.articles = new ArticleReads(stores, inForce);
        this.dossiers = new DossierReads(stores);
        this.forecasts = new ForecastReads(stores);
        this.records = new TrackRecordReads(stores);
        this.resolutions = resolutions;
        this.status = status;
        this.metrics = metrics;
        this.clock = clock;
    }

    List<Route> all() {
        return List.of(
                new Route("/", List.of(), this::index),
                new Route("/openapi.json", List.of(), question -> OpenApi.answer()),
                new Route("/v1/actors", List.of("q", "limit", "cursor"), this::actors),
                new Route("/v1/actors/{id}", List.of(), this::dossier),
                new Route(
                        "/v1/actors/{id}/positions",
                        List.of("role", "issue", "asOf", "knownAt", "limit", "cursor"),
                        this::positions),
                new Route("/v1/actors/{id}/timeline", List.of("from", "to", "kind", "limit", "cursor"), this::timeline),
                new Route("/v1/issues/{id}", List.of("asOf", "knownAt"), this::issue),
                new Route("/v1/actors/{id}/record", List.of(), this::record),
                new Route("/v1/statements/{id}", List.of(), this::statement),
                new Route("/v1/statements/{id}/appearances", List.of("limit", "cursor"), this::appearances),
                new Route("/v1/statements/{id}/backing", List.of("limit", "cursor"), this::backers),
                new Route("/v1/article", List.of("uri", "version"), this::article),
                new Route(
                        "/v1/forecasts",
                        List.of("state", "actor", "from", "to", "asOf", "knownAt", "limit", "cursor"),
                        this::forecasts),
                new Route(HandlerType.POST, "/v1/forecasts/{id}/resolution", List.of(), this::resolve),
                new Route("/v1/shifts", List.of("since", "actor", "limit", "cursor"), this::shifts),
                new Route("/v1/status", List.of(), this::status),
                new Route("/v1/topology", List.of(), question -> Answer.json(TopologyJson.of(status.topology()))),
                new Route("/health/live", List.of(), question -> health(true)),
                new Route("/health/ready", List.of(), question -> health(status.ready())),
                new Route("/metrics", List.of(), question -> new Answer(200, METRICS, metrics.scrape())));
    }

    private Answer index(Question question) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("name", "Claim Tracker")
                .put("description", "Who holds what position on what, since when, how sure, until when.")
                .put("openapi", "/openapi.json");
        ArrayNode paths = json.putArray("paths");
        all().forEach(route -> paths.add(route.path()));
        return Answer.json(json);
    }

    private Answer actors(Question question) {
        return Answer.list(actors.search(question.search(), question.page()), ActorJson::profile);
    }

    private Answer dossier(Question question) {
        return Answer.json(dossiers.get(actors.present(question.id()), BothTimes.asOf(today()))
                .toJson());
    }

    private Answer positions(Question question) {
        String actor = actors.present(question.id());
        Role role = question.oneOf("role", Question.all(Role.class)).orElse(Role.HOLDER);
        BothTimes times = times(question);
        return Answer.list(
                ofKnown(
                        actor,
                        positions.list(
                                actor, role, question.key("issue").map(this::presentIssue), times, question.page())),
                PositionJson::of);
    }

    private Answer issue(Question question) {
        return Answer.json(
                issues.get(presentIssue(question.id()), times(question)).toJson());
    }

    /** An issue by the id of who its main target is by now. */
    private String presentIssue(String id) {
        int colon = id.indexOf(':');
        return colon > 0 ? actors.present(id.substring(0, colon)) + id.substring(colon) : id;
    }

    private BothTimes times(Question question) {
        return new BothTimes(
                question.day("asOf").orElseGet(this::today),
                question.until("knownAt").orElse(PositionRows.NOW));
    }

    private Answer timeline(Question question) {
        String actor = actors.present(question.id());
        Optional<LocalDate> from = question.date("from");
        Optional<LocalDate> to = question.date("to");
        Optional<StatementKind> kind = question.oneOf("kind", List.of(StatementKind.CLAIM, StatementKind.ASSESSMENT));
        return Answer.list(ofKnown(actor, timelines.list(actor, from, to, kind, question.page())), StatementJson::of);
    }

    private Answer statement(Question question) {
        return Answer.json(StatementJson.of(statements.get(question.id())));
    }

    private Answer appearances(Question question) {
        return Answer.list(statements.appearances(question.id(), question.page()), AppearanceJson::of);
    }

    private Answer backers(Question question) {
        return Answer.list(statements.backers(question.id(), question.page()), StatementJson::of);
    }

    private Answer article(Question question) {
        String uri = question.key("uri").orElseThrow(() -> new BadQueryException("uri is missing"));
        return Answer.json(articles.get(uri, question.text("version"))
                .told(statements::told)
                .toJson());
    }

    private Answer shifts(Question question) {
        Optional<Instant> since = question.since("since");
        PageRequest page = question.page();
        return Answer.list(
                question.key("actor")
                        .map(actors::present)
                        .map(actor -> ofKnown(actor, shifts.of(actor, since, page)))
                        .orElseGet(() -> shifts.list(since, page)),
                ShiftJson::of);
    }

    private Answer forecasts(Question question) {
        ForecastReads.Wanted wanted = new ForecastReads.Wanted(
                question.oneOf("state", STATES), question.date("from"), question.date("to"), times(question));
        PageRequest page = question.page();
        return Answer.list(
                question.key("actor")
                        .map(actors::present)
                        .map(actor -> ofKnown(actor, forecasts.of(actor, wanted, page)))
                        .orElseGet(() -> forecasts.list(wanted, page)),
                ForecastJson::of);
    }

    /** Accepted, and not yet in the views: it goes there through its topic. */
    private Answer resolve(Question question) {
        Forecast forecast =
                forecasts.find(question.id()).orElseGet(() -> forecasts.get(statements.countingId(question.id())));
        Resolution resolution = ResolutionBody.read(question.body(), forecast.getStatement(), clock.instant());
        resolutions.append(resolution);
        return Answer.json(HttpStatus.ACCEPTED, ForecastJson.of(resolution));
    }

    private Answer record(Question question) {
        String actor = actors.present(question.id());
        TrackRecord record = records.of(actor);
        if (record.bands().isEmpty()) {
            actors.requireKnown(actor);
        }
        return Answer.json(TrackRecordJson.of(actor, record));
    }

    private Answer status(Question question) {
        return Answer.json(StatusJson.of(status.status(), status.ready()));
    }

    private static Answer health(boolean good) {
        return Answer.json(
                good ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE,
                JsonNodeFactory.instance.objectNode().put("status", good ? "UP" : "DOWN"));
    }

    /** An empty list is an answer about an actor that is known, never about one that is not. */
    private <T> Page<T> ofKnown(String actor, Page<T> page) {
        if (page.items().isEmpty()) {
            actors.requireKnown(actor);
        }
        return page;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
