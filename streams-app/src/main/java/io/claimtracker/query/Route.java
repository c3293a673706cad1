package io.claimtracker.query;

import java.util.List;
import java.util.function.Function;

/**
 * A path that is answered, with what may be asked there.
 *
 * @param path with {names} for what varies
 * @param parameters that may follow the question mark
 * @param answer answers a question whose parameters are all among these
 */
record Route(String path, List<String> parameters, Function<Question, Answer> answer) {
    Route {
        parameters = List.copyOf(parameters);
    }
}
