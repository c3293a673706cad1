package io.claimtracker.benchmarks;

import io.claimtracker.avro.Article;
import io.claimtracker.extraction.attribution.Attribution;
import io.claimtracker.extraction.text.Prose;
import io.claimtracker.extraction.who.Voice;
import java.util.List;

/** An article with what each stage of extraction hands on, so that every stage can be measured alone. */
record BenchmarkedArticle(Article article, int words, Prose prose, List<Attribution> attributions, List<Voice> voices) {
    String text() {
        return prose.text();
    }
}
