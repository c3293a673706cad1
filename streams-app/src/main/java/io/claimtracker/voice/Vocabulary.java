package io.claimtracker.voice;

import io.claimtracker.extraction.text.Lexicon;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What is known of words by themselves: their kind, their stem, and what they are short for. */
final class Vocabulary {
    private static final Set<String> TITLES = Lexicon.words("titles.txt");
    private static final Set<String> DAYS_AND_MONTHS = daysAndMonths();
    private static final Map<String, String> NUMBERS = numbers();
    private static final Map<String, WordKind> KINDS = kinds();
    private static final Map<String, String> LEMMAS = lemmas();

    /** What "will" is compared as. */
    static final long WILL = Hashes.of(stem("will"));

    /** What follows the apostrophe of a contraction, and the word it stands for; 'd stands for several. */
    private static final Map<String, String> CONTRACTED = Map.of("ll", "will", "re", "are", "ve", "have", "m", "am");

    /** What 's stands for "is" behind; behind other words it is rather the genitive's. */
    private static final Set<String> BEFORE_IS = Set.of(
            "it", "that", "he", "she", "there", "here", "what", "who", "where", "how", "this", "everything", "nothing");

    /** Words whose spelling is not that of what they are compared as; reported speech shifts will to would. */
    private static final Map<String, String> SHIFTED = Map.of("would", "will", "might", "may", "shall", "will");

    private Vocabulary() {}

    /**
     * What kind of word it is.
     *
     * @param word in lower case
     * @param capital whether it is written with a capital
     * @param opening whether a sentence begins with it, so that a capital tells nothing
     */
    static WordKind kind(String word, boolean capital, boolean opening) {
        WordKind kind = KINDS.get(word);
        if (kind != null && !(word.equals("may") && capital && !opening)) {
            return kind;
        }
        if (Character.isDigit(word.codePointAt(0))) {
            return WordKind.NUMBER;
        }
        return !capital || opening || DAYS_AND_MONTHS.contains(word) ? WordKind.CONTENT : WordKind.NAME;
    }

    /** Whether it may stand before a name, with or without its dot: gen, president. */
    static boolean isTitle(String word) {
        return TITLES.contains(word) || TITLES.contains(word + ".");
    }

    /** What forms of one word have in common. */
    static String stem(String word) {
        String number = NUMBERS.get(word);
        if (number != null) {
            return number;
        }
        String lemma = LEMMAS.get(word);
        return lemma == null ? Stem.of(word) : lemma;
    }

    /** The word as it would be in direct speech or in reported speech alike. */
    static String unshifted(String word) {
        return SHIFTED.getOrDefault(word, word);
    }

    /** What the part of a contraction behind the apostrophe stands for; nothing where it is the genitive's. */
    static String contracted(String head, String tail) {
        if (tail.equals("s")) {
            return BEFORE_IS.contains(head) ? "is" : "";
        }
        return CONTRACTED.getOrDefault(tail, "'" + tail);
    }

    /** The verb that n't was written onto. */
    static String auxiliary(String head) {
        return switch (head) {
            case "can" -> "can";
            case "won" -> "will";
            case "shan" -> "shall";
            case "ain" -> "is";
            default -> head.substring(0, head.length() - 1);
        };
    }

    private static Map<String, String> numbers() {
        Map<String, String> numbers = new HashMap<>();
        Lexicon.table("numbers.txt").forEach((word, number) -> {
            if (!number.equals("0") && word.length() > 2 && word.indexOf(' ') < 0 && !word.equals("another")) {
                numbers.put(word, number);
            }
        });
        return Map.copyOf(numbers);
    }

    private static Map<String, WordKind> kinds() {
        Map<String, WordKind> kinds = new HashMap<>();
        Lexicon.words("negations.txt").forEach(word -> kinds.put(word, WordKind.NEGATION));
        NUMBERS.keySet().forEach(word -> kinds.put(word, WordKind.NUMBER));
        Lexicon.table("wording-words.txt").forEach((word, kind) -> kinds.put(word, WordKind.valueOf(kind)));
        for (String word : new String[] {"million", "billion", "trillion", "half"}) {
            kinds.put(word, WordKind.NUMBER);
        }
        return Map.copyOf(kinds);
    }

    private static Set<String> daysAndMonths() {
        Set<String> names = new HashSet<>(Lexicon.words("weekdays.txt"));
        names.addAll(Lexicon.words("months.txt"));
        return Set.copyOf(names);
    }

    /** The irregular ones among the verbs: "took" to "take". */
    private static Map<String, String> lemmas() {
        Map<String, String> lemmas = new HashMap<>();
        for (String line : Lexicon.lines("verbs.txt")) {
            String[] cells = line.strip().split("\t", -1);
            for (int i = 1; i < cells.length; i++) {
                lemmas.putIfAbsent(cells[i], Stem.of(cells[0]));
            }
        }
        return Map.copyOf(lemmas);
    }
}
