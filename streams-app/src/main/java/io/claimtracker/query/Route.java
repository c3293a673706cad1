package io.claimtracker.query;

import io.javalin.http.HandlerType;
import java.util.List;
import java.util.function.Function;

/**
 * A path that is answered, with what may be asked there.
 *
 * @param method GET (HEAD is answered with it), or POST
 * @param path with {names} for what varies
 * @param parameters that may follow the question mark
 * @param answer answers a question whose parameters are all among these
 * @param access who may use it
 * @param tagged whether it answers with a single object, which callers can keep and ask about again
 */
record Route(
        HandlerType method,
        String path,
        List<String> parameters,
        Function<Question, Answer> answer,
        Access access,
        boolean tagged) {
    Route {
        parameters = List.copyOf(parameters);
    }

    /** One for those who may read or write, as the method has it. */
    Route(HandlerType method, String path, List<String> parameters, Function<Question, Answer> answer) {
        this(method, path, parameters, answer, Access.reads(method) ? Access.READ : Access.WRITE, false);
    }

    /** One that only reads. */
    Route(String path, List<String> parameters, Function<Question, Answer> answer) {
        this(HandlerType.GET, path, parameters, answer);
    }

    Route open() {
        return new Route(method, path, parameters, answer, Access.OPEN, tagged);
    }

    Route single() {
        return new Route(method, path, parameters, answer, access, true);
    }
}
