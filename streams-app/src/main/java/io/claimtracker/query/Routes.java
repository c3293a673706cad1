package io.claimtracker.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtracker.avro.Resolution;
import io.claimtracker.query.export.Exports;
import io.claimtracker.query.http.Answer;
import io.claimtracker.query.http.Route;
import io.claimtracker.query.json.DeadLetterJson;
import io.claimtracker.query.json.ForecastJson;
import io.claimtracker.query.json.MissingJson;
import io.claimtracker.query.json.TopologyJson;
import io.claimtracker.query.parts.Gathered;
import io.claimtracker.query.parts.Inquiry;
import io.claimtracker.query.parts.PartReads;
import io.claimtracker.query.parts.Question;
import io.claimtracker.query.parts.ToldStatements;
import io.claimtracker.query.parts.WholeShifts;
import io.claimtracker.query.problem.BadQueryException;
import io.claimtracker.query.problem.NotKnownException;
import io.claimtracker.query.reads.KeyRange;
import io.claimtracker.query.reads.PageRequest;
import io.claimtracker.routing.MissingPartition;
import io.claimtracker.routing.PartRead;
import io.claimtracker.topology.IssueOwner;
import io.javalin.http.HttpStatus;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Every path of the API, with how it is answered: which partitions are asked what, and what their answers make. */
final class Routes {
    private static final String METRICS = "text/plain; version=0.0.4;charset=utf-8";

    private final PartReads reads;
    private final ShiftEvents events;
    private final Exports exports;
    private final ResolutionLog resolutions;
    private final DeadLetterLog deadLetters;
    private final StatusSource status;
    private final PrometheusMeterRegistry metrics;
    private final Clock clock;

    Routes(
            PartReads reads,
            ShiftEvents events,
            ResolutionLog resolutions,
            DeadLetterLog deadLetters,
            StatusSource status,
            PrometheusMeterRegistry metrics,
            Clock clock) {
        this.reads = reads;
        this.events = events;
        this.exports = new Exports(reads);
        this.resolutions = resolutions;
        this.deadLetters = deadLetters;
        this.status = status;
        this.metrics = metrics;
        this.clock = clock;
    }

    List<Route> all() {
        return List.of(
                Route.here("/", List.of(), this::index).open(),
                Route.here("/openapi.json", List.of(), question -> OpenApi.answer())
                        .open()
                        .single(),
                Route.anywhere("/v1/actors", List.of("q", "limit", "cursor"), this::actors),
                Route.anywhere("/v1/actors/{id}", List.of(), this::dossier).single(),
                Route.anywhere(
                        "/v1/actors/{id}/positions",
                        List.of("role", "issue", "asOf", "knownAt", "limit", "cursor"),
                        this::positions),
                Route.anywhere(
                        "/v1/actors/{id}/timeline", List.of("from", "to", "kind", "limit", "cursor"), this::timeline),
                Route.anywhere("/v1/issues", List.of("q", "limit", "cursor"), this::issues),
                Route.anywhere("/v1/issues/{id}", List.of("asOf", "knownAt"), this::issue)
                        .single(),
                Route.anywhere("/v1/actors/{id}/record", List.of(), this::record)
                        .single(),
                Route.anywhere("/v1/statements/{id}", List.of(), this::statement)
                        .single(),
                Route.anywhere("/v1/statements/{id}/appearances", List.of("limit", "cursor"), this::appearances),
                Route.anywhere("/v1/statements/{id}/backing", List.of("limit", "cursor"), this::backers),
                Route.anywhere("/v1/article", List.of("uri", "version"), this::article)
                        .single(),
                Route.anywhere(
                        "/v1/forecasts",
                        List.of("state", "actor", "from", "to", "asOf", "knownAt", "limit", "cursor"),
                        this::forecasts),
                Route.anywhere("/v1/forecasts/{id}", List.of("asOf", "knownAt"), this::forecast)
                        .single(),
                Route.post("/v1/forecasts/{id}/resolution", this::resolve),
                Route.anywhere("/v1/shifts", List.of("since", "actor", "limit", "cursor"), this::shifts),
                Route.anywhere("/v1/shifts/stream", List.of("actor"), this::shiftEvents),
                Route.here("/v1/dead-letters", List.of("limit"), this::deadLetters),
                Route.anywhere(
                        "/v1/export/positions",
                        List.of("format", "actor", "role", "issue", "asOf", "knownAt"),
                        this::exportPositions),
                Route.anywhere(
                        "/v1/export/statements",
                        List.of("format", "actor", "from", "to", "kind"),
                        this::exportStatements),
                Route.anywhere("/v1/export/shifts", List.of("format", "actor", "since"), this::exportShifts),
                Route.anywhere("/v1/status", List.of(), this::status),
                Route.here("/v1/topology", List.of(), question -> Answer.json(TopologyJson.of(status.topology()))),
                Route.here("/health/live", List.of(), question -> health(true)).open(),
                Route.here("/health/ready", List.of(), question -> health(status.ready()))
                        .open(),
                Route.here("/metrics", List.of(), question -> new Answer(200, METRICS, metrics.scrape())));
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

    private Answer actors(Question question, Inquiry inquiry) {
        question.sought();
        return gathered(reads.actors, KeyRange.ORDER, question, inquiry);
    }

    private Answer dossier(Question question, Inquiry inquiry) {
        JsonNode entry = inquiry.askAny(reads.entry, question);
        String actor = entry.path("id").asText();
        JsonNode dossier = inquiry.ask(reads.dossier, actor, question.with("id", actor));
        ((ObjectNode) dossier.path("actor")).setAll((ObjectNode) entry.path("entry"));
        return Answer.json(dossier);
    }

    private Answer positions(Question question, Inquiry inquiry) {
        Question present = question.key("issue")
                .map(issue -> question.with("issue", presentIssue(issue, question, inquiry)))
                .orElse(question);
        return ofActor(reads.positions, present, inquiry);
    }

    private Answer timeline(Question question, Inquiry inquiry) {
        return ofActor(reads.timeline, question, inquiry);
    }

    private Answer record(Question question, Inquiry inquiry) {
        String actor = present(question.id(), question, inquiry);
        return Answer.json(inquiry.ask(reads.record, actor, question.with("id", actor)));
    }

    private Answer issues(Question question, Inquiry inquiry) {
        question.sought();
        return gathered(reads.issues, KeyRange.ORDER, question, inquiry);
    }

    private Answer issue(Question question, Inquiry inquiry) {
        String issue = presentIssue(question.id(), question, inquiry);
        return Answer.json(inquiry.ask(reads.issue, IssueOwner.of(issue), question.with("id", issue)));
    }

    private Answer shifts(Question question, Inquiry inquiry) {
        Optional<String> actor = question.key("actor");
        return actor.isPresent()
                ? ofActor(reads.actorShifts, question.with("id", actor.get()), inquiry)
                : everybodysShifts(question, inquiry);
    }

    private Answer everybodysShifts(Question question, Inquiry inquiry) {
        PageRequest request = question.page();
        Gathered gathered = inquiry.askAll(reads.shiftStates, question);
        ObjectNode page = gathered.page(KeyRange.ORDER.reversed(), request);
        WholeShifts whole = WholeShifts.of(page.path("items"), reads, inquiry);
        page.set("items", whole.items());
        return list(page, Gathered.union(gathered.missing(), whole.missing()));
    }

    private Answer shiftEvents(Question question, Inquiry inquiry) {
        Optional<String> actor = question.key("actor").map(id -> present(id, question, inquiry));
        return events.stream(actor, question.lastEventId(), inquiry);
    }

    private Answer forecasts(Question question, Inquiry inquiry) {
        Optional<String> actor = question.key("actor");
        return actor.isPresent()
                ? ofActor(reads.actorForecasts, question.with("id", actor.get()), inquiry)
                : gathered(reads.forecasts, KeyRange.ORDER, question, inquiry);
    }

    private Answer exportPositions(Question question, Inquiry inquiry) {
        Optional<String> issue = question.key("issue").map(id -> presentIssue(id, question, inquiry));
        Question present = issue.map(id -> question.with("issue", id)).orElse(question);
        return exports.positions(present, presentActor(question, inquiry), issue, inquiry);
    }

    private Answer exportStatements(Question question, Inquiry inquiry) {
        return exports.statements(question, presentActor(question, inquiry), inquiry);
    }

    private Answer exportShifts(Question question, Inquiry inquiry) {
        return exports.shifts(question, presentActor(question, inquiry), inquiry);
    }

    private Optional<String> presentActor(Question question, Inquiry inquiry) {
        return question.key("actor").map(id -> present(id, question, inquiry));
    }

    private Answer statement(Question question, Inquiry inquiry) {
        return Answer.json(ofStatement(reads.statement, question, inquiry));
    }

    private Answer appearances(Question question, Inquiry inquiry) {
        return list(ofStatement(reads.appearances, question, inquiry), List.of());
    }

    /** What a backer means may be another telling of the one that counts, and one as articles gave it does not say. */
    private Answer backers(Question question, Inquiry inquiry) {
        ObjectNode page = (ObjectNode) ofStatement(reads.backing, question, inquiry);
        JsonNode of = page.remove("of");
        ToldStatements told = ToldStatements.of(page.path("items"), reads, inquiry);
        ArrayNode items = told.items();
        items.forEach(item -> ((ObjectNode) item.path("backing")).set("statement", of));
        page.set("items", items);
        return list(page, told.missing());
    }

    private Answer article(Question question, Inquiry inquiry) {
        String uri = question.key("uri").orElseThrow(() -> new BadQueryException("uri is missing"));
        ObjectNode article = (ObjectNode) inquiry.ask(reads.article, uri, question);
        ToldStatements told = ToldStatements.of(article.path("statements"), reads, inquiry);
        article.set("statements", told.items());
        article.set("incomplete", MissingJson.list(told.missing()));
        return Answer.json(article);
    }

    private Answer forecast(Question question, Inquiry inquiry) {
        return Answer.json(forecastOf(question, inquiry));
    }

    /** Accepted, and not yet in the views: it goes there through its topic. */
    private Answer resolve(Question question, Inquiry inquiry) {
        JsonNode forecast = forecastOf(question, inquiry);
        Resolution resolution = ResolutionBody.read(
                question.body(),
                forecast.path("id").asText(),
                Optional.ofNullable(forecast.at("/statement/statedAt").textValue())
                        .map(LocalDate::parse),
                clock.instant());
        resolutions.append(resolution);
        return Answer.json(HttpStatus.ACCEPTED, ForecastJson.of(resolution));
    }

    /** The forecast that a statement is, or that the one is which it tells again. */
    private JsonNode forecastOf(Question question, Inquiry inquiry) {
        return forecast(question.id(), question, inquiry)
                .or(() -> inquiry.askAll(reads.counting, question)
                        .newest()
                        .flatMap(counting -> forecast(counting.asText(), question, inquiry)))
                .orElseThrow(() -> new NotKnownException("no statement " + question.id() + " in force is a forecast"));
    }

    private Optional<JsonNode> forecast(String id, Question question, Inquiry inquiry) {
        return Optional.of(inquiry.ask(reads.forecast, id, question.with("id", id)))
                .filter(JsonNode::isObject);
    }

    private Answer status(Question question, Inquiry inquiry) {
        Gathered outcomes = inquiry.askAll(reads.outcomes, question);
        return Answer.json(StatusJson.of(status.status(), status.ready(), inquiry.others(), outcomes));
    }

    private Answer deadLetters(Question question) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode items = json.putArray("items");
        deadLetters.last(question.page().limit()).forEach(letter -> items.add(DeadLetterJson.of(letter)));
        json.putNull("next");
        json.putArray("incomplete");
        return Answer.json(json);
    }

    private static Answer health(boolean good) {
        return Answer.json(
                good ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE,
                JsonNodeFactory.instance.objectNode().put("status", good ? "UP" : "DOWN"));
    }

    /** A list that the partition of an actor has whole. */
    private Answer ofActor(PartRead read, Question question, Inquiry inquiry) {
        question.page();
        String actor = present(question.id(), question, inquiry);
        return list(inquiry.ask(read, actor, question.with("id", actor)), List.of());
    }

    /** A list of which every partition has a part. */
    private Answer gathered(PartRead read, Comparator<String> order, Question question, Inquiry inquiry) {
        PageRequest request = question.page();
        Gathered gathered = inquiry.askAll(read, question);
        return list(gathered.page(order, request), gathered.missing());
    }

    private JsonNode ofStatement(PartRead read, Question question, Inquiry inquiry) {
        return inquiry.askAll(read, question)
                .newest()
                .orElseThrow(() -> new NotKnownException("there is no statement " + question.id()));
    }

    /** Who an actor is by now. */
    private String present(String id, Question question, Inquiry inquiry) {
        return inquiry.askAny(reads.entry, question.with("id", id)).path("id").asText();
    }

    /** An issue by the id of who its main target is by now. */
    private String presentIssue(String id, Question question, Inquiry inquiry) {
        int colon = id.indexOf(':');
        return colon > 0 ? present(id.substring(0, colon), question, inquiry) + id.substring(colon) : id;
    }

    private static Answer list(JsonNode page, List<MissingPartition> missing) {
        return Answer.json(((ObjectNode) page).set("incomplete", MissingJson.list(missing)));
    }
}
