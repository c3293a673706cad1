package io.claimtracker.voice;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Reads the words of a content. Any text will do; only its first {@link Words#MOST} words are read. */
final class WordReader {
    private static final int MOST_UNITS = 16 * Words.MOST;
    private static final String SENTENCE_MARKS = ".!?…:;";
    private static final String CLAUSE_MARKS = ",–—|";

    private final String text;
    private final List<String> words = new ArrayList<>();
    private final List<WordKind> kinds = new ArrayList<>();
    private final List<Pause> pauses = new ArrayList<>();
    private final List<Boolean> quoted = new ArrayList<>();
    private final Quotes quotes;
    private Pause pause = Pause.SENTENCE;
    private int brackets;
    private int at;

    private WordReader(String text) {
        this.text = text;
        this.quotes = new Quotes(text);
    }

    static WordReader read(String content) {
        String bounded = content.length() > MOST_UNITS ? content.substring(0, MOST_UNITS) : content;
        WordReader reader = new WordReader(plain(bounded));
        reader.readAll();
        return reader;
    }

    /** Accents set apart from their letters, apostrophes made straight. */
    private static String plain(String content) {
        String straight = content.replace('’', '\'').replace('‘', '\'');
        return isAscii(straight) ? straight : Normalizer.normalize(straight, Normalizer.Form.NFKD);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private void readAll() {
        while (at < text.length() && words.size() < Words.MOST) {
            int unit = text.codePointAt(at);
            if (Character.isLetterOrDigit(unit)) {
                word();
            } else {
                mark(unit);
                at += Character.charCount(unit);
            }
        }
    }

    private void mark(int unit) {
        if (unit == '[' || unit == '(') {
            brackets++;
        } else if (unit == ']' || unit == ')') {
            brackets = Math.max(0, brackets - 1);
        } else if (SENTENCE_MARKS.indexOf(unit) >= 0) {
            pause = Pause.SENTENCE;
            brackets = 0;
        } else if (CLAUSE_MARKS.indexOf(unit) >= 0 && pause == Pause.NONE) {
            pause = Pause.CLAUSE;
        }
    }

    private void word() {
        StringBuilder written = new StringBuilder();
        boolean dotted = false;
        while (at < text.length()) {
            int unit = text.codePointAt(at);
            if (Character.isLetterOrDigit(unit)) {
                written.appendCodePoint(unit);
            } else if (isDotOfAcronym(written, dotted)) {
                dotted = true;
            } else if (isPointInNumber(unit, written)) {
                written.append(unit == '.' ? "." : "");
            } else if (!isWithin(unit)) {
                break;
            }
            at += Character.charCount(unit);
        }
        contractions(written.toString());
    }

    /** The dots of U.S. */
    private boolean isDotOfAcronym(StringBuilder written, boolean dotted) {
        return text.charAt(at) == '.'
                && (written.length() == 1 || dotted)
                && Character.isUpperCase(written.charAt(0))
                && (dotted || isCapital(at + 1) && isEnd(at + 2))
                && Character.isLetter(text.charAt(at - 1));
    }

    private boolean isCapital(int position) {
        return position < text.length() && Character.isUpperCase(text.charAt(position));
    }

    private boolean isPointInNumber(int unit, StringBuilder written) {
        return (unit == ',' || unit == '.')
                && Character.isDigit(written.charAt(written.length() - 1))
                && at + 1 < text.length()
                && Character.isDigit(text.charAt(at + 1));
    }

    /** What neither ends a word nor belongs to it: accents, soft hyphens, the brackets of [t]he. */
    private boolean isWithin(int unit) {
        int type = Character.getType(unit);
        boolean letterInside = unit == ']' && at > 1 && text.charAt(at - 2) == '[';
        if (letterInside) {
            brackets = Math.max(0, brackets - 1);
        }
        return letterInside || type == Character.NON_SPACING_MARK || type == Character.FORMAT;
    }

    private void contractions(String written) {
        String lower = written.toLowerCase(Locale.ROOT);
        boolean apostrophe =
                at + 1 < text.length() && text.charAt(at) == '\'' && Character.isLetter(text.charAt(at + 1));
        if (apostrophe && lower.endsWith("n") && text.startsWith("t", at + 1) && isEnd(at + 2)) {
            at += 2;
            add(auxiliary(lower), false);
            add("not", false);
            return;
        }
        head(written, lower);
        if (apostrophe) {
            int end = at + 1;
            while (end < text.length() && Character.isLetter(text.charAt(end))) {
                end++;
            }
            String tail = text.substring(at + 1, end).toLowerCase(Locale.ROOT);
            String word = Vocabulary.contracted(lower, tail);
            if (!word.isEmpty()) {
                add(word, false);
            }
            at = end;
        }
    }

    private boolean isEnd(int position) {
        return position >= text.length() || !Character.isLetterOrDigit(text.charAt(position));
    }

    /** The verb that n't was written onto. */
    private static String auxiliary(String head) {
        return switch (head) {
            case "can" -> "can";
            case "won" -> "will";
            case "shan" -> "shall";
            case "ain" -> "is";
            default -> head.substring(0, head.length() - 1);
        };
    }

    private void head(String written, String lower) {
        boolean capital = Character.isUpperCase(written.codePointAt(0));
        if (written.equals("US") || written.equals("USA")) {
            add("united", true);
            add("states", true);
        } else if (lower.equals("cannot")) {
            add("can", false);
            add("not", false);
        } else {
            add(lower, capital);
            if (capital && Vocabulary.isTitle(lower) && at < text.length() && text.charAt(at) == '.') {
                at++;
            }
        }
    }

    private void add(String word, boolean capital) {
        if (words.size() < Words.MOST) {
            words.add(word);
            kinds.add(brackets > 0 ? WordKind.ASIDE : Vocabulary.kind(word, capital, pause == Pause.SENTENCE));
            pauses.add(pause);
            quoted.add(quotes.isQuoted(at - 1));
        }
        pause = Pause.NONE;
    }

    Words words() {
        return words(i -> true);
    }

    /** Those in quote marks. */
    Words quoted() {
        return words(quoted::get);
    }

    /** Whether what is not in quote marks denies, hedges or counts. */
    boolean isFrameDecisive() {
        for (int i = 0; i < words.size(); i++) {
            if (!quoted.get(i) && kinds.get(i).isDecisive() && !Vocabulary.unshifted(words.get(i)).equals("will")) {
                return true;
            }
        }
        return false;
    }

    private Words words(IntPredicate isTaken) {
        int[] taken = IntStream.range(0, words.size()).filter(isTaken).toArray();
        long[] stems = new long[taken.length];
        long[] unshifted = new long[taken.length];
        long[] compounds = new long[taken.length];
        WordKind[] takenKinds = new WordKind[taken.length];
        Pause[] takenPauses = new Pause[taken.length];
        for (int i = 0; i < taken.length; i++) {
            String word = words.get(taken[i]);
            stems[i] = Hashes.of(Vocabulary.stem(word));
            unshifted[i] = Hashes.of(Vocabulary.stem(Vocabulary.unshifted(word)));
            compounds[i] = i + 1 == taken.length ? 0 : Hashes.of(Vocabulary.stem(word + words.get(taken[i + 1])));
            takenKinds[i] = kinds.get(taken[i]);
            boolean resumes = i > 0 && taken[i] != taken[i - 1] + 1;
            takenPauses[i] = resumes ? Pause.SENTENCE : pauses.get(taken[i]);
        }
        return new Words(stems, unshifted, compounds, takenKinds, takenPauses);
    }
}
