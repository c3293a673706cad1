package io.claimtracker.query.http;

import io.claimtracker.query.problem.Problem;
import io.claimtracker.query.problem.QueryException;
import io.claimtracker.query.problem.RestoringException;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.MethodNotAllowedResponse;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns what was thrown into a problem document, which tells nothing of our insides. */
public final class ProblemAnswers {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAnswers.class);

    private ProblemAnswers() {}

    /** Answers with the problem document that says what was thrown. */
    public static void answer(Exception thrown, Context ctx) {
        Problem problem = problem(thrown, ctx);
        problem.retryAfter().ifPresent(seconds -> ctx.header("Retry-After", Integer.toString(seconds)));
        ctx.status(problem.status())
                .header("Cache-Control", "no-store")
                .contentType(Problem.CONTENT_TYPE)
                .result(problem.toJson(ctx.path()).toString());
    }

    private static Problem problem(Exception thrown, Context ctx) {
        if (thrown instanceof QueryException query) {
            return query.problem();
        }
        if (thrown instanceof InvalidStateStoreException) {
            // The store was closed under our hands: its partition is on the move.
            return new RestoringException("the partition has just been moved").problem();
        }
        if (thrown instanceof MethodNotAllowedResponse refused) {
            boolean post = refused.getDetails().toString().contains("POST");
            ctx.header("Allow", post ? "POST" : "GET, HEAD");
            return Problem.of(
                    HttpStatus.METHOD_NOT_ALLOWED,
                    ctx.method() + " is not allowed here; " + (post ? "POST" : "GET") + " is");
        }
        if (thrown instanceof HttpResponseException refused) {
            HttpStatus status = HttpStatus.forStatus(refused.getStatus());
            return Problem.of(
                    status,
                    status == HttpStatus.NOT_FOUND
                            ? "nothing is served at " + ctx.path() + "; / lists what is"
                            : status.getMessage());
        }
        LOG.error("cannot answer {} {}", ctx.method(), ctx.path(), thrown);
        return Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "the answer failed; the log of this instance says why");
    }
}
