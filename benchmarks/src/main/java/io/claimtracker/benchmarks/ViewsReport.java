package io.claimtracker.benchmarks;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtracker.benchmarks.ViewsFigures.Answer;
import io.claimtracker.benchmarks.ViewsFigures.Step;
import java.util.Locale;

/** The figures of views as text. */
record ViewsReport(ViewsFigures figures) {
    /** Articles of a year of which 10,000 come a day. */
    private static final long YEAR = 3_650_000;

    /** One JSON object. */
    String toJson() {
        ObjectNode json = new JsonMapper().valueToTree(figures);
        json.putObject("perArticle")
                .put("topicBytes", perArticle(figures.writtenBytes()))
                .put("storeBytes", perArticle(figures.storeBytes()));
        json.putObject("perStatement")
                .put("topicBytes", perStatement(figures.writtenBytes()))
                .put("storeBytes", perStatement(figures.storeBytes()));
        json.putObject("yearOf10000ArticlesADay")
                .put("topicBytes", YEAR * perArticle(figures.writtenBytes()))
                .put("storeBytes", YEAR * perArticle(figures.storeBytes()));
        return json.toPrettyString();
    }

    /** Tables for people. */
    String toTable() {
        StringBuilder text = new StringBuilder();
        String line = "%12s %10s %14s %12s %16s %16s %16s %16s%n";
        add(
                text,
                line,
                "statements",
                "articles",
                "statements/s",
                "CPU each",
                "as of",
                "known at",
                "timeline",
                "another's");
        String both = "p50 p99 ms";
        add(text, line, "", "", "of the new", "ms, all in", both, both, both, both);
        for (Step step : figures.steps()) {
            add(
                    text,
                    "%,12d %,10d %,14.0f %12.2f %16s %16s %16s %16s%n",
                    step.statements(),
                    step.articles(),
                    step.statementsPerSecond(),
                    step.processorMillisEach(),
                    answer(step.asOf()),
                    answer(step.knownAt()),
                    answer(step.timeline()),
                    answer(step.others()));
        }
        add(text, "%n%-24s %14s %14s %24s%n", "bytes", "an article", "a statement", "10,000 articles a day, GB/year");
        figures.topicBytes().forEach((topic, bytes) -> addBytes(text, topic, bytes));
        addBytes(text, "changelogs, repartition", figures.internalBytes());
        addBytes(text, "topics in all", figures.writtenBytes());
        addBytes(text, "stores", figures.storeBytes());
        add(text, "%n");
        addTaken(text, "restored, start included", figures.restored());
        addTaken(text, "replayed, start included", figures.replayed());
        add(text, "%-24s %,d MiB, broker and all%n", "peak memory", figures.peakMemoryBytes() >> 20);
        return text.toString();
    }

    private void addTaken(StringBuilder text, String name, Took took) {
        add(
                text,
                "%-24s %.1f s, %,.0f articles/s, %,.0f statements/s; %.2f ms of CPU a statement%n",
                name,
                took.seconds(),
                figures.articles() / took.seconds(),
                figures.statements() / took.seconds(),
                1e3 * took.processorSeconds() / figures.statements());
    }

    private void addBytes(StringBuilder text, String name, long bytes) {
        add(
                text,
                "%-24s %,14.0f %,14.0f %,24.1f%n",
                name,
                perArticle(bytes),
                perStatement(bytes),
                YEAR * perArticle(bytes) / 1e9);
    }

    private double perArticle(long bytes) {
        return (double) bytes / figures.articles();
    }

    private double perStatement(long bytes) {
        return (double) bytes / figures.statements();
    }

    private static String answer(Answer answer) {
        return String.format(Locale.ROOT, "%.1f %.1f", answer.median(), answer.p99());
    }

    private static void add(StringBuilder text, String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values));
    }
}
