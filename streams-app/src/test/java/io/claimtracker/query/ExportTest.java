package io.claimtracker.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimtracker.avro.ActorType;
import io.claimtracker.avro.Evidence;
import io.claimtracker.avro.Issue;
import io.claimtracker.avro.Statement;
import io.claimtracker.avro.StatementKind;
import io.claimtracker.query.reads.ExportReads;
import io.claimtracker.query.reads.PageRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whole lists as files, from partitions of which each has a part. */
class ExportTest {
    private static List<JsonNode> lines(String body) {
        return body.lines().map(ServedApi::parse).toList();
    }

    private static String body(ServedApi api, String path) {
        HttpResponse<String> response = api.send("GET", path);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return response.body();
    }

    private static FilledStores positions(int holders) {
        FilledStores stores = new FilledStores();
        for (int number = 0; number < holders; number++) {
            var holder = Records.actor(String.format("holder-%05d", number), "Holder", ActorType.OTHER);
            stores.add(holder, 1, 0)
                    .add(
                            Records.position("s" + number, "2021-09-01", "2021-09-01T12:00:00Z")
                                    .setHolder(holder)
                                    .build(),
                            "s" + number,
                            "2021-09-01T12:00:00Z",
                            null);
        }
        return stores;
    }

    private static Statement.Builder said(String id, String holder, String day) {
        return Records.statement(id, day, day + "T12:00:00Z")
                .setHolder(Records.actor(holder, holder, ActorType.PERSON));
    }

    @Test
    void everybodysPositionsAreOneListWhateverPartitionsTheyAreIn() {
        try (ServedApi api = new ServedApi(positions(4 * PageRequest.MAX_LIMIT))) {
            List<String> holders = lines(body(api, "/v1/export/positions")).stream()
                    .map(item -> item.at("/holder/id").asText())
                    .toList();
            assertThat(holders).hasSize(4 * PageRequest.MAX_LIMIT).isSorted().doesNotHaveDuplicates();
        }
    }

    @Test
    void itemsAreThoseOfTheListsWithTheSameFilters() {
        try (ServedApi api = new ServedApi(Sample.stores())) {
            for (String filters : List.of("", "&asOf=2021-07-01", "&issue=isis-k:attack:")) {
                List<JsonNode> listed = new ArrayList<>();
                api.get("/v1/actors/mark-milley/positions?limit=500" + filters)
                        .get("items")
                        .forEach(listed::add);
                assertThat(lines(body(api, "/v1/export/positions?actor=mark-milley" + filters)))
                        .as(filters)
                        .isEqualTo(listed);
            }
            assertThat(lines(body(api, "/v1/export/positions"))).hasSize(4);
            assertThat(lines(body(api, "/v1/export/positions?asOf=2021-07-01"))).hasSize(1);
            assertThat(lines(body(api, "/v1/export/positions?issue=al-qaeda:regroup:afghanistan")))
                    .extracting(item -> item.at("/holder/id").asText())
                    .containsExactly("mark-milley", "mehmet-simsek");
            assertThat(lines(body(api, "/v1/export/shifts")))
                    .extracting(item -> item.get("id").asText())
                    .containsExactly("shift-2", "shift-1");
            assertThat(lines(body(api, "/v1/export/shifts?since=2021-10-01"))).hasSize(1);
            assertThat(lines(body(api, "/v1/export/shifts?actor=al-qaeda"))).hasSize(2);
            assertThat(lines(body(api, "/v1/export/statements?actor=mark-milley")))
                    .extracting(item -> item.get("id").asText())
                    .containsExactly("s2", "s1");
        }
    }

    @Test
    void everybodysStatementsAreThoseInForceThatCount() {
        Statement first = said("first", "b", "2021-09-01").build();
        Statement again = said("again", "b", "2021-09-02").build();
        FilledStores stores = new FilledStores()
                .add(first)
                .add(again)
                .toldAgain(again, first)
                .add(said("gone", "b", "2021-09-03")
                        .setWithdrawnAt(Instant.parse("2021-10-01T00:00:00Z"))
                        .build())
                .add(said("claim", "a", "2021-09-04")
                        .setKind(StatementKind.CLAIM)
                        .build())
                .add(said("undated", "c", "2021-09-04").setStatedAt(null).build());
        try (ServedApi api = new ServedApi(stores)) {
            assertThat(ids(api, "")).containsExactly("claim", "first", "undated");
            assertThat(ids(api, "?kind=claim")).containsExactly("claim");
            assertThat(ids(api, "?from=2021-09-02")).containsExactly("claim");
            assertThat(ids(api, "?to=2021-09-02")).containsExactly("first", "undated");
        }
    }

    private static List<String> ids(ServedApi api, String filters) {
        return lines(body(api, "/v1/export/statements" + filters)).stream()
                .map(item -> item.get("id").asText())
                .toList();
    }

    @Test
    void csvHasARowOfHeadingsAndNoFormulas() {
        Evidence evidence = Records.statement("s", "2021-09-01", "2021-09-01T12:00:00Z")
                .build()
                .getEvidence();
        FilledStores stores = new FilledStores()
                .add(said("s", "a", "2021-09-01")
                        .setIssue(new Issue("a:b:", "=cmd|'/c calc'!A1"))
                        .setEvidence(Evidence.newBuilder(evidence)
                                .setText("\"Şimşek\", he said 😀\nand left")
                                .build())
                        .build());
        try (ServedApi api = new ServedApi(stores)) {
            HttpResponse<String> response = api.send("GET", "/v1/export/statements?format=csv");
            assertThat(response.headers().firstValue("Content-Type")).contains("text/csv;charset=utf-8;header=present");
            assertThat(response.headers().firstValue("Content-Disposition"))
                    .contains("attachment; filename=\"statements.csv\"");
            assertThat(response.body())
                    .isEqualTo(
                            "id,kind,holder_id,holder_name,holder_type,holder_anonymous,chain_ids,chain_names,issue_id,"
                                    + "issue_label,targets_ids,targets_names,polarity,likelihood_band,likelihood_low,"
                                    + "likelihood_high,likelihood_phrase,sentiment,horizon_from,horizon_to,horizon_phrase,"
                                    + "quotation,stated_at,recorded_at,backing_kind,backing_statement,backing_holder_id,"
                                    + "endorses,rejects,appearances,uri,version,source_spans,cue_spans,content_spans,text\r\n"
                                    + "s,ASSESSMENT,a,a,PERSON,false,press-tv,Press TV,a:b:,'=cmd|'/c calc'!A1,al-qaeda,"
                                    + "al-Qaeda,AFFIRMED,POSSIBLE,,,could,NEGATIVE,2022-03-29,2024-09-29,in 6 to 36 months,"
                                    + "INDIRECT,2021-09-01,2021-09-01T12:00:00Z,,,,0,0,1,press/1,1,0-11,12-16,17-64,"
                                    + "\"\"\"Şimşek\"\", he said 😀\nand left\"\r\n");
        }
        try (ServedApi api = new ServedApi(Sample.stores())) {
            assertThat(body(api, "/v1/export/positions?format=csv").split("\r\n", -1))
                    .hasSize(6);
            assertThat(body(api, "/v1/export/shifts?format=csv").split("\r\n", -1))
                    .hasSize(4);
        }
    }

    @Test
    void whatIsAskedWrongIsSaidBeforeAnythingIsSent() {
        try (ServedApi api = new ServedApi(Sample.stores())) {
            assertThat(api.send("GET", "/v1/export/positions?format=xml").statusCode())
                    .isEqualTo(400);
            assertThat(api.send("GET", "/v1/export/positions?role=target").statusCode())
                    .isEqualTo(400);
            assertThat(api.send("GET", "/v1/export/shifts?since=then").statusCode())
                    .isEqualTo(400);
            assertThat(api.send("GET", "/v1/export/positions?actor=nobody").statusCode())
                    .isEqualTo(404);
            HttpResponse<String> head = api.send("HEAD", "/v1/export/positions");
            assertThat(head.statusCode()).isEqualTo(200);
            assertThat(head.body()).isEmpty();
        }
    }

    @Test
    void withoutAPartitionThereIsNoExport() {
        try (ServedApi api = new ServedApi(positions(10).restoring(2))) {
            HttpResponse<String> response = api.send("GET", "/v1/export/positions");
            assertThat(response.statusCode()).isEqualTo(503);
            assertThat(response.body()).doesNotContain("holder-");
        }
    }

    @Test
    void oneThatLosesAPartitionOnItsWayIsBrokenOff() throws Exception {
        FilledStores stores = positions(30_000);
        try (ServedApi api = new ServedApi(stores)) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(api.url() + "/v1/export/positions"))
                    .build();
            HttpResponse<InputStream> response =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream());
            assertThat(response.statusCode()).isEqualTo(200);
            try (InputStream in = response.body()) {
                assertThat(in.read()).isEqualTo('{');
                stores.restoring(2);
                assertThatThrownBy(in::readAllBytes).isInstanceOf(IOException.class);
            }
        }
    }

    @Test
    void aStretchEndsWhereEnoughHasBeenLookedAt() {
        FilledStores stores = new FilledStores();
        int many = ExportReads.MOST_LOOKED_AT + 10;
        for (int number = 0; number < many; number++) {
            stores.add(said("s" + number, "a", "2021-09-01").build());
        }
        stores.add(said("other", "a", "2022-09-01").build());
        try (ServedApi api = new ServedApi(stores)) {
            assertThat(ids(api, "?from=2022-01-01")).containsExactly("other");
            assertThat(ids(api, "")).hasSize(many + 1);
        }
    }
}
