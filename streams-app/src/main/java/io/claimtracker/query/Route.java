package io.claimtracker.query;

import io.javalin.http.HandlerType;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A path that is answered, with what may be asked there.
 *
 * @param method GET (which HEAD is answered with), or POST
 * @param path with {names} for what varies
 * @param parameters that may follow the question mark
 * @param answer answers a question whose parameters are all among these, by way of partitions wherever they are
 */
record Route(HandlerType method, String path, List<String> parameters, BiFunction<Question, Inquiry, Answer> answer) {
    Route {
        parameters = List.copyOf(parameters);
    }

    /** One that reads what this instance knows by itself. */
    static Route here(String path, List<String> parameters, Function<Question, Answer> answer) {
        return new Route(HandlerType.GET, path, parameters, (question, inquiry) -> answer.apply(question));
    }

    /** One that reads partitions, so that it matters how old the copies may be. */
    static Route anywhere(String path, List<String> parameters, BiFunction<Question, Inquiry, Answer> answer) {
        return new Route(
                HandlerType.GET,
                path,
                Stream.concat(parameters.stream(), Stream.of(Question.MAX_STALENESS))
                        .toList(),
                answer);
    }

    /** One that records something. */
    static Route post(String path, BiFunction<Question, Inquiry, Answer> answer) {
        return new Route(HandlerType.POST, path, List.of(), answer);
    }
}
