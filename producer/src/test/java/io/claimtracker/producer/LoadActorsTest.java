package io.claimtracker.producer;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtracker.avro.Actor;
import io.claimtracker.schemas.SchemaRegistry;
import io.claimtracker.schemas.Topics;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class LoadActorsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);
    private static final String YAML = """
            - id: northern-front
              name: Northern Front
              type: armed group
              aliases: [NF, "Şimal Front"]
              wikidata: Q42
              roles:
                - title: ruling party
                  from: 2021-08-15
            - id: abu-omar
              mergedInto: omar-haddad
            - id: old-name
              removed: true
            """;

    @TempDir
    private Path directory = Path.of("");

    private final MockProducer<String, Actor> producer = producer();
    private final Map<String, String> loadedBefore = new HashMap<>();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void loadsYaml() throws IOException {
        assertThat(load("actors.yaml", YAML)).isZero();

        assertThat(producer.history())
                .extracting(ProducerRecord::key)
                .containsExactly("northern-front", "abu-omar", "old-name");
        assertThat(producer.history().get(0).value())
                .hasToString("{\"id\": \"northern-front\", \"name\": \"Northern Front\", \"type\": \"ARMED_GROUP\","
                        + " \"aliases\": [\"NF\", \"Şimal Front\"], \"wikidata\": \"Q42\","
                        + " \"roles\": [{\"title\": \"ruling party\", \"from\": \"2021-08-15\", \"to\": null}],"
                        + " \"mergedInto\": null}");
        assertThat(producer.history().get(1).value().getMergedInto()).contains("omar-haddad");
        assertThat(producer.history().get(2).value()).isNull();
        assertThat(out).hasToString("loaded 2 actors, removed 1, 0 bad\n");
    }

    @Test
    void loadsJsonAndJsonLines() throws IOException {
        assertThat(load("actors.json", "[{\"id\": \"a\", \"name\": \"A\"}, {\"id\": \"b\", \"name\": \"B\"}]"))
                .isZero();
        assertThat(load("actors.jsonl", "{\"id\": \"c\", \"name\": \"C\"}\n{\"id\": \"d\", \"name\": \"D\"}\n"))
                .isZero();

        assertThat(producer.history()).extracting(ProducerRecord::key).containsExactly("a", "b", "c", "d");
    }

    @Test
    void aBadEntryIsNamedAndTheRestIsLoaded() throws IOException {
        assertThat(load("actors.jsonl", """
                        {"id": "a", "name": "A"}
                        {"id": "A b", "name": "A"}
                        {"id": "c"}
                        {"id": "d", "name": "D", "type": "GOD"}
                        {"id": "e", "name": "E", "roles": [{"title": "x", "from": "2021-13-01"}]}
                        {"id": "f", "name": "F", "alias": ["G"]}
                        {"id": "g", "name": "G", "aliases": ["H", 1]}
                        {"id": "h", "name": "H"
                        {"id": "a", "name": "Again"}
                        {"id": "z", "name": "Z"}
                        """, "--json")).isEqualTo(1);

        assertThat(producer.history()).extracting(ProducerRecord::key).containsExactly("a", "z");
        assertThat(err.toString()
                        .lines()
                        .map(line -> line.substring(directory.toString().length() + 1)))
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("actors.jsonl:2: entry A b: id is 'A b'; an id is small"),
                        line -> assertThat(line).isEqualTo("actors.jsonl:3: entry c: name is missing"),
                        line -> assertThat(line)
                                .startsWith("actors.jsonl:4: entry d: type is 'GOD'; it must be one of"),
                        line -> assertThat(line)
                                .isEqualTo("actors.jsonl:5: entry e: roles[0].from is '2021-13-01'; expected a date"
                                        + " such as 2021-10-01"),
                        line -> assertThat(line).isEqualTo("actors.jsonl:6: entry f: alias is no field of an entry"),
                        line -> assertThat(line).isEqualTo("actors.jsonl:7: entry g: aliases[1] is no text"),
                        line -> assertThat(line).startsWith("actors.jsonl:8: is broken JSON: "),
                        line -> assertThat(line)
                                .startsWith("actors.jsonl:9: entry a: id is that of the entry at ")
                                .endsWith("actors.jsonl:1 too"));
        assertThat(out).hasToString("{\"loaded\": 2, \"removed\": 0, \"bad\": 8}\n");
    }

    @Test
    void mergesInACircleAreRefusedAndThoseThatLeadToItAreNot() throws IOException {
        assertThat(load("actors.yml", """
                        - {id: a, mergedInto: b}
                        - {id: b, mergedInto: c}
                        - {id: c, mergedInto: b}
                        - {id: d, mergedInto: d}
                        """)).isEqualTo(1);

        assertThat(producer.history()).extracting(ProducerRecord::key).containsExactly("a");
        assertThat(err.toString())
                .contains("actors.yml:2: entry b: mergedInto goes in a circle: b → c → b")
                .contains("actors.yml:3: entry c: mergedInto goes in a circle: c → b → c")
                .contains("actors.yml:4: entry d: mergedInto is the entry itself");
    }

    @Test
    void severalFilesAreLoadedAsOne() throws IOException {
        Path first = Files.writeString(directory.resolve("first.yaml"), """
                - {id: a, name: A, mergedInto: b}
                - {id: c, name: C}
                """);
        Path second = Files.writeString(directory.resolve("second.yaml"), """
                - {id: b, name: B, mergedInto: a}
                - {id: c, name: Again}
                - {id: d, name: D}
                """);

        assertThat(run(first.toString(), second.toString())).isEqualTo(1);

        assertThat(producer.history()).extracting(ProducerRecord::key).containsExactly("c", "d");
        assertThat(err.toString())
                .contains("second.yaml:2: entry c: id is that of the entry at ")
                .contains("first.yaml:2 too")
                .contains("first.yaml:1: entry a: mergedInto goes in a circle: a → b → a\n")
                .contains("second.yaml:1: entry b: mergedInto goes in a circle: b → a → b\n");
        assertThat(out).hasToString("loaded 2 actors, removed 0, 3 bad\n");
    }

    @Test
    void mergesInACircleWithWhatWasLoadedBeforeAreRefused() throws IOException {
        loadedBefore.put("b", "c");
        loadedBefore.put("c", "a");
        loadedBefore.put("d", "e");

        assertThat(load("actors.yaml", """
                        - {id: a, name: A, mergedInto: b}
                        - {id: e, name: E, mergedInto: d}
                        - {id: d, name: D}
                        """)).isEqualTo(1);

        assertThat(producer.history()).extracting(ProducerRecord::key).containsExactly("e", "d");
        assertThat(err.toString())
                .contains("actors.yaml:1: entry a: mergedInto goes in a circle: a → b → c → a,"
                        + " with b, c as loaded before\n");
    }

    @Test
    void brokenYamlIsNamedWithItsLine() throws IOException {
        assertThat(load("actors.yaml", "- {id: a, name: A}\n- {id: b\n- x")).isEqualTo(1);

        assertThat(producer.history()).extracting(ProducerRecord::key).containsExactly("a");
        assertThat(err.toString()).contains("actors.yaml:").contains("is broken YAML, and not read further: ");
    }

    @Test
    void aFileThatIsNotThereIsOneLine() {
        assertThat(run("missing.yaml")).isEqualTo(1);

        assertThat(err).hasToString("missing.yaml: cannot be read: no such file\n");
    }

    @Test
    void whatKafkaRefusesEndsTheCommand() throws IOException {
        producer.sendException = new org.apache.kafka.common.errors.TimeoutException("nobody answers");

        assertThat(load("actors.yaml", YAML)).isEqualTo(1);

        assertThat(err.toString()).startsWith("load: Kafka no longer takes actors: nobody answers");
    }

    private int load(String name, String content, String... options) throws IOException {
        Path file = Files.writeString(directory.resolve(name), content);
        return run(java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(file.toString()), java.util.stream.Stream.of(options))
                .toArray(String[]::new));
    }

    private int run(String... arguments) {
        return new CommandLine(
                        new LoadActorsCommand(CLOCK, options -> new ActorPublisher(producer), options -> loadedBefore))
                .setExecutionExceptionHandler(new OneLineErrors())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    private static MockProducer<String, Actor> producer() {
        SchemaRegistry registry = new SchemaRegistry("mock://actors");
        registry.register();
        return new MockProducer<>(
                true,
                null,
                Topics.ACTORS.keySerde().serializer(),
                Topics.ACTORS.valueSerde(registry).serializer()) {
            @Override
            public void close(java.time.Duration timeout) {
                // Two loads of one test go to the same producer.
            }
        };
    }
}
