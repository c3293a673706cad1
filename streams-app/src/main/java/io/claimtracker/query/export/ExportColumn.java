package io.claimtracker.query.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * A column of an export as CSV. What there is several of stands in one cell, apart by a space and a bar, ids by a space.
 *
 * @param name the heading
 * @param cell what an item, as lists have it, has there
 */
record ExportColumn(String name, Function<JsonNode, String> cell) {
    static final List<ExportColumn> POSITIONS = joined(List.of(
            actor("holder"),
            issue(),
            List.of(ids("targets"), names("targets")),
            judged("", ""),
            List.of(
                    text("since", "/since"),
                    text("stated_at", "/statedAt"),
                    text("recorded_at", "/recordedAt"),
                    text("statement_count", "/statementCount"),
                    new ExportColumn("statements", item -> list(item.path("statements"), JsonNode::asText, " ")))));

    static final List<ExportColumn> STATEMENTS = joined(List.of(
            List.of(text("id", "/id"), text("kind", "/kind")),
            actor("holder"),
            List.of(text("holder_anonymous", "/holder/anonymous"), ids("chain"), names("chain")),
            issue(),
            List.of(ids("targets"), names("targets")),
            judged("", ""),
            List.of(
                    text("quotation", "/quotation"),
                    text("stated_at", "/statedAt"),
                    text("recorded_at", "/recordedAt"),
                    text("backing_kind", "/backing/kind"),
                    text("backing_statement", "/backing/statement"),
                    text("backing_holder_id", "/backing/holder/id"),
                    text("endorses", "/backedBy/endorses"),
                    text("rejects", "/backedBy/rejects"),
                    text("appearances", "/appearances"),
                    text("uri", "/evidence/uri"),
                    text("version", "/evidence/version"),
                    spans("source"),
                    spans("cue"),
                    spans("content"),
                    text("text", "/evidence/text"))));

    static final List<ExportColumn> SHIFTS = joined(List.of(
            List.of(
                    text("id", "/id"),
                    text("at", "/at"),
                    new ExportColumn("kinds", item -> list(item.path("kinds"), JsonNode::asText, " ")),
                    text("cause", "/cause"),
                    text("statement", "/statement")),
            actor("holder"),
            issue(),
            judged("before_", "/before"),
            judged("after_", "/after")));

    /** The headings. */
    static String head(List<ExportColumn> columns) {
        return CsvRow.of(columns.stream().map(ExportColumn::name).toList());
    }

    /** An item's cells. */
    static String row(List<ExportColumn> columns, JsonNode item) {
        return CsvRow.of(
                columns.stream().map(column -> column.cell().apply(item)).toList());
    }

    private static List<ExportColumn> actor(String member) {
        return List.of(
                text(member + "_id", "/" + member + "/id"),
                text(member + "_name", "/" + member + "/name"),
                text(member + "_type", "/" + member + "/type"));
    }

    private static List<ExportColumn> issue() {
        return List.of(text("issue_id", "/issue/id"), text("issue_label", "/issue/label"));
    }

    /** What is judged, of the item itself or of a position in it. */
    private static List<ExportColumn> judged(String before, String at) {
        return List.of(
                text(before + "polarity", at + "/polarity"),
                text(before + "likelihood_band", at + "/likelihood/band"),
                text(before + "likelihood_low", at + "/likelihood/low"),
                text(before + "likelihood_high", at + "/likelihood/high"),
                text(before + "likelihood_phrase", at + "/likelihood/phrase"),
                text(before + "sentiment", at + "/sentiment"),
                text(before + "horizon_from", at + "/horizon/from"),
                text(before + "horizon_to", at + "/horizon/to"),
                text(before + "horizon_phrase", at + "/horizon/phrase"));
    }

    private static ExportColumn text(String name, String pointer) {
        return new ExportColumn(name, item -> {
            JsonNode value = item.at(pointer);
            return value.isNull() || value.isMissingNode() ? "" : value.asText();
        });
    }

    private static ExportColumn ids(String member) {
        return new ExportColumn(
                member + "_ids",
                item -> list(item.path(member), actor -> actor.path("id").asText(), " "));
    }

    private static ExportColumn names(String member) {
        return new ExportColumn(
                member + "_names",
                item -> list(item.path(member), actor -> actor.path("name").asText(), " | "));
    }

    /** Begin and end of each, in UTF-16 units of the article's body. */
    private static ExportColumn spans(String part) {
        return new ExportColumn(
                part + "_spans",
                item -> list(
                        item.path("evidence").path(part),
                        span -> span.path(0).asText() + "-" + span.path(1).asText(),
                        " "));
    }

    private static String list(JsonNode array, Function<JsonNode, String> text, String separator) {
        return StreamSupport.stream(array.spliterator(), false).map(text).collect(Collectors.joining(separator));
    }

    private static List<ExportColumn> joined(List<List<ExportColumn>> groups) {
        return groups.stream().flatMap(List::stream).toList();
    }
}
