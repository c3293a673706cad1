package io.claimtracker.query.export;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A row of CSV (RFC 4180). A cell that a spreadsheet would take for a formula gets an apostrophe in front, as what it says
 * comes from anybody's articles.
 */
final class CsvRow {
    private static final String FORMULA = "=+-@\t\r";

    private CsvRow() {}

    /** The row with its end. */
    static String of(List<String> cells) {
        return cells.stream().map(CsvRow::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        String harmless = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean quoted = harmless.chars().anyMatch(unit -> unit == ',' || unit == '"' || unit == '\r' || unit == '\n');
        return quoted ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }
}
