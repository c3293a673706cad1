package io.claimtracker.query.parts;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimtracker.query.problem.BadQueryException;
import io.claimtracker.query.problem.NotKnownException;
import io.claimtracker.query.problem.QueryException;
import io.claimtracker.query.problem.RestoringException;
import io.claimtracker.query.problem.UnreachableException;
import io.claimtracker.routing.Freshness;
import io.claimtracker.routing.MissingPartition;
import io.claimtracker.routing.PartAnswer;
import io.claimtracker.routing.PartRead;
import io.claimtracker.routing.Router;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.state.HostInfo;

/** One request's questions to partitions, and how old what they answered may be. Used by one thread. */
public final class Inquiry {
    private final Router router;
    private final Duration maxStaleness;
    private Freshness freshness = Freshness.ACTIVE;

    /** @param maxStaleness how old a copy may be; zero for none at all */
    public Inquiry(Router router, Duration maxStaleness) {
        this.router = router;
        this.maxStaleness = maxStaleness;
    }

    /**
     * What the partition of a key answers.
     *
     * @throws QueryException if it does not, or the question is wrong
     */
    public JsonNode ask(PartRead read, String key, Question question) {
        return required(router.ask(read, key, question.parameters(), maxStaleness));
    }

    /** What a partition answers, by its number. */
    public JsonNode ask(PartRead read, int partition, Question question) {
        return required(router.ask(read, partition, question.parameters(), maxStaleness));
    }

    /** How many partitions there are. */
    public int partitions() {
        return router.partitions();
    }

    /** What any partition answers, of something that each has. */
    public JsonNode askAny(PartRead read, Question question) {
        return required(router.askAny(read, question.id(), question.parameters(), maxStaleness));
    }

    /** What all partitions answer. */
    public Gathered askAll(PartRead read, Question question) {
        List<JsonNode> answers = new ArrayList<>();
        List<MissingPartition> missing = new ArrayList<>();
        for (PartAnswer answer : router.askAll(read, question.parameters(), maxStaleness)) {
            if (answer instanceof PartAnswer.Missing none) {
                missing.add(none.partition());
            } else {
                answers.add(required(answer));
            }
        }
        return new Gathered(answers, missing);
    }

    /** How the other instances stand, of those that answer. */
    public Map<HostInfo, JsonNode> others() {
        return router.others();
    }

    /** How old anything in the answers so far may be. */
    public Freshness freshness() {
        return freshness;
    }

    private JsonNode required(PartAnswer answer) {
        if (answer instanceof PartAnswer.Answered answered) {
            freshness = freshness.and(answered.freshness());
            return answered.json();
        }
        if (answer instanceof PartAnswer.Refused refused) {
            throw refused.status() == 404
                    ? new NotKnownException(refused.detail())
                    : new BadQueryException(refused.detail());
        }
        throw unavailable(((PartAnswer.Missing) answer).partition());
    }

    /** What to throw when an answer hangs on this partition. */
    static QueryException unavailable(MissingPartition missing) {
        return switch (missing.reason()) {
            case RESTORING, TOO_STALE -> new RestoringException(missing.inWords());
            case UNREACHABLE -> new UnreachableException(missing.inWords());
        };
    }
}
