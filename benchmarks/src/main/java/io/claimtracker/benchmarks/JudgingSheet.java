package io.claimtracker.benchmarks;

import io.claimtracker.avro.Horizon;
import io.claimtracker.avro.Likelihood;
import io.claimtracker.avro.Position;
import io.claimtracker.avro.PositionShift;
import io.claimtracker.avro.Span;
import io.claimtracker.avro.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Positions and shifts, each with the words it rests on, as a person reads them to judge whether they are right. */
final class JudgingSheet {
    /** How much of an article is shown before and after the words of a statement, in characters. */
    private static final int BEFORE = 320;

    private static final int AFTER = 160;

    private final SampledViews views;
    private final StringBuilder sheet = new StringBuilder();

    JudgingSheet(SampledViews views) {
        this.views = views;
    }

    void add(Position position) {
        sheet.append("\n## position %s|%s%n"
                .formatted(position.getHolder().getId(), position.getIssue().getId()));
        sheet.append("%s; statements: %d; since %s%n"
                .formatted(qualities(position), position.getStatementCount(), position.getSince()));
        position.getStatements().forEach(this::add);
    }

    void add(PositionShift shift) {
        sheet.append("\n## shift %s|%s%n%s on %s at %s%n"
                .formatted(
                        shift.getHolder().getId(),
                        shift.getId(),
                        shift.getKinds(),
                        shift.getIssue().getId(),
                        shift.getAt()));
        Set<String> ids = new LinkedHashSet<>();
        ids.add(shift.getStatement());
        shift.getAfter().ifPresent(after -> sheet.append("after:  %s%n".formatted(qualities(after))));
        shift.getBefore().ifPresent(before -> {
            sheet.append("before: %s%n".formatted(qualities(before)));
            ids.addAll(origins(before));
        });
        ids.forEach(this::add);
    }

    private static List<String> origins(Position position) {
        List<String> ids = new ArrayList<>(List.of(position.getPolarityFrom(), position.getLikelihoodFrom()));
        position.getSentimentFrom().ifPresent(ids::add);
        position.getHorizonFrom().ifPresent(ids::add);
        return ids;
    }

    private static String qualities(Position position) {
        return "%s %s %s %s%s"
                .formatted(
                        position.getPolarity(),
                        likelihood(position.getLikelihood()),
                        position.getSentiment(),
                        horizon(position.getHorizon()),
                        position.getTargets().isEmpty()
                                ? ""
                                : " about " + position.getTargets().get(0).getName());
    }

    private static String likelihood(Likelihood likelihood) {
        return likelihood.getBand()
                + likelihood.getPhrase().map(phrase -> " (" + phrase + ")").orElse("");
    }

    private static String horizon(Optional<Horizon> horizon) {
        return horizon.map(window ->
                        "[%s to %s: %s]".formatted(day(window.getFrom()), day(window.getTo()), window.getPhrase()))
                .orElse("");
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("…");
    }

    private void add(String id) {
        Statement statement = views.statement(id);
        String text = views.text(statement);
        sheet.append("- %s %s %s, %s (\"%s\"%s), %s %s %s %s of %s%n"
                .formatted(
                        id,
                        statement.getStatedAt().map(LocalDate::toString).orElse("undated"),
                        statement.getEvidence().getOutlet().orElse(""),
                        statement.getHolder().getId(),
                        statement.getHolder().getMention(),
                        statement.getAnonymous() ? ", anonymous" : "",
                        statement.getPolarity(),
                        likelihood(statement.getLikelihood()),
                        statement.getSentiment(),
                        horizon(statement.getHorizon()),
                        statement.getIssue().getLabel()));
        List<Span> content = statement.getEvidence().getContent();
        int begin = content.get(0).getBegin();
        int end = content.get(content.size() - 1).getEnd();
        String marked = text.substring(Math.max(0, begin - BEFORE), begin)
                + "⟦" + text.substring(begin, end) + "⟧"
                + text.substring(end, Math.min(text.length(), end + AFTER));
        sheet.append("    ").append(marked.replaceAll("\\s+", " ")).append('\n');
    }

    @Override
    public String toString() {
        return sheet.toString();
    }
}
