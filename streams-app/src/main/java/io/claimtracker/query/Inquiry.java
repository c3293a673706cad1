package io.claimtracker.query;

import com.fasterxml.jackson.databind.JsonNode;
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
final class Inquiry {
    private final Router router;
    private final Duration maxStaleness;
    private Freshness freshness = Freshness.ACTIVE;

    /** @param maxStaleness how old a copy may be; zero for none at all */
    Inquiry(Router router, Duration maxStaleness) {
        this.router = router;
        this.maxStaleness = maxStaleness;
    }

    /**
     * What the partition of a key answers.
     *
     * @throws QueryException if it does not, or the question is wrong
     */
    JsonNode ask(PartRead read, String key, Question question) {
        return required(router.ask(read, key, question.parameters(), maxStaleness));
    }

    /** What a partition answers, by its number. */
    JsonNode ask(PartRead read, int partition, Question question) {
        return required(router.ask(read, partition, question.parameters(), maxStaleness));
    }

    /** How many partitions there are. */
    int partitions() {
        return router.partitions();
    }

    /** What any partition answers, of something that each has. */
    JsonNode askAny(PartRead read, Question question) {
        return required(router.askAny(read, question.id(), question.parameters(), maxStaleness));
    }

    /** What all partitions answer. */
    Gathered askAll(PartRead read, Question question) {
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
    Map<HostInfo, JsonNode> others() {
        return router.others();
    }

    /** How old anything in the answers so far may be. */
    Freshness freshness() {
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
