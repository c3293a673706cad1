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

    /** Rather than cutting cells shorter than this, which is a window of dates, columns that can be spared are left out. */
    private static final int LEGIBLE = 24;

    // Text of articles ends up here: nothing of it may move the cursor, colour the screen or reverse its direction.
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069\\u2028\\u2029]+");

    private final List<List<Cell>> rows = new ArrayList<>();
    private List<String> spared = List.of();

    public Table(String... headings) {
        add(Arrays.stream(headings)
                .map(heading -> new Cell(heading, Tone.HEADING))
                .toList());
    }

    /** Columns to leave out, in this order, where there is no room to read them all. */
    Table sparing(String... headings) {
        spared = List.of(headings);
        return this;
    }

    /** Adds a row with a cell for each heading; line breaks and other controls become spaces. */
    public Table row(String... cells) {
        add(Arrays.stream(cells).map(Cell::of).toList());
        return this;
    }

    /** The same for cells that have looks. */
    Table row(Cell... cells) {
        add(List.of(cells));
        return this;
    }

    /** A text without what would move the cursor or the like: line breaks and other controls become spaces. */
    static String printable(String text) {
        return CONTROLS.matcher(text).replaceAll(" ").strip();
    }

    /** The table as lines, each ended by a line feed; the longest cells are cut until it fits this many columns. */
    public String render(int columns) {
        return render(columns, false);
    }

    /** The same with colours, or without. */
    String render(int columns, boolean coloured) {
        List<Integer> shown = shown(columns, coloured);
        int[] widths = widths(shown, coloured);
        narrow(widths, columns, SHORTEST);
        StringBuilder text = new StringBuilder();
        for (List<Cell> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                Cell cell = row.get(shown.get(i));
                String cut = DisplayWidth.cut(cell.shown(coloured), widths[i]);
                text.append(coloured ? cell.tone().paint(cut) : cut);
                boolean isLast = shown.subList(i + 1, shown.size()).stream()
                        .allMatch(column -> row.get(column).text().isEmpty());
                text.append(isLast ? "" : " ".repeat(widths[i] - DisplayWidth.of(cut) + GAP));
                if (isLast) {
                    break;
                }
            }
            text.append('\n');
        }
        return text.toString();
    }

    private void add(List<Cell> cells) {
        if (!rows.isEmpty() && cells.size() != rows.get(0).size()) {
            throw new IllegalArgumentException(
                    cells.size() + " cells under " + rows.get(0).size() + " headings");
        }
        rows.add(cells.stream()
                .map(cell -> new Cell(cell.mark(), printable(cell.text()), cell.tone()))
                .toList());
    }

    /** The numbers of the columns to show. */
    private List<Integer> shown(int columns, boolean coloured) {
        List<Integer> shown = new ArrayList<>();
        for (int column = 0; column < rows.get(0).size(); column++) {
            shown.add(column);
        }
        for (String heading : spared) {
            int[] widths = widths(shown, coloured);
            if (narrow(widths, columns, LEGIBLE)) {
                return shown;
            }
            shown.removeIf(column -> rows.get(0).get(column).text().equals(heading));
        }
        return shown;
    }

    /** Takes from the widest of the widths until they fit, and tells whether they do with none less than the least. */
    private static boolean narrow(int[] widths, int columns, int least) {
        while (total(widths) > columns && Arrays.stream(widths).max().orElse(0) > least) {
            widths[widest(widths)]--;
        }
        return total(widths) <= columns;
    }

    private int[] widths(List<Integer> shown, boolean coloured) {
        int[] widths = new int[shown.size()];
        for (List<Cell> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(
                        widths[i], DisplayWidth.of(row.get(shown.get(i)).shown(coloured)));
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
