package io.claimtracker.query;

import io.javalin.http.HandlerType;
import java.util.List;
import java.util.function.Function;

/**
 * A path that is answered, with what may be asked there.
 *
 * @param method GET (which HEAD is answered with), or POST
 * @param path with {names} for what varies
 * @param parameters that may follow the question mark
 * @param answer answers a question whose parameters are all among these
 */
record Route(HandlerType method, String path, List<String> parameters, Function<Question, Answer> answer) {
    Route {
        parameters = List.copyOf(parameters);
    }

    /** One that only reads. */
    Route(String path, List<String> parameters, Function<Question, Answer> answer) {
        this(HandlerType.GET, path, parameters, answer);
    }
}
