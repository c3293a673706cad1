package io.claimtracker.extraction.scoring;

/** Where the code points of a text begin: annotation tools count those, Java counts UTF-16 units. */
final class CodePointOffsets {
    private final int length;
    private final int[] units;

    CodePointOffsets(String text) {
        this.length = text.codePointCount(0, text.length());
        this.units = length == text.length() ? new int[0] : unitsOf(text, length);
    }

    /** How many code points there are. */
    int length() {
        return length;
    }

    /** The UTF-16 unit at which a code point begins; the end of the text for one past the last. */
    int unit(int codePoint) {
        return units.length == 0 ? codePoint : units[codePoint];
    }

    private static int[] unitsOf(String text, int length) {
        int[] units = new int[length + 1];
        int at = 0;
        for (int i = 0; i < length; i++) {
            units[i] = at;
            at += Character.charCount(text.codePointAt(at));
        }
        units[length] = at;
        return units;
    }
}
