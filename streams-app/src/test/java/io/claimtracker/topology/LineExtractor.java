package io.claimtracker.topology;

import io.claimtracker.avro.ActorReference;
import io.claimtracker.avro.ActorType;
import io.claimtracker.avro.Article;
import io.claimtracker.avro.Backing;
import io.claimtracker.avro.BackingKind;
import io.claimtracker.avro.Evidence;
import io.claimtracker.avro.Horizon;
import io.claimtracker.avro.Issue;
import io.claimtracker.avro.Likelihood;
import io.claimtracker.avro.LikelihoodBand;
import io.claimtracker.avro.Polarity;
import io.claimtracker.avro.Quotation;
import io.claimtracker.avro.Span;
import io.claimtracker.avro.Statement;
import io.claimtracker.avro.StatementKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a statement from each line of an article, so that scenarios about the flow do not hang on extraction: holder,
 * issue, then in any order a likelihood band or a figure such as p=0.7 (either makes it an assessment), NEGATED, from..to,
 * {@literal @}stated at, and ENDORSES=holder or REJECTS=holder. A holder that begins with ? is named by an office alone, in
 * words joined by hyphens. A line that reads "crash" throws, one that begins with # is prose.
 */
final class LineExtractor implements ArticleExtractor {
    @Override
    public List<Statement> extract(Article article, String edition) {
        List<Statement> statements = new ArrayList<>();
        String body = article.getBody().orElseThrow();
        Map<String, Integer> occurrences = new HashMap<>();
        int offset = 0;
        for (String line : body.split("\n", -1)) {
            if (line.equals("crash")) {
                throw new IllegalStateException("the text broke the extractor");
            }
            if (!line.isBlank() && !line.startsWith("#")) {
                Statement statement = statement(article, edition, line, offset);
                int occurrence = occurrences.merge(statement.getId(), 1, Integer::sum);
                statements.add(Statement.newBuilder(statement)
                        .setId(statement.getId() + (occurrence == 1 ? "" : "/" + occurrence))
                        .build());
            }
            offset += line.length() + 1;
        }
        return statements;
    }

    private static Statement statement(Article article, String edition, String line, int offset) {
        List<String> words = Arrays.asList(line.split(" "));
        String holder = words.get(0);
        String issue = words.get(1);
        Statement.Builder statement = Statement.newBuilder()
                .setId(article.getUri() + "/" + holder + "/" + issue)
                .setKind(StatementKind.CLAIM)
                .setHolder(holder.startsWith("?") ? office(holder.substring(1)) : actor(holder))
                .setAnonymous(holder.startsWith("?"))
                .setTargets(issue.startsWith(":") ? List.of() : List.of(actor(issue.substring(0, issue.indexOf(':')))))
                .setIssue(new Issue(issue, issue))
                .setPolarity(words.contains("NEGATED") ? Polarity.NEGATED : Polarity.AFFIRMED)
                .setLikelihood(new Likelihood(LikelihoodBand.ASSERTED, null, null, null))
                .setQuotation(Quotation.INDIRECT)
                .setEvidence(Evidence.newBuilder()
                        .setUri(article.getUri())
                        .setVersion(article.getVersion().orElse(null))
                        .setEdition(edition)
                        .setSource(List.of(new Span(offset, offset + holder.length())))
                        .setContent(List.of(new Span(offset, offset + line.length())))
                        .setText(line)
                        .build())
                .setConfidence(1)
                .setFoundBy("line");
        for (String word : words.subList(2, words.size())) {
            if (word.startsWith("@")) {
                statement.setStatedAt(LocalDate.parse(word.substring(1)));
            } else if (word.contains("..")) {
                String[] bounds = word.split("\\.\\.", 2);
                statement.setHorizon(new Horizon(LocalDate.parse(bounds[0]), LocalDate.parse(bounds[1]), word));
            } else if (word.startsWith("p=")) {
                double figure = Double.parseDouble(word.substring(2));
                statement
                        .setKind(StatementKind.ASSESSMENT)
                        .setLikelihood(new Likelihood(LikelihoodBand.LIKELY, figure, figure, word));
            } else if (word.contains("=")) {
                String[] backing = word.split("=", 2);
                statement
                        .setKind(StatementKind.ASSESSMENT)
                        .setBacking(new Backing(BackingKind.valueOf(backing[0]), null, actor(backing[1])));
            } else if (!word.equals("NEGATED")) {
                statement
                        .setKind(StatementKind.ASSESSMENT)
                        .setLikelihood(new Likelihood(LikelihoodBand.valueOf(word), null, null, word));
            }
        }
        return statement.build();
    }

    private static ActorReference office(String words) {
        String title = words.replace('-', ' ');
        return new ActorReference(words, title, ActorType.PERSON, title);
    }

    private static ActorReference actor(String id) {
        return new ActorReference(id, id, ActorType.OTHER, id);
    }
}
