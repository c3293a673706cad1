package io.claimtracker.producer;

/** One line of output: names and values from files must neither break it nor steer the terminal. */
final class Line {
    private Line() {}

    /** The text with line breaks as spaces and every other control character as a question mark. */
    static String of(String text) {
        StringBuilder line = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit == '\n' || unit == '\r' || unit == '\t') {
                line.append(' ');
            } else {
                line.append(Character.isISOControl(unit) ? '?' : unit);
            }
        }
        return line.toString();
    }
}
