package io.claimtracker.query.export;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimtracker.query.http.Answer;
import io.claimtracker.query.http.StreamBody;
import io.claimtracker.query.parts.Inquiry;
import io.claimtracker.query.parts.PartReads;
import io.claimtracker.query.parts.Question;
import io.claimtracker.query.problem.BadQueryException;
import io.claimtracker.query.problem.RestoringException;
import io.claimtracker.query.reads.KeyRange;
import io.claimtracker.query.reads.Role;
import io.claimtracker.routing.Freshness;
import io.claimtracker.routing.PartRead;
import io.claimtracker.topology.IssueOwner;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Whole lists as files. Whoever gets one to its end has all of it: a partition that cannot be reached is a 503 before the
 * first byte, and later on breaks the transfer off.
 */
public final class Exports {
    /** Most at a time: each keeps a thread, for as long as whoever asked takes to read. */
    static final int MOST = 8;

    private static final List<ExportFormat> FORMATS = List.of(ExportFormat.JSONL, ExportFormat.CSV);

    private final PartReads reads;
    private final Semaphore free = new Semaphore(MOST);

    public Exports(PartReads reads) {
        this.reads = reads;
    }

    /** An actor's positions or those on an issue, as their lists have them; else everybody's, by holder, then by issue. */
    public Answer positions(Question question, Optional<String> actor, Optional<String> issue, Inquiry inquiry) {
        reads.times(question);
        question.oneOf("role", Question.all(Role.class));
        if (actor.isPresent()) {
            return answer(
                    "positions",
                    ExportColumn.POSITIONS,
                    question,
                    inquiry,
                    one(reads.positions, actor.get(), question, inquiry));
        }
        if (question.text("role").isPresent()) {
            throw new BadQueryException("role says in which part an actor is looked at; actor is missing");
        }
        WholeList list = issue.isPresent()
                ? one(reads.positions, IssueOwner.of(issue.get()), question.with("role", Role.TARGET.name()), inquiry)
                : every(reads.everyPosition, KeyRange.ORDER, question, inquiry);
        return answer("positions", ExportColumn.POSITIONS, question, inquiry, list);
    }

    /** An actor's timeline, newest first; else everybody's statements, by holder, then by the day stated. */
    public Answer statements(Question question, Optional<String> actor, Inquiry inquiry) {
        question.date("from");
        question.date("to");
        PartReads.kind(question);
        WholeList list = actor.isPresent()
                ? one(reads.timeline, actor.get(), question, inquiry)
                : every(reads.everyStatement, KeyRange.ORDER, question, inquiry);
        return answer("statements", ExportColumn.STATEMENTS, question, inquiry, list);
    }

    /** Shifts, newest first. */
    public Answer shifts(Question question, Optional<String> actor, Inquiry inquiry) {
        question.since("since");
        WholeList list = actor.isPresent()
                ? one(reads.actorShifts, actor.get(), question, inquiry)
                : every(reads.shifts, KeyRange.ORDER.reversed(), question, inquiry);
        return answer("shifts", ExportColumn.SHIFTS, question, inquiry, list);
    }

    /** A list that one partition has whole. */
    private static WholeList one(PartRead read, String actor, Question question, Inquiry inquiry) {
        Question of = question.with("id", actor);
        return new WholeList(List.of(cursor -> inquiry.ask(read, actor, page(of, cursor))), KeyRange.ORDER);
    }

    /** A list of which every partition has a part. */
    private static WholeList every(PartRead read, Comparator<String> order, Question question, Inquiry inquiry) {
        List<Function<Optional<String>, JsonNode>> sources = IntStream.range(0, inquiry.partitions())
                .<Function<Optional<String>, JsonNode>>mapToObj(
                        partition -> cursor -> inquiry.ask(read, partition, page(question, cursor)))
                .toList();
        return new WholeList(sources, order);
    }

    private static Question page(Question question, Optional<String> cursor) {
        Question page = question.with("limit", String.valueOf(WholeList.PAGE));
        return cursor.map(at -> page.with("cursor", at)).orElse(page);
    }

    private Answer answer(
            String name, List<ExportColumn> columns, Question question, Inquiry inquiry, Iterator<JsonNode> items) {
        ExportFormat format = question.oneOf("format", FORMATS).orElse(ExportFormat.JSONL);
        Freshness.Role role = inquiry.freshness().role();
        if (!free.tryAcquire()) {
            throw new RestoringException(MOST + " exports are under way; ask again when one has ended");
        }
        StreamBody body = out -> {
            try {
                if (format == ExportFormat.CSV) {
                    write(out, ExportColumn.head(columns));
                }
                while (items.hasNext()) {
                    JsonNode item = items.next();
                    if (inquiry.freshness().role() != role) {
                        throw new RestoringException("a partition is being moved, and a copy of it does not do");
                    }
                    write(out, format == ExportFormat.CSV ? ExportColumn.row(columns, item) : item + "\n");
                }
            } finally {
                free.release();
            }
        };
        return Answer.stream(format.contentType(), body)
                .with("Content-Disposition", "attachment; filename=\"" + name + "." + format.extension() + "\"");
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
