package io.claimtracker.benchmarks;

import io.claimtracker.actor.ListedActors;
import io.claimtracker.app.EngineExtractor;
import io.claimtracker.avro.Article;
import io.claimtracker.avro.Statement;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One article from text to statements, beside a plain scan of its words: what extraction costs on top of reading. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 5)
@Measurement(iterations = 5, time = 5)
public class ExtractionBenchmark {
    private static final int MOST_ARTICLES = 200;
    private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final String EDITION = "benchmark";

    /** A .json or .jsonl file of articles, of which the first 200 are taken; empty for generated ones. */
    @Param("")
    public String articles = "";

    private final EngineExtractor extractor = new EngineExtractor(ListedActors.builtIn());
    private List<Article> texts = List.of();
    private int next;

    @Setup
    public void read() {
        texts = articles.isEmpty()
                ? IntStream.range(0, MOST_ARTICLES)
                        .mapToObj(GeneratedArticles::article)
                        .toList()
                : ArticlePaths.first(Path.of(articles), MOST_ARTICLES);
    }

    /** An article, in turn; the statements in it. */
    @Benchmark
    public List<Statement> extraction() {
        return extractor.extract(nextArticle(), EDITION);
    }

    /** The same articles; how many words they have. */
    @Benchmark
    public int tokenising() {
        Matcher words = WORD.matcher(nextArticle().getBody().orElse(""));
        int count = 0;
        while (words.find()) {
            // A tokeniser hands the words on, so they are cut out here too.
            count += words.group().isEmpty() ? 0 : 1;
        }
        return count;
    }

    private Article nextArticle() {
        next = (next + 1) % texts.size();
        return texts.get(next);
    }
}
