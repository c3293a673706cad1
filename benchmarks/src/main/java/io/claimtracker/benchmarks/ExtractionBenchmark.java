package io.claimtracker.benchmarks;

import io.claimtracker.actor.ActorDirectory;
import io.claimtracker.actor.ListedActors;
import io.claimtracker.app.EngineExtractor;
import io.claimtracker.avro.Article;
import io.claimtracker.extraction.StatementExtractor;
import io.claimtracker.extraction.attribution.Attribution;
import io.claimtracker.extraction.text.Prose;
import io.claimtracker.extraction.text.ProseReader;
import io.claimtracker.extraction.text.Range;
import io.claimtracker.extraction.when.HorizonReader;
import io.claimtracker.extraction.when.StatedDate;
import io.claimtracker.extraction.when.StatedDates;
import io.claimtracker.extraction.who.Cast;
import io.claimtracker.extraction.who.MentionFinder;
import io.claimtracker.extraction.who.Voice;
import io.claimtracker.extraction.who.VoiceFinder;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
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
import org.openjdk.jmh.infra.Blackhole;

/**
 * Articles from text to statements, whole and by stage, beside a plain scan of their words: what extraction costs on top
 * of reading. An operation is 800 words of article. What the statements are about and how they are qualified is the whole
 * without the stages.
 */
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

    private final ActorDirectory directory = ListedActors.builtIn();
    private final EngineExtractor engine = new EngineExtractor(directory);
    private final StatementExtractor extractor = new StatementExtractor(directory);
    private final ProseReader proseReader = new ProseReader();
    private final MentionFinder mentionFinder = new MentionFinder(directory);
    private final VoiceFinder voiceFinder = new VoiceFinder();
    private final StatedDates statedDates = new StatedDates();
    private final HorizonReader horizonReader = new HorizonReader();
    private ArticleWords words = new ArticleWords(List.of());

    @Setup
    public void read() {
        List<Article> read = articles.isEmpty()
                ? IntStream.range(0, MOST_ARTICLES)
                        .mapToObj(GeneratedArticles::article)
                        .toList()
                : ArticlePaths.first(Path.of(articles), MOST_ARTICLES);
        words = new ArticleWords(read.stream().map(this::staged).toList());
    }

    /** Everything: the statements. */
    @Benchmark
    public void extraction(Blackhole results) {
        measure(article -> engine.extract(article.article(), EDITION), results);
    }

    /** Tokens, sentences, quotes. */
    @Benchmark
    public void text(Blackhole results) {
        measure(article -> proseReader.read(article.text()), results);
    }

    /** Sources, cues, contents. */
    @Benchmark
    public void attribution(Blackhole results) {
        measure(article -> extractor.attributions(article.prose()), results);
    }

    /** Who is mentioned, and who speaks. */
    @Benchmark
    public void who(Blackhole results) {
        measure(
                article -> voices(article.article(), article.prose(), cast(article.prose()), article.attributions()),
                results);
    }

    /** When each was stated, and the window it speaks of. */
    @Benchmark
    public void when(Blackhole results) {
        measure(
                article -> {
                    List<StatedDate> statedAt = statedAt(article);
                    for (int i = 0; i < statedAt.size(); i++) {
                        Attribution attribution = article.attributions().get(i);
                        List<Range> content = attribution.content().stream()
                                .map(article.prose()::tokens)
                                .toList();
                        results.consume(horizonReader.read(
                                article.prose(), content, statedAt.get(i).day()));
                    }
                    return statedAt;
                },
                results);
    }

    /** Their words and no more. */
    @Benchmark
    public void tokenising(Blackhole results) {
        measure(
                article -> {
                    Matcher words = WORD.matcher(article.text());
                    while (words.find()) {
                        // A tokeniser hands the words on, so they are cut out here too.
                        results.consume(words.group());
                    }
                    return article;
                },
                results);
    }

    private void measure(Function<BenchmarkedArticle, ?> stage, Blackhole results) {
        for (int left = words.portion(); left > 0; left--) {
            results.consume(stage.apply(words.next()));
        }
    }

    private BenchmarkedArticle staged(Article article) {
        Prose prose = proseReader.read(article.getBody().orElse(""));
        List<Attribution> attributions = extractor.attributions(prose);
        List<Voice> voices = voices(article, prose, cast(prose), attributions);
        int words = prose.text().split("\\s+", -1).length;
        return new BenchmarkedArticle(article, words, prose, attributions, voices);
    }

    private Cast cast(Prose prose) {
        return new Cast(prose, mentionFinder.find(prose));
    }

    private List<Voice> voices(Article article, Prose prose, Cast cast, List<Attribution> attributions) {
        return voiceFinder.find(prose, cast, attributions, article.getSource());
    }

    private List<StatedDate> statedAt(BenchmarkedArticle article) {
        Optional<LocalDate> published = article.article().getPublished().map(at -> at.atOffset(ZoneOffset.UTC)
                .toLocalDate());
        return statedDates.find(article.prose(), article.attributions(), article.voices(), published);
    }
}
