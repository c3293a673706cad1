package io.claimtracker.voice;

import java.util.BitSet;

/**
 * Which units of a content are in quote marks. A content is several stretches of a text joined by dots, whose outer quote
 * marks may have been left out: what a mark closes that none opened, and a stretch without any that begins as a sentence
 * does, is taken to have been quoted from its beginning.
 */
final class Quotes {
    private static final String JOINT = " … ";

    private final String text;
    private final BitSet quoted = new BitSet();

    private Quotes(String text) {
        this.text = text;
    }

    static BitSet in(String text) {
        Quotes quotes = new Quotes(text);
        int begin = 0;
        while (begin < text.length()) {
            int joint = text.indexOf(JOINT, begin);
            int end = joint < 0 ? text.length() : joint;
            quotes.stretch(begin, end);
            begin = end + JOINT.length();
        }
        return quotes.quoted;
    }

    private void stretch(int begin, int end) {
        int from = begin;
        boolean inside = false;
        boolean marked = false;
        for (int i = begin; i < end; i++) {
            int mark = mark(i);
            if (mark < 0 && (inside || !marked)) {
                quoted.set(from, i);
            }
            from = mark > 0 ? i : from;
            inside = mark == 0 ? inside : mark > 0;
            marked |= mark != 0;
        }
        if (inside || (!marked && begin < end && Character.isUpperCase(text.charAt(begin)))) {
            quoted.set(from, end);
        }
    }

    /** More than 0 where a quotation begins, less where one ends. */
    private int mark(int at) {
        char before = at > 0 ? text.charAt(at - 1) : ' ';
        return switch (text.charAt(at)) {
            case '“', '«', '„' -> 1;
            case '”', '»' -> -1;
            case '"' -> Character.isWhitespace(before) || before == '(' ? 1 : -1;
            case '`' -> before == '`' ? 1 : 0;
            case '\'' -> before == '\'' ? -1 : 0;
            default -> 0;
        };
    }
}
