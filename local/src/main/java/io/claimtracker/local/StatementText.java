package io.claimtracker.local;

import io.claimtracker.avro.ActorReference;
import io.claimtracker.avro.Horizon;
import io.claimtracker.avro.Likelihood;
import io.claimtracker.avro.Polarity;
import io.claimtracker.avro.Sentiment;
import io.claimtracker.avro.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A statement in a few lines for people: who, what kind, on what, how sure, for when, and the words. */
final class StatementText {
    private StatementText() {}

    static String of(Statement statement) {
        List<String> facts = new ArrayList<>();
        facts.add(lower(statement.getKind().name()));
        facts.add(statement.getIssue().getLabel());
        if (statement.getPolarity() == Polarity.NEGATED) {
            facts.add("negated");
        }
        facts.add(likelihood(statement.getLikelihood()));
        if (statement.getSentiment() != Sentiment.NEUTRAL) {
            facts.add(lower(statement.getSentiment().name()));
        }
        statement.getHorizon().ifPresent(horizon -> facts.add(window(horizon)));
        statement
                .getBacking()
                .ifPresent(backing -> facts.add(lower(backing.getKind().name()) + " "
                        + backing.getHolder().getName()));
        statement.getStatedAt().ifPresent(at -> facts.add("stated " + at));
        return String.format(
                "%n  %s%s%n    %s%n    “%s”%n",
                statement.getHolder().getName(),
                via(statement),
                String.join(" · ", facts),
                statement.getEvidence().getText().replaceAll("\\s+", " "));
    }

    private static String via(Statement statement) {
        return statement.getChain().isEmpty()
                ? ""
                : statement.getChain().stream()
                        .map(ActorReference::getName)
                        .collect(Collectors.joining(" → ", " (by way of ", ")"));
    }

    private static String likelihood(Likelihood likelihood) {
        String band = lower(likelihood.getBand().name());
        return likelihood
                .getPhrase()
                .map(phrase -> band + " (“" + phrase + "”)")
                .orElse(band);
    }

    private static String window(Horizon horizon) {
        return horizon.getFrom().map(LocalDate::toString).orElse("…") + " to "
                + horizon.getTo().map(LocalDate::toString).orElse("…") + " (“" + horizon.getPhrase() + "”)";
    }

    private static String lower(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
