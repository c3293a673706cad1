package io.claimtracker.voice;

import java.util.BitSet;

/**
 * Which units of a content are in quote marks. A content is several stretches of a text joined by dots, whose outer quote
 * marks may have been left out: a mark that closes what was not opened, or a stretch without any that begins as a
 * sentence does, is taken to have been quoted from its beginning.
 */
final class Quotes {
    private final BitSet quoted = new BitSet();

    Quotes(String text) {
        int begin = 0;
        while (begin <= text.length()) {
            int end = text.indexOf(" … ", begin);
            end = end < 0 ? text.length() : end;
            stretch(text, begin, end);
            begin = end + 3;
        }
    }

    boolean isQuoted(int unit) {
        return quoted.get(unit);
    }

    private void stretch(String text, int begin, int end) {
        int open = begin;
        boolean inside = false;
        boolean marked = false;
        for (int i = begin; i < end; i++) {
            int mark = mark(text, i);
            if (mark > 0) {
                open = i;
                inside = true;
            } else if (mark < 0) {
                if (inside || !marked) {
                    quoted.set(open, i);
                }
                inside = false;
            }
            marked |= mark != 0;
        }
        if (inside || (!marked && begin < end && Character.isUpperCase(text.charAt(begin)))) {
            quoted.set(open, end);
        }
    }

    /** More than 0 where a quotation begins, less where one ends. */
    private static int mark(String text, int at) {
        char unit = text.charAt(at);
        char before = at > 0 ? text.charAt(at - 1) : ' ';
        return switch (unit) {
            case '“', '«', '„' -> 1;
            case '”', '»' -> -1;
            case '"' -> Character.isWhitespace(before) || before == '(' ? 1 : -1;
            case '`' -> before == '`' ? 1 : 0;
            case '\'' -> before == '\'' ? -1 : 0;
            default -> 0;
        };
    }
}
