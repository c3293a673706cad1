package io.claimtracker.query.http;

import io.claimtracker.query.parts.Inquiry;
import io.claimtracker.query.parts.Question;
import io.javalin.http.HandlerType;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A path that is answered, with what may be asked there.
 *
 * @param method GET (HEAD is answered with it), or POST
 * @param path with {names} for what varies
 * @param parameters that may follow the question mark
 * @param answer answers a question whose parameters are all among these, by way of partitions wherever they are
 * @param access who may use it
 * @param tagged whether it answers with a single object, which callers can keep and ask about again
 */
public record Route(
        HandlerType method,
        String path,
        List<String> parameters,
        BiFunction<Question, Inquiry, Answer> answer,
        Access access,
        boolean tagged) {
    public Route {
        parameters = List.copyOf(parameters);
    }

    /** One that reads what this instance knows by itself. */
    public static Route here(String path, List<String> parameters, Function<Question, Answer> answer) {
        return new Route(
                HandlerType.GET, path, parameters, (question, inquiry) -> answer.apply(question), Access.READ, false);
    }

    /** One that reads partitions, so that it matters how old the copies may be. */
    public static Route anywhere(String path, List<String> parameters, BiFunction<Question, Inquiry, Answer> answer) {
        return new Route(
                HandlerType.GET,
                path,
                Stream.concat(parameters.stream(), Stream.of(Question.MAX_STALENESS))
                        .toList(),
                answer,
                Access.READ,
                false);
    }

    /** One that records something. */
    public static Route post(String path, BiFunction<Question, Inquiry, Answer> answer) {
        return new Route(HandlerType.POST, path, List.of(), answer, Access.WRITE, false);
    }

    /** The same, but whoever can reach the instance may ask, without a key. */
    public Route open() {
        return new Route(method, path, parameters, answer, Access.OPEN, tagged);
    }

    /** The same, answering with a single object, which gets a tag. */
    public Route single() {
        return new Route(method, path, parameters, answer, access, true);
    }
}
