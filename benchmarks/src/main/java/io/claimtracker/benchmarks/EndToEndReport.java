package io.claimtracker.benchmarks;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/**
 * What the same articles cost the service and a bare pass-through.
 *
 * @param service the service
 * @param passThrough articles from one topic to another, under the same settings
 */
record EndToEndReport(ServiceFigures service, Passage passThrough) {
    /** How many times as long as the pass-through the service takes. */
    private double ratio() {
        return service.passage().doneSeconds() / passThrough.doneSeconds();
    }

    /** One JSON object. */
    String toJson() {
        ObjectNode json = new JsonMapper().valueToTree(this);
        return json.put("timesPassThrough", ratio()).toPrettyString();
    }

    /** A line a figure, for people. */
    String toTable() {
        Passage passage = service.passage();
        Lines lines = new Lines();
        lines.add("articles", "%,d (%,d records refused)", passage.published(), passage.refused());
        lines.add(
                "statements", "%,d (%.1f an article)", service.statements(), service.perArticle(service.statements()));
        lines.add("positions, shifts", "%,d, %,d", service.positions(), service.shifts());
        lines.add("dead letters", "%s", service.deadLetters());
        lines.add("start of cluster", "%.1f s", service.clusterSeconds());
        lines.add("start of service", "%.1f s", passage.startSeconds());
        lines.add("published", "%.1f s", passage.publishSeconds());
        lines.add("in the views", "%.1f s, %,.0f articles/s", passage.doneSeconds(), passage.articlesPerSecond());
        lines.add(
                "passed through",
                "%.1f s, %,.0f articles/s",
                passThrough.doneSeconds(),
                passThrough.articlesPerSecond());
        lines.add("views / passed through", "%.1f times as long", ratio());
        lines.add(
                "in extraction",
                "%.1f s of all threads together, %.1f ms an article",
                service.extractionSeconds(),
                service.perArticle(1e3 * service.extractionSeconds()));
        lines.add(
                "slowest extraction",
                "%.3f s, %s",
                service.slowest().seconds(),
                service.slowest().uri());
        lines.add("over one second", "%,d", service.slowArticles());
        lines.add("peak memory", "%,d MiB, broker and all", service.peakMemoryBytes() >> 20);
        lines.add("articles topic", "%,.0f bytes an article", service.perArticle(service.articleBytes()));
        lines.add("output topics", "%,.0f bytes an article", service.perArticle(service.outputBytes()));
        lines.add("internal topics", "%,.0f bytes an article", service.perArticle(service.internalBytes()));
        lines.add("stores", "%,.0f bytes an article", service.perArticle(service.storeBytes()));
        return lines.text.toString();
    }

    private static final class Lines {
        final StringBuilder text = new StringBuilder();

        void add(String name, String format, Object... values) {
            text.append(String.format(Locale.ROOT, "%-24s", name))
                    .append(String.format(Locale.ROOT, format, values))
                    .append('\n');
        }
    }
}
