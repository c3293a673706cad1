package io.claimtracker.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.function.IntFunction;

/** Questions put to the API one after the other over HTTP, by the clock on the wall: what one client waits for. */
final class TimedQuestions {
    private static final int WARM_UP = 100;

    private final HttpClient client = HttpClient.newHttpClient();
    private final String url;
    private final int runs;

    /**
     * @param url of the API
     * @param runs how many questions of each kind
     */
    TimedQuestions(String url, int runs) {
        this.url = url;
        this.runs = runs;
    }

    /**
     * How long answers take.
     *
     * @param question the path of each, by its number
     * @throws IllegalStateException if one is not answered with 200
     */
    Durations ask(IntFunction<String> question) {
        for (int i = 0; i < WARM_UP; i++) {
            time(question.apply(i % runs));
        }
        return Durations.of(runs, run -> time(question.apply(run)));
    }

    private long time(String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + path)).build();
        long begin = System.nanoTime();
        try {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            long took = System.nanoTime() - begin;
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(
                        path + " is answered with " + answer.statusCode() + ": " + answer.body());
            }
            return took;
        } catch (IOException e) {
            throw new IllegalStateException("nobody answers at " + url, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking", e);
        }
    }
}
