package io.claimtracker.extraction.text;

import java.util.Arrays;
import java.util.List;

/**
 * Finds where paragraphs begin. A blank line always parts them. What a single line break does is decided once for the
 * text: it is taken for wrapped when at least a third of its single breaks stand within a sentence, that is, before a
 * small letter and after no end mark. Where it is not wrapped, every line is a paragraph. Where it is, lines run on, but
 * for a break made by hand: one that a wrapping program would not have made, as the word after it, no small letter in
 * front, would still have fitted into a line of the mean length of those surely wrapped.
 */
final class ParagraphReader {
    /** The tokens that begin paragraphs, in order; the first is 0. None in a text without tokens. */
    int[] starts(String text, List<Token> tokens) {
        if (tokens.isEmpty()) {
            return new int[0];
        }
        int[] starts = new int[16];
        int count = 1;
        int single = 0;
        int wrapped = 0;
        long wrappedLength = 0;
        for (int i = 1; i < tokens.size(); i++) {
            int breaks = breaks(text, tokens.get(i - 1).end(), tokens.get(i).begin());
            if (breaks == 0) {
                continue;
            }
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, count * 2);
            }
            // A blank line is settled; a single break is kept as a negative number until all are counted.
            starts[count++] = breaks > 1 ? i : -i;
            if (breaks == 1) {
                single++;
                if (runsOn(text, tokens, i)) {
                    wrapped++;
                    wrappedLength += tokens.get(i - 1).end() - lineBegin(tokens, starts, count - 2);
                }
            }
        }
        boolean isWrapped = wrapped > 0 && wrapped * 3 >= single;
        long width = isWrapped ? wrappedLength / wrapped : 0;
        int kept = 1;
        int lineBegin = 0;
        for (int k = 1; k < count; k++) {
            int start = Math.abs(starts[k]);
            boolean soft = starts[k] < 0 && isWrapped && !madeByHand(tokens, lineBegin, start, width);
            lineBegin = tokens.get(start).begin();
            if (!soft) {
                starts[kept++] = start;
            }
        }
        return Arrays.copyOf(starts, kept);
    }

    private static int lineBegin(List<Token> tokens, int[] starts, int line) {
        return tokens.get(Math.abs(starts[line])).begin();
    }

    private static boolean runsOn(String text, List<Token> tokens, int i) {
        return Character.isLowerCase(text.codePointAt(tokens.get(i).begin()))
                && ".!?…:”\")".indexOf(text.charAt(tokens.get(i - 1).end() - 1)) < 0;
    }

    private static boolean madeByHand(List<Token> tokens, int lineBegin, int start, long width) {
        Token next = tokens.get(start);
        boolean small = next.isWord() && !next.isCapitalised() && !next.isNumber();
        int length = tokens.get(start - 1).end() - lineBegin;
        return !small && length + 1 + (next.end() - next.begin()) <= width;
    }

    private static int breaks(String text, int from, int to) {
        int breaks = 0;
        for (int at = from; at < to; at++) {
            switch (text.charAt(at)) {
                case '\n', '\u0085', '\u2028' -> breaks++;
                case '\f', '\u2029' -> breaks += 2;
                case '\r' -> breaks += text.startsWith("\n", at + 1) ? 0 : 1;
                default -> {}
            }
        }
        return breaks;
    }
}
