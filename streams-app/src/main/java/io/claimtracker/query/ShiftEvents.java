package io.claimtracker.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.claimtracker.avro.ActorReference;
import io.claimtracker.avro.Position;
import io.claimtracker.avro.PositionShift;
import io.claimtracker.query.http.Answer;
import io.claimtracker.query.json.ShiftJson;
import io.claimtracker.query.parts.Inquiry;
import io.claimtracker.query.parts.PartReads;
import io.claimtracker.query.parts.Question;
import io.claimtracker.query.problem.BadQueryException;
import io.claimtracker.query.problem.RestoringException;
import io.claimtracker.query.problem.UnreachableException;
import io.claimtracker.query.reads.ShiftReads;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Shifts as server-sent events, as the HTML standard writes them: {@code shift} with the shift, {@code retracted} with the id
 * of one that no longer holds. Every event has an id with which to go on, at any instance; so has the heartbeat.
 */
final class ShiftEvents implements AutoCloseable {
    /** Most streams at once. */
    static final int MOST_STREAMS = 64;

    static final String CONTENT_TYPE = "text/event-stream;charset=utf-8";

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final int LOOKS_BETWEEN_HEARTBEATS = 20;
    private static final int RETRY_MILLIS = 2_000;

    private final ShiftFeed feed;
    private final PartReads reads;
    private final Semaphore free = new Semaphore(MOST_STREAMS);
    private final AtomicBoolean closed = new AtomicBoolean();

    ShiftEvents(ShiftFeed feed, PartReads reads) {
        this.feed = feed;
        this.reads = reads;
    }

    /**
     * A stream of them.
     *
     * @param actor whose they are, as holder or main target; everybody's when empty
     * @param after the last event's id; from now on, when empty
     * @throws BadQueryException if no event has that id
     * @throws RestoringException if there are too many streams, or the log cannot be read
     */
    Answer stream(Optional<String> actor, Optional<String> after, Inquiry inquiry) {
        if (closed.get() || !free.tryAcquire()) {
            throw new RestoringException(MOST_STREAMS + " streams are open, the most there may be at one instance");
        }
        Following following;
        try {
            following = feed.follow(after);
        } catch (RuntimeException e) {
            free.release();
            throw e;
        }
        return Answer.stream(CONTENT_TYPE, out -> {
                    try (following) {
                        write(following, actor, inquiry, out);
                    } finally {
                        free.release();
                    }
                })
                .with("Cache-Control", "no-store")
                .with("X-Accel-Buffering", "no");
    }

    @Override
    public void close() {
        closed.set(true);
    }

    private void write(Following following, Optional<String> actor, Inquiry inquiry, OutputStream out)
            throws IOException {
        send(out, "retry: " + RETRY_MILLIS + "\nid: " + following.place() + "\n\n");
        int quiet = 0;
        while (!closed.get()) {
            List<Following.Step> steps = following.next(BETWEEN_LOOKS);
            StringBuilder events = new StringBuilder();
            for (Following.Step step : steps) {
                if (actor.map(id -> concerns(step, id)).orElse(true)) {
                    events.append(event(step, inquiry));
                }
            }
            quiet = events.isEmpty() ? quiet + 1 : 0;
            if (quiet == LOOKS_BETWEEN_HEARTBEATS) {
                quiet = 0;
                events.append(": heartbeat\nid: ").append(following.place()).append("\n\n");
            }
            if (!events.isEmpty()) {
                send(out, events.toString());
            }
        }
    }

    private String event(Following.Step step, Inquiry inquiry) {
        JsonNode data = step.shift()
                .<JsonNode>map(shift -> whole(shift, inquiry))
                .orElseGet(() -> JsonNodeFactory.instance
                        .objectNode()
                        .put("id", step.id())
                        .put("holder", step.holder()));
        return "id: " + step.place() + "\nevent: " + (step.shift().isPresent() ? "shift" : "retracted") + "\ndata: "
                + data + "\n\n";
    }

    /** The shift as lists have it; as the topic has it, when it is not in the views any more, or they cannot be read. */
    private JsonNode whole(PositionShift shift, Inquiry inquiry) {
        String holder = shift.getHolder().getId();
        JsonNode kept = ShiftJson.of(shift);
        try {
            JsonNode found = inquiry.ask(reads.wholeShifts, holder, Question.of(Map.of("ids", ShiftReads.place(kept))));
            return found.path(shift.getId()).isObject() ? found.path(shift.getId()) : kept;
        } catch (RestoringException | UnreachableException e) {
            return kept;
        }
    }

    /** One that no longer holds says nothing of its target, so whoever follows one actor is told of all those. */
    private static boolean concerns(Following.Step step, String actor) {
        return step.holder().equals(actor)
                || step.shift()
                        .map(shift -> shift.getAfter()
                                .or(shift::getBefore)
                                .map(Position::getTargets)
                                .flatMap(targets -> targets.stream().findFirst())
                                .map(ActorReference::getId)
                                .equals(Optional.of(actor)))
                        .orElse(true);
    }

    private static void send(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
