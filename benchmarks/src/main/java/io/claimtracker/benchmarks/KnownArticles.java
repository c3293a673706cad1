package io.claimtracker.benchmarks;

import io.claimtracker.avro.ActorReference;
import io.claimtracker.avro.ActorType;
import io.claimtracker.avro.Article;
import io.claimtracker.avro.ArticleStatus;
import io.claimtracker.avro.Evidence;
import io.claimtracker.avro.Horizon;
import io.claimtracker.avro.Issue;
import io.claimtracker.avro.Likelihood;
import io.claimtracker.avro.LikelihoodBand;
import io.claimtracker.avro.Polarity;
import io.claimtracker.avro.Quotation;
import io.claimtracker.avro.Sentiment;
import io.claimtracker.avro.Span;
import io.claimtracker.avro.Statement;
import io.claimtracker.avro.StatementKind;
import io.claimtracker.topology.ArticleExtractor;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Articles whose statements are known beforehand, and an extractor that knows them, so that what it costs to find them can be
 * left out. A line of the body is a statement's content, in words of its own; filler follows up to the length of news. As
 * in news, most holders speak on most issues once, a third of the statements judge and an eighth look ahead; but a tenth
 * are one actor's on one issue, as on the busiest of subjects.
 */
final class KnownArticles implements ArticleExtractor {
    /** Whose every tenth statement is. */
    static final String ACTOR = "mark-milley";

    /** On what that actor speaks. */
    static final String ISSUE = "al-qaeda:regroup:afghanistan";

    private static final String URI = "known:";
    private static final Instant FIRST = Instant.parse("2015-01-01T00:00:00Z");
    private static final Duration PACE = Duration.ofMinutes(50);
    private static final int SHARE = 10;
    private static final int HOLDERS = 5_000;
    private static final int TARGETS = 2_000;
    private static final int WORDS_OF_CONTENT = 12;
    private static final int AHEAD = 8;
    private static final int JUDGING = 3;

    private final int statements;
    private final int words;

    /**
     * @param statements of each article
     * @param words of each article
     */
    KnownArticles(int statements, int words) {
        this.statements = statements;
        this.words = words;
    }

    /** The article of a number. */
    Article article(long number) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < statements; i++) {
            body.append(VariedWords.of(number * statements + i, WORDS_OF_CONTENT))
                    .append('\n');
        }
        int filler = words - statements * WORDS_OF_CONTENT;
        if (filler > 0) {
            body.append(VariedWords.of(-1 - number, filler));
        }
        Instant day = dayOf(number);
        return Article.newBuilder()
                .setUri(URI + number)
                .setVersion("1")
                .setTitle("Article " + number)
                .setSource("Outlet " + number % 50)
                .setLanguage("en")
                .setPublished(day)
                .setRetrieved(day)
                .setStatus(ArticleStatus.USABLE)
                .setBody(body.toString())
                .build();
    }

    /** When the article of a number comes. */
    static Instant dayOf(long number) {
        return FIRST.plus(PACE.multipliedBy(number));
    }

    /** Whose the statement of a number is. */
    static String holder(long number) {
        return number % SHARE == 0 ? ACTOR : "holder-" + scattered(number, HOLDERS);
    }

    @Override
    public List<Statement> extract(Article article, String edition) {
        long number = Long.parseLong(article.getUri().substring(URI.length()));
        String body = article.getBody().orElse("");
        List<Statement> found = new ArrayList<>(statements);
        int begin = 0;
        for (int i = 0; i < statements; i++) {
            int end = body.indexOf('\n', begin);
            found.add(statement(article, edition, number * statements + i, new Span(begin, end)));
            begin = end + 1;
        }
        return found;
    }

    private static Statement statement(Article article, String edition, long number, Span content) {
        LocalDate day =
                article.getPublished().orElseThrow().atZone(ZoneOffset.UTC).toLocalDate();
        boolean actors = number % SHARE == 0;
        boolean ahead = number % AHEAD == 0;
        boolean judges = ahead || number % JUDGING == 0;
        ActorReference holder = person(holder(number));
        ActorReference target =
                actors ? organisation("al-qaeda") : organisation("target-" + scattered(-1 - number, TARGETS));
        String issue = actors ? ISSUE : target.getId() + ":act:";
        return Statement.newBuilder()
                .setId(String.format(Locale.ROOT, "%024x", number))
                .setKind(judges ? StatementKind.ASSESSMENT : StatementKind.CLAIM)
                .setHolder(holder)
                .setChain(List.of(outlet(article)))
                .setTargets(List.of(target))
                .setIssue(new Issue(issue, issue))
                .setPolarity(Polarity.AFFIRMED)
                .setLikelihood(
                        judges
                                ? GeneratedStatements.likelihood(number / SHARE / 3 % 2 == 0)
                                : new Likelihood(LikelihoodBand.ASSERTED, null, null, null))
                .setSentiment(Sentiment.NEUTRAL)
                .setHorizon(ahead ? new Horizon(day.plusMonths(6), day.plusMonths(36), "in 6 to 36 months") : null)
                .setQuotation(Quotation.INDIRECT)
                .setStatedAt(day)
                .setEvidence(Evidence.newBuilder()
                        .setUri(article.getUri())
                        .setVersion(article.getVersion().orElse(null))
                        .setEdition(edition)
                        .setOutlet(article.getSource().orElse(null))
                        .setContent(List.of(content))
                        .setText(article.getBody().orElse("").substring(content.getBegin(), content.getEnd()))
                        .build())
                .setConfidence(0.9)
                .setFoundBy("known")
                .build();
    }

    private static ActorReference person(String id) {
        return new ActorReference(id, id, ActorType.PERSON, id);
    }

    private static ActorReference organisation(String id) {
        return new ActorReference(id, id, ActorType.ORGANISATION, id);
    }

    private static ActorReference outlet(Article article) {
        String name = article.getSource().orElse("");
        String id = name.toLowerCase(Locale.ROOT).replace(' ', '-');
        return new ActorReference(id, name, ActorType.OUTLET, name);
    }

    /** A number below a bound, the same for the same and as good as any for others. */
    private static int scattered(long number, int bound) {
        return Math.floorMod(new SplittableRandom(number).nextLong(), bound);
    }
}
