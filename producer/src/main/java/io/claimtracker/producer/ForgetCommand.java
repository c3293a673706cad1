package io.claimtracker.producer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtracker.avro.Resolution;
import io.claimtracker.schemas.RecordKey;
import io.claimtracker.schemas.SchemaRegistry;
import io.claimtracker.schemas.Topics;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code forget}: erases every edition of an article, and with them all that came of it. */
@Command(
        name = "forget",
        mixinStandardHelpOptions = true,
        versionProvider = ProducerVersion.class,
        sortOptions = false,
        description = "Erases an article: every edition, and all that came of it, past answers included.",
        footer = {
            "",
            "Without --execute it only tells what would be erased. A tombstone is sent for every edition, and for every"
                    + " outcome recorded of its statements; instances drop the article's text, its statements, and what"
                    + " they did to positions, as if it had never been sent. The bytes leave the brokers' disks when the"
                    + " topics are next compacted. Dead letters that hold the article cannot be erased one by one: it"
                    + " says how many there are, and when their retention ends. To keep the past as it was known, use"
                    + " withdraw."
        })
public final class ForgetCommand implements Callable<Integer> {
    private static final String ARTICLE_ERASED = "io.claimtracker.article.erased.v1";
    private static final String OUTCOME_ERASED = "io.claimtracker.resolution.erased.v1";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "URI", description = "The article's uri.")
    private String uri = "";

    @Option(names = "--execute", description = "Erase, not only tell.")
    private boolean execute;

    @Option(names = "--json", description = "Print what was found and done as one JSON object.")
    private boolean json;

    @Mixin
    private ConnectionOptions connection = new ConnectionOptions();

    private final Clock clock;

    public ForgetCommand() {
        this(Clock.systemUTC());
    }

    ForgetCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        if (uri.isBlank()
                || uri.length() > RecordKey.MAX_PART_LENGTH
                || uri.chars().anyMatch(Character::isISOControl)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "URI: a text of 1 to " + RecordKey.MAX_PART_LENGTH + " characters without control characters");
        }
        Properties client = connection.kafka();
        SchemaRegistry registry = connection.schemaRegistry();
        ProgressOfWalk progress = new ProgressOfWalk(spec.commandLine().getErr());
        TopicWalk walk = new TopicWalk(client, "claim-tracker-forget", progress::tell);
        Found found = new Found(
                new RecordedEditions(walk).keys(uri),
                new RecordedOutcomes(walk, registry).of(uri),
                BuriedCopies.of(uri, walk, client, registry.reader(Topics.DEAD_LETTERS)));
        if (execute) {
            erase(new Tombstones(client), found);
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(json(found));
        } else {
            print(out, found);
        }
        out.flush();
        if (found.editions().isEmpty()) {
            spec.commandLine().getErr().println("forget: the stream holds no edition of " + Line.of(uri));
            return 1;
        }
        return 0;
    }

    /** What the topics hold of an article. */
    private record Found(
            SortedSet<String> editions, SortedMap<String, Resolution> outcomes, BuriedCopies deadLetters) {}

    /** Outcomes go first: once the statements are gone, nothing tells whose they were. */
    private void erase(Tombstones tombstones, Found found) {
        Instant now = clock.instant();
        if (!found.outcomes().isEmpty()) {
            tombstones.erase(Topics.RESOLUTIONS, found.outcomes().keySet(), OUTCOME_ERASED, now);
        }
        if (!found.editions().isEmpty()) {
            tombstones.erase(Topics.ARTICLES, found.editions(), ARTICLE_ERASED, now);
        }
    }

    private void print(PrintWriter out, Found found) {
        String erased = execute ? "erased: " : "would be erased: ";
        if (!found.editions().isEmpty()) {
            out.println(erased + count(found.editions().size(), "edition") + " of " + Line.of(uri));
            for (String key : found.editions()) {
                List<String> parts = RecordKey.parts(key);
                out.println("  recorded at " + parts.get(1) + ", hash " + parts.get(parts.size() - 1));
            }
        }
        if (!found.outcomes().isEmpty()) {
            out.println(erased + count(found.outcomes().size(), "outcome") + " recorded of its statements");
            found.outcomes()
                    .forEach((statement, outcome) -> out.println("  statement " + statement + ": "
                            + outcome.getOutcome() + " at " + outcome.getAt() + ", " + Line.of(outcome.getSource())));
        }
        BuriedCopies letters = found.deadLetters();
        if (letters.count() > 0) {
            out.println("not erased: " + count(letters.count(), "dead letter") + " with it, which cannot be; "
                    + letters.goneBy()
                            .map(goneBy -> "gone by " + goneBy + ", by the retention of dead-letters")
                            .orElse("dead-letters has no retention that would end them"));
        }
        if (!found.editions().isEmpty() || !found.outcomes().isEmpty()) {
            out.println(
                    execute
                            ? "instances now drop what came of them: statements, positions, shifts, timelines, texts"
                            : "nothing was erased; add --execute to do it");
        }
    }

    private static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private String json(Found found) {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        boolean any = !found.editions().isEmpty() || !found.outcomes().isEmpty();
        all.put("uri", uri).put("erased", execute && any);
        ArrayNode editions = all.putArray("editions");
        for (String key : found.editions()) {
            List<String> parts = RecordKey.parts(key);
            editions.addObject().put("recordedAt", parts.get(1)).put("hash", parts.get(parts.size() - 1));
        }
        ArrayNode outcomes = all.putArray("outcomes");
        found.outcomes().forEach((statement, outcome) -> outcomes.addObject()
                .put("statement", statement)
                .put("outcome", outcome.getOutcome().name())
                .put("at", outcome.getAt().toString())
                .put("source", outcome.getSource()));
        all.putObject("deadLetters")
                .put("count", found.deadLetters().count())
                .put(
                        "goneBy",
                        found.deadLetters().goneBy().map(Instant::toString).orElse(null));
        return all.toString();
    }

    /** A line every so many records, so that a long walk shows that it goes on. */
    private static final class ProgressOfWalk {
        private static final long EVERY = 100_000;

        private final PrintWriter err;
        private String topic = "";
        private long told;

        ProgressOfWalk(PrintWriter err) {
            this.err = err;
        }

        void tell(String walked, long looked, long of) {
            told = walked.equals(topic) ? told : 0;
            topic = walked;
            if (looked - told >= EVERY) {
                told = looked;
                err.println(String.format(Locale.ROOT, "%s: looked at %,d of %,d records", topic, looked, of));
                err.flush();
            }
        }
    }
}
