package io.claimtracker.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtracker.keys.ApiKey;
import io.claimtracker.keys.ApiKeys;
import io.claimtracker.keys.Secret;
import io.claimtracker.query.http.Guard;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** What callers may keep, how they ask whether it is still so, and how it travels. */
class EntityTagsTest {
    private static final List<String> SINGLE = List.of(
            "/openapi.json",
            "/v1/actors/mark-milley",
            "/v1/actors/mark-milley/record",
            "/v1/issues/al-qaeda:regroup:afghanistan",
            "/v1/statements/s1");

    private static String header(HttpResponse<?> response, String name) {
        return String.join(", ", response.headers().allValues(name));
    }

    @Test
    void aSingleObjectIsSentOnceAndThenOnlyWhenItHasChanged() {
        try (ServedApi api = new ServedApi(Sample.stores())) {
            for (String path : SINGLE) {
                HttpResponse<byte[]> first = api.exchange("GET", path, "");
                assertThat(first.statusCode()).as(path).isEqualTo(200);
                assertThat(header(first, "Cache-Control")).isEqualTo("no-cache");
                assertThat(header(first, "Vary")).isEqualTo("Accept-Encoding");
                String tag = header(first, "ETag");
                assertThat(tag).as(path).matches("\"[0-9a-f]{32}\"");

                for (String known : List.of(tag, "W/" + tag, "\"other\", " + tag, "*")) {
                    HttpResponse<byte[]> second = api.exchange("GET", path, "", "If-None-Match", known);
                    assertThat(second.statusCode()).as(path + " " + known).isEqualTo(304);
                    assertThat(second.body()).isEmpty();
                    assertThat(header(second, "ETag")).isEqualTo(tag);
                    assertThat(header(second, "Cache-Control")).isEqualTo("no-cache");
                    assertThat(header(second, "Vary")).isEqualTo("Accept-Encoding");
                }
                assertThat(api.exchange("GET", path, "", "If-None-Match", "\"other\"")
                                .statusCode())
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void anotherBodyHasAnotherTag() {
        try (ServedApi api = new ServedApi(Sample.stores());
                ServedApi other = ServedApi.withAnotherSample()) {
            String path = "/v1/actors/mark-milley";
            assertThat(header(api.exchange("GET", path, ""), "ETag"))
                    .isEqualTo(header(api.exchange("GET", path, ""), "ETag"))
                    .isNotEqualTo(header(other.exchange("GET", path, ""), "ETag"));
        }
    }

    @Test
    void headAnswersAsGetWouldWithoutTheBody() {
        try (ServedApi api = new ServedApi(Sample.stores())) {
            String path = "/v1/statements/s1";
            HttpResponse<byte[]> get = api.exchange("GET", path, "");
            HttpResponse<byte[]> head = api.exchange("HEAD", path, "");
            assertThat(head.statusCode()).isEqualTo(200);
            assertThat(head.body()).isEmpty();
            for (String name : List.of("ETag", "Content-Type", "Cache-Control", "Content-Length")) {
                assertThat(header(head, name)).as(name).isNotEmpty().isEqualTo(header(get, name));
            }
            assertThat(api.exchange("HEAD", path, "", "If-None-Match", header(get, "ETag"))
                            .statusCode())
                    .isEqualTo(304);
            assertThat(api.exchange("HEAD", "/v1/statements/none", "").statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void theHeadOfAStreamHoldsNoStreamOpen() {
        try (ServedApi api = new ServedApi(Sample.stores())) {
            for (int number = 0; number <= ShiftEvents.MOST_STREAMS; number++) {
                HttpResponse<byte[]> head = api.exchange("HEAD", "/v1/shifts/stream", "");
                assertThat(head.statusCode()).isEqualTo(200);
                assertThat(header(head, "Content-Type")).isEqualTo(ShiftEvents.CONTENT_TYPE);
            }
        }
    }

    @Test
    void listsAndProblemsAreNotKept() {
        try (ServedApi api = new ServedApi(Sample.stores())) {
            for (String path : List.of(
                    "/v1/actors",
                    "/v1/actors/mark-milley/positions",
                    "/v1/shifts",
                    "/v1/status",
                    "/v1/statements/none",
                    "/nowhere",
                    "/health/ready")) {
                HttpResponse<byte[]> response = api.exchange("GET", path, "");
                assertThat(header(response, "Cache-Control")).as(path).isEqualTo("no-store");
                assertThat(header(response, "ETag")).isEmpty();
            }
        }
    }

    @Test
    void whatIsBehindAKeyIsForItsCallerAlone() {
        Secret secret = Secret.random();
        ApiKeys keys = new ApiKeys(List.of(ApiKey.of("ann", secret, false)));
        try (ServedApi api = ServedApi.fenced(
                Sample.stores(), new ApiSettings(Guard.keys(() -> keys), Set.of(), ApiLimits.DEFAULT))) {
            HttpResponse<byte[]> response =
                    api.exchange("GET", "/v1/statements/s1", "", "Authorization", "Bearer " + secret.text());
            assertThat(header(response, "Cache-Control")).isEqualTo("private, no-cache");
            assertThat(header(response, "Vary")).isEqualTo("Accept-Encoding, Authorization");
            String tag = header(response, "ETag");

            assertThat(api.exchange("GET", "/v1/statements/s1", "", "If-None-Match", tag)
                            .statusCode())
                    .isEqualTo(401);
            assertThat(header(api.exchange("GET", "/openapi.json", ""), "Cache-Control"))
                    .isEqualTo("no-cache");
        }
    }

    @Test
    void aCompressedBodyIsTheSameWithATagOfItsOwn() throws IOException {
        try (ServedApi api = new ServedApi(Sample.stores())) {
            for (String path : List.of("/openapi.json", "/v1/actors/mark-milley", "/v1/actors/mark-milley/positions")) {
                HttpResponse<byte[]> plain = api.exchange("GET", path, "");
                HttpResponse<byte[]> compressed = api.exchange("GET", path, "", "Accept-Encoding", "br, gzip;q=0.5");
                assertThat(header(plain, "Content-Encoding")).isEmpty();
                assertThat(header(compressed, "Content-Encoding")).as(path).isEqualTo("gzip");
                assertThat(compressed.body().length).isLessThan(plain.body().length);
                try (GZIPInputStream body = new GZIPInputStream(new ByteArrayInputStream(compressed.body()))) {
                    assertThat(body.readAllBytes()).isEqualTo(plain.body());
                }
            }
            HttpResponse<byte[]> compressed = api.exchange("GET", "/openapi.json", "", "Accept-Encoding", "gzip");
            String tag = header(compressed, "ETag");
            assertThat(tag).endsWith("-gzip\"");
            assertThat(api.exchange("GET", "/openapi.json", "", "Accept-Encoding", "gzip", "If-None-Match", tag)
                            .statusCode())
                    .isEqualTo(304);
            assertThat(api.exchange("GET", "/openapi.json", "", "If-None-Match", tag)
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void whatIsSmallOrNotWantedSoIsSentAsItIs() {
        try (ServedApi api = new ServedApi(Sample.stores())) {
            assertThat(header(api.exchange("GET", "/health/live", "", "Accept-Encoding", "gzip"), "Content-Encoding"))
                    .isEmpty();
            for (String encodings : List.of("br", "gzip;q=0", "gzip; q=0.000", "identity")) {
                assertThat(header(
                                api.exchange("GET", "/openapi.json", "", "Accept-Encoding", encodings),
                                "Content-Encoding"))
                        .as(encodings)
                        .isEmpty();
            }
        }
    }
}
