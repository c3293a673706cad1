package io.claimtracker.voice;

import java.text.Normalizer;
import java.util.BitSet;
import java.util.Locale;

/** Reads the words of a content. Any text will do; only its first {@link Words#MOST} words are read. */
final class WordReader {
    private static final int MOST_UNITS = 16 * Words.MOST;
    /** Longer stretches in brackets are a speaker's, or the bracket was never closed. */
    private static final int LONGEST_ASIDE = 80;

    private static final String SENTENCE_MARKS = ".!?…:;";
    private static final String CLAUSE_MARKS = ",–—|";

    private final String text;
    private final WordList words = new WordList();
    /** Up to where words are in brackets. */
    private int asideEnd;

    private int at;

    WordReader(String content) {
        this.text = plain(content.length() > MOST_UNITS ? content.substring(0, MOST_UNITS) : content);
        while (at < text.length() && !words.isFull()) {
            int unit = text.codePointAt(at);
            if (Character.isLetterOrDigit(unit)) {
                word();
            } else {
                mark(unit);
                at += Character.charCount(unit);
            }
        }
    }

    Words words() {
        return words.words();
    }

    /** Which of the words are in quote marks. */
    BitSet quoted() {
        return words.endingIn(Quotes.in(text));
    }

    /** Accents set apart from their letters, apostrophes made straight. */
    private static String plain(String content) {
        String straight = content.replace('’', '\'').replace('‘', '\'');
        return Normalizer.normalize(straight, Normalizer.Form.NFD);
    }

    private void mark(int unit) {
        if (unit == '[' || unit == '(') {
            asideEnd = Math.max(asideEnd, closing(unit == '[' ? ']' : ')'));
        } else if (SENTENCE_MARKS.indexOf(unit) >= 0) {
            words.pause(Pause.SENTENCE);
        } else if (CLAUSE_MARKS.indexOf(unit) >= 0) {
            words.pause(Pause.CLAUSE);
        }
    }

    /** Where the bracket closes that opens here, if it does soon; else here. */
    private int closing(char bracket) {
        int end = Math.min(text.length(), at + LONGEST_ASIDE);
        for (int i = at; i < end; i++) {
            if (text.charAt(i) == bracket) {
                return i;
            }
        }
        return at;
    }

    private void word() {
        StringBuilder written = new StringBuilder();
        boolean acronym = false;
        while (at < text.length()) {
            int unit = text.codePointAt(at);
            if (Character.isLetterOrDigit(unit)) {
                written.appendCodePoint(unit);
            } else if (unit == '.' && isDecimal(written)) {
                written.append('.');
            } else if (!isWithin(unit, written)) {
                break;
            }
            acronym |= unit == '.' && !isDigit(at + 1);
            at += Character.charCount(unit);
        }
        take(written.toString(), acronym);
    }

    private boolean isDecimal(StringBuilder written) {
        return Character.isDigit(written.charAt(written.length() - 1)) && isDigit(at + 1);
    }

    /** What neither ends a word nor belongs to it: accents, soft hyphens, the dots of U.S., the comma of 1,000, the bracket of [t]he. */
    private boolean isWithin(int unit, StringBuilder written) {
        int type = Character.getType(unit);
        if (type == Character.NON_SPACING_MARK || type == Character.FORMAT) {
            return true;
        }
        return switch (unit) {
            case '.' -> isCapital(at - 1) && (at < 2 || isEnd(at - 2)) && isCapital(at + 1) && isEnd(at + 2);
            case ',' -> isDecimal(written);
            case ']' -> at > 1 && text.charAt(at - 2) == '[';
            default -> false;
        };
    }

    private boolean isCapital(int position) {
        return position < text.length() && Character.isUpperCase(text.charAt(position));
    }

    private boolean isDigit(int position) {
        return position < text.length() && Character.isDigit(text.charAt(position));
    }

    private boolean isEnd(int position) {
        return position >= text.length() || !Character.isLetterOrDigit(text.charAt(position));
    }

    private void take(String written, boolean acronym) {
        String lower = written.toLowerCase(Locale.ROOT);
        boolean capital = Character.isUpperCase(written.codePointAt(0));
        String tail = tail();
        boolean negated = tail.equals("t") && lower.endsWith("n") && lower.length() > 1;
        if (negated || lower.equals("cannot")) {
            add(negated ? Vocabulary.auxiliary(lower) : "can", false);
            add("not", false);
        } else if (written.equals("US") || written.equals("USA")) {
            add("united", true);
            add("states", true);
        } else {
            add(lower, capital);
        }
        // Gen. Milley, U.S. troops: the dot need not end a sentence.
        boolean abbreviated = acronym || (capital && Vocabulary.isTitle(lower));
        at += abbreviated && text.startsWith(".", at) ? 1 : 0;
        if (!tail.isEmpty()) {
            at += 1 + tail.length();
            String word = negated ? "" : Vocabulary.contracted(lower, tail.toLowerCase(Locale.ROOT));
            if (!word.isEmpty()) {
                add(word, false);
            }
        }
    }

    /** What an apostrophe joins to the word that was read. */
    private String tail() {
        if (!text.startsWith("'", at)) {
            return "";
        }
        int end = at + 1;
        while (!isEnd(end)) {
            end++;
        }
        return text.substring(at + 1, end);
    }

    private void add(String word, boolean capital) {
        words.add(word, capital, at <= asideEnd, at);
    }
}
