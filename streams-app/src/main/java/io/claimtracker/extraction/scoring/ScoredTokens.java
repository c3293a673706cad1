package io.claimtracker.extraction.scoring;

import io.claimtracker.extraction.text.Span;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The tokens that spans of a text are compared by: runs of letters, digits and underscores, and every other character
 * that is no space. Quote marks and common punctuation count for nothing, so that whether a span takes them in does not
 * matter.
 *
 * <p>They are those of Python's {@code \w+|[^\w\s]}, as figures published for attribution corpora count them: unlike
 * those of extraction they never change.
 */
final class ScoredTokens {
    private static final String IGNORED = "\"“”‘’'.,;:`";

    private final int[] begins;
    private final int[] ends;

    ScoredTokens(String text) {
        IntStream.Builder begins = IntStream.builder();
        IntStream.Builder ends = IntStream.builder();
        int at = 0;
        while (at < text.length()) {
            int codePoint = text.codePointAt(at);
            int end = isWord(codePoint) ? wordEnd(text, at) : at + Character.charCount(codePoint);
            if (!isSpace(codePoint) && IGNORED.indexOf(codePoint) < 0) {
                begins.add(at);
                ends.add(end);
            }
            at = end;
        }
        this.begins = begins.build().toArray();
        this.ends = ends.build().toArray();
    }

    /** The numbers of the tokens that some spans touch. */
    BitSet in(List<Span> spans) {
        BitSet tokens = new BitSet();
        for (Span span : spans) {
            for (int i = firstEndingAfter(span.begin()); i < begins.length && begins[i] < span.end(); i++) {
                tokens.set(i);
            }
        }
        return tokens;
    }

    private int firstEndingAfter(int offset) {
        int low = 0;
        int high = ends.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ends[middle] <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static int wordEnd(String text, int begin) {
        int at = begin;
        while (at < text.length() && isWord(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    /** Python's \w: letters and numbers of every kind, but no combining marks. */
    private static boolean isWord(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
            default -> codePoint == '_' || Character.isLetter(codePoint);
        };
    }

    /** Python's \s. */
    private static boolean isSpace(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint) || codePoint == '\u0085';
    }
}
