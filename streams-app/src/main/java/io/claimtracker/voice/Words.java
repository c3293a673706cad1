package io.claimtracker.voice;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The words of a content as they are compared: case, accents, punctuation, contractions and inflection aside. */
final class Words {
    /** How much of a content is compared, in words: a bound on the work, beyond what anybody is quoted with. */
    static final int MOST = 400;

    private static final int MOST_UNITS = 8 * MOST;

    private final long[] stems;
    private final WordKind[] kinds;
    private final boolean[] opens;

    private Words(long[] stems, WordKind[] kinds, boolean[] opens) {
        this.stems = stems;
        this.kinds = kinds;
        this.opens = opens;
    }

    static Words of(String text) {
        Reader reader = new Reader();
        reader.read(plain(text.length() > MOST_UNITS ? text.substring(0, MOST_UNITS) : text));
        return reader.words();
    }

    int size() {
        return stems.length;
    }

    /** A hash of the word's stem. */
    long stem(int word) {
        return stems[word];
    }

    WordKind kind(int word) {
        return kinds[word];
    }

    /** Whether a sentence begins with it. */
    boolean opens(int word) {
        return opens[word];
    }

    /** Negative, zero or positive as these stand before the others in an order of no meaning. */
    int compareTo(Words others) {
        int bySize = Integer.compare(size(), others.size());
        return bySize != 0 ? bySize : Arrays.compare(stems, others.stems);
    }

    /** A hash of them all. */
    long hash() {
        return Hashes.of(stems, 0, stems.length);
    }

    boolean isContent(int word) {
        return kinds[word] == WordKind.CONTENT || kinds[word] == WordKind.NAME || kinds[word] == WordKind.NUMBER;
    }

    /** How many of its words say something by themselves. */
    int contentWords() {
        int count = 0;
        for (int i = 0; i < size(); i++) {
            count += isContent(i) ? 1 : 0;
        }
        return count;
    }

    /** Accents taken off and apostrophes made straight. */
    private static String plain(String text) {
        String straight = text.replace('’', '\'').replace('‘', '\'');
        for (int i = 0; i < straight.length(); i++) {
            if (straight.charAt(i) >= 0x80) {
                return Normalizer.normalize(straight, Normalizer.Form.NFKD);
            }
        }
        return straight;
    }

    private static final class Reader {
        private final List<String> words = new ArrayList<>();
        private final List<WordKind> kinds = new ArrayList<>();
        private final List<Boolean> opens = new ArrayList<>();
        private final StringBuilder word = new StringBuilder();
        private boolean opening = true;
        private boolean apostrophe;

        void read(String text) {
            text.codePoints().forEach(this::read);
            end();
        }

        private void read(int unit) {
            if (Character.isLetterOrDigit(unit)) {
                word.appendCodePoint(unit);
            } else if (!isWidthless(unit) && !isInside(unit)) {
                end();
                apostrophe = unit == '\'';
                opening |= unit == '.' || unit == '!' || unit == '?' || unit == '…' || unit == ':' || unit == ';';
            }
        }

        /** The comma or point in a number. */
        private boolean isInside(int unit) {
            return (unit == ',') && !word.isEmpty() && Character.isDigit(word.charAt(word.length() - 1));
        }

        private static boolean isWidthless(int unit) {
            int type = Character.getType(unit);
            return type == Character.FORMAT || type == Character.NON_SPACING_MARK;
        }

        private void end() {
            if (word.isEmpty()) {
                return;
            }
            String written = word.toString();
            word.setLength(0);
            boolean capital = Character.isUpperCase(written.codePointAt(0));
            String lower = written.toLowerCase(Locale.ROOT);
            if (apostrophe && !words.isEmpty()) {
                contraction(lower);
            } else {
                add(lower, capital && !opening);
            }
            apostrophe = false;
        }

        private void contraction(String tail) {
            int last = words.size() - 1;
            String head = words.get(last);
            if (tail.equals("t") && head.endsWith("n")) {
                String verb = head.equals("can") ? head : head.substring(0, head.length() - 1);
                words.set(last, verb.equals("wo") ? "will" : verb);
                kinds.set(last, Vocabulary.kind(words.get(last), false));
                add("not", false);
            } else if (!tail.equals("s")) {
                add(Vocabulary.CONTRACTED.getOrDefault(tail, tail), false);
            }
        }

        private void add(String lower, boolean name) {
            if (lower.equals("cannot")) {
                add("can", false);
                add("not", false);
                return;
            }
            if (words.size() < MOST) {
                words.add(lower);
                kinds.add(Vocabulary.kind(lower, name));
                opens.add(opening);
            }
            opening = false;
        }

        Words words() {
            long[] stems = new long[words.size()];
            boolean[] openings = new boolean[words.size()];
            for (int i = 0; i < stems.length; i++) {
                stems[i] = Hashes.of(Stem.of(words.get(i)));
                openings[i] = opens.get(i);
            }
            return new Words(stems, kinds.toArray(WordKind[]::new), openings);
        }
    }
}
