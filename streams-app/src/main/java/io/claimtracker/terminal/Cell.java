package io.claimtracker.terminal;

/**
 * A cell of a table.
 *
 * @param mark a sign to catch the eye, shown before the text with colours alone; empty for none
 */
record Cell(String mark, String text, Tone tone) {
    Cell(String text, Tone tone) {
        this("", text, tone);
    }

    /** One without any looks. */
    static Cell of(String text) {
        return new Cell(text, Tone.PLAIN);
    }

    /** What is seen of it. */
    String shown(boolean coloured) {
        return coloured && !mark.isEmpty() ? mark + " " + text : text;
    }
}
