package io.claimtracker.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;

/**
 * Questions put at a steady rate, whether or not earlier ones have been answered: each is timed from when it was due, so that
 * a slow answer is not hidden by the questions that waited for it.
 */
final class PacedQuestions {
    private static final int WARM_UP = 200;

    private final HttpClient client = HttpClient.newHttpClient();
    private final String url;
    private final int perSecond;
    private final int questions;

    /**
     * @param url of the API
     * @param perSecond how many a second
     * @param questions how many in all
     */
    PacedQuestions(String url, int perSecond, int questions) {
        this.url = url;
        this.perSecond = perSecond;
        this.questions = questions;
    }

    /**
     * How long answers take, by the clock on the wall.
     *
     * @throws IllegalStateException if one is not answered with 200, or lacks something
     */
    Durations ask(AskedRoute route) {
        for (int i = 0; i < WARM_UP; i++) {
            send(route.path().apply(i % questions)).join();
        }
        List<CompletableFuture<Long>> answers = new ArrayList<>();
        long begin = System.nanoTime();
        for (int i = 0; i < questions; i++) {
            long due = begin + i * 1_000_000_000L / perSecond;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            answers.add(send(route.path().apply(i)).thenApply(answer -> System.nanoTime() - due));
        }
        return new Durations(
                answers.stream().map(CompletableFuture::join).sorted().toList());
    }

    private CompletableFuture<HttpResponse<String>> send(String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + path))
                .timeout(Duration.ofSeconds(30))
                .build();
        return client.sendAsync(request, BodyHandlers.ofString()).thenApply(answer -> {
            if (answer.statusCode() != 200 || answer.body().contains("\"reason\":\"")) {
                throw new IllegalStateException(path + " is answered with " + answer.statusCode() + ": "
                        + answer.body().substring(0, Math.min(300, answer.body().length())));
            }
            return answer;
        });
    }

    /** The status that one question is answered with. */
    static int status(String url) throws InterruptedException {
        try {
            return HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            throw new IllegalStateException("nobody answers at " + url, e);
        }
    }
}
