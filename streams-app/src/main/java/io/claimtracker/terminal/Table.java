package io.claimtracker.terminal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Rows under headings, in aligned columns. */
public final class Table {
    /** Columns between two cells. */
    private static final int GAP = 2;

    /** No cell is cut shorter than this, even if the table is then too wide. */
    private static final int SHORTEST = 8;

    // Text of articles ends up here: nothing of it may move the cursor, colour the screen or reverse its direction.
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069\\u2028\\u2029]+");

    private final List<List<String>> rows = new ArrayList<>();

    public Table(String... headings) {
        row(headings);
    }

    /** Adds a row with a cell for each heading; line breaks and other controls become spaces. */
    public Table row(String... cells) {
        if (!rows.isEmpty() && cells.length != rows.get(0).size()) {
            throw new IllegalArgumentException(
                    cells.length + " cells under " + rows.get(0).size() + " headings");
        }
        rows.add(Arrays.stream(cells).map(Table::printable).toList());
        return this;
    }

    /** A text without what would move the cursor or the like: line breaks and other controls become spaces. */
    static String printable(String text) {
        return CONTROLS.matcher(text).replaceAll(" ").strip();
    }

    /** The table as lines, each ended by a line feed; the longest cells are cut until it fits this many columns. */
    public String render(int columns) {
        int[] widths = widths();
        while (total(widths) > columns && Arrays.stream(widths).max().orElse(0) > SHORTEST) {
            widths[widest(widths)]--;
        }
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < widths.length; column++) {
                String cell = DisplayWidth.cut(row.get(column), widths[column]);
                line.append(cell).append(" ".repeat(widths[column] - DisplayWidth.of(cell) + GAP));
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    private int[] widths() {
        int[] widths = new int[rows.get(0).size()];
        for (List<String> row : rows) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], DisplayWidth.of(row.get(column)));
            }
        }
        return widths;
    }

    private static int total(int[] widths) {
        return Arrays.stream(widths).sum() + GAP * (widths.length - 1);
    }

    private static int widest(int[] widths) {
        int widest = 0;
        for (int column = 1; column < widths.length; column++) {
            if (widths[column] > widths[widest]) {
                widest = column;
            }
        }
        return widest;
    }
}
