package io.claimtracker.benchmarks;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Readers that ask at a steady rate, whether or not earlier questions have been answered, of one instance after the other;
 * whoever gets no answer asks the next instance once. As any load balancer does, they leave out for a while an instance to
 * which no connection could be made.
 */
final class SteadyReaders implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration LEFT_OUT = Duration.ofSeconds(5);

    private final List<String> urls;
    private final List<String> paths;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicLongArray leftOutUntil;
    private final ConcurrentLinkedQueue<Reading> readings = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<CompletableFuture<?>> open = new ConcurrentLinkedQueue<>();

    /**
     * A question with how it was answered.
     *
     * @param path what was asked
     * @param askedAt in nanoseconds
     * @param answeredAt in nanoseconds; when it was given up, if it was not
     * @param tries one, or two
     * @param status of the last try; 0 when nobody answered
     * @param standby whether a copy answered
     * @param staleness how old the answer may be, in milliseconds
     * @param incomplete whether the answer says that something is missing
     */
    record Reading(
            String path,
            long askedAt,
            long answeredAt,
            int tries,
            int status,
            boolean standby,
            double staleness,
            boolean incomplete) {
        boolean good() {
            return status == 200 && !incomplete;
        }

        double millis() {
            return (answeredAt - askedAt) / 1e6;
        }
    }

    /**
     * Prepares them.
     *
     * @param urls of the instances
     * @param paths asked in turn
     */
    SteadyReaders(List<String> urls, List<String> paths) {
        this.urls = List.copyOf(urls);
        this.paths = List.copyOf(paths);
        this.leftOutUntil = new AtomicLongArray(urls.size());
        for (int number = 0; number < urls.size(); number++) {
            leftOutUntil.set(number, System.nanoTime());
        }
    }

    /** Asks so many questions a second from now on. */
    void start(int perSecond) {
        var unused = clock.scheduleAtFixedRate(this::ask, 0, 1_000_000_000L / perSecond, TimeUnit.NANOSECONDS);
    }

    /** Asks no more, waits for what is open, and tells all that was read. */
    List<Reading> stop() {
        clock.shutdown();
        open.forEach(CompletableFuture::join);
        return new ArrayList<>(readings);
    }

    private void ask() {
        int number = asked.getAndIncrement();
        String path = paths.get(number % paths.size());
        long askedAt = System.nanoTime();
        int first = available(number);
        CompletableFuture<Void> done = send(first, path)
                .thenCompose(answer -> answer.filter(SteadyReaders::answered).isPresent()
                        ? CompletableFuture.completedFuture(reading(path, askedAt, 1, answer))
                        : send(available(first + 1), path).thenApply(second -> reading(path, askedAt, 2, second)))
                .thenAccept(readings::add);
        open.add(done);
        open.removeIf(CompletableFuture::isDone);
    }

    /** This instance, or the next that is not left out. */
    private int available(int from) {
        for (int number = from; number < from + urls.size(); number++) {
            if (leftOutUntil.get(number % urls.size()) - System.nanoTime() <= 0) {
                return number % urls.size();
            }
        }
        return from % urls.size();
    }

    private CompletableFuture<Optional<HttpResponse<String>>> send(int number, String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(urls.get(number) + path))
                .timeout(PATIENCE)
                .build();
        return client.sendAsync(request, BodyHandlers.ofString()).handle((response, failure) -> {
            if (failure != null && failure.getCause() instanceof ConnectException) {
                leftOutUntil.set(number, System.nanoTime() + LEFT_OUT.toNanos());
            }
            return failure == null ? Optional.of(response) : Optional.empty();
        });
    }

    private static boolean answered(HttpResponse<String> response) {
        return response.statusCode() < 500;
    }

    private static Reading reading(String path, long askedAt, int tries, Optional<HttpResponse<String>> response) {
        long now = System.nanoTime();
        return response.map(answer -> new Reading(
                        path,
                        askedAt,
                        now,
                        tries,
                        answer.statusCode(),
                        answer.headers()
                                .firstValue("Claims-Role")
                                .filter("standby"::equals)
                                .isPresent(),
                        answer.headers()
                                        .firstValue("Claims-Staleness")
                                        .map(Double::parseDouble)
                                        .orElse(0.0)
                                * 1_000,
                        answer.body().contains("\"reason\":\"")))
                .orElseGet(() -> new Reading(path, askedAt, now, tries, 0, false, 0, false));
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    /** Whether what is asked can be answered now. */
    static boolean answers(String url, String path) throws InterruptedException {
        try {
            return HttpClient.newHttpClient()
                            .send(
                                    HttpRequest.newBuilder(URI.create(url + path))
                                            .timeout(PATIENCE)
                                            .build(),
                                    BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        }
    }
}
