package io.claimtracker.extraction.what;

import io.claimtracker.avro.Likelihood;
import io.claimtracker.extraction.text.Prose;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads likelihoods given as figures: a 30 percent chance, 20 to 30 percent likely, odds of 3 to 1 against, one in three,
 * 50-50. A percentage counts only beside a word of chance: an unemployment of 5 percent weighs nothing.
 */
final class LikelihoodFigures {
    private static final Map<String, Double> WORDS = Map.ofEntries(
            Map.entry("one", 1.0),
            Map.entry("two", 2.0),
            Map.entry("three", 3.0),
            Map.entry("four", 4.0),
            Map.entry("five", 5.0),
            Map.entry("six", 6.0),
            Map.entry("seven", 7.0),
            Map.entry("eight", 8.0),
            Map.entry("nine", 9.0),
            Map.entry("ten", 10.0),
            Map.entry("twenty", 20.0),
            Map.entry("thirty", 30.0),
            Map.entry("forty", 40.0),
            Map.entry("fifty", 50.0),
            Map.entry("sixty", 60.0),
            Map.entry("seventy", 70.0),
            Map.entry("eighty", 80.0),
            Map.entry("ninety", 90.0),
            Map.entry("hundred", 100.0));

    private static final Set<String> CHANCES = Set.of("chance", "chances", "odds", "probability", "likelihood");
    /** What may stand behind a percentage for it to weigh something. */
    private static final Set<String> WEIGHED = Set.of(
            "chance",
            "chances",
            "odds",
            "probability",
            "likelihood",
            "likely",
            "certain",
            "sure",
            "risk",
            "possibility");
    /** What may stand between a word of chance and its figure. */
    private static final Set<String> LINKS = Set.of(
            "at",
            "is",
            "are",
            "was",
            "were",
            "be",
            "of",
            "as",
            "to",
            "about",
            "around",
            "roughly",
            "only",
            "just",
            "less",
            "more",
            "than",
            "nearly",
            "almost",
            "between",
            "from",
            "over",
            "under",
            "winning",
            "success",
            "victory",
            "stand",
            "stands",
            "stood",
            "put",
            "puts",
            "a",
            "an",
            "happening",
            "up");

    /** The likelihood whose figure begins at a token; null where none does. */
    @Nullable
    Likelihood at(Prose prose, int from, int token, int end) {
        String word = prose.lower(token);
        if (!isNumeral(word)) {
            return null;
        }
        Likelihood even = even(prose, token, end, word);
        if (even != null) {
            return even;
        }
        Likelihood odds = odds(prose, from, token, end);
        return odds != null ? odds : percent(prose, from, token, end);
    }

    /** Whether a word begins as a number does: 30, thirty, one-in-ten. */
    private static boolean isNumeral(String word) {
        if (word.isEmpty() || Character.isDigit(word.charAt(0))) {
            return !word.isEmpty();
        }
        int dash = word.indexOf('-');
        return WORDS.containsKey(dash < 0 ? word : word.substring(0, dash));
    }

    private static @Nullable Likelihood even(Prose prose, int token, int end, String word) {
        boolean slash = word.equals("50")
                && token + 2 < end
                && (prose.token(token + 1).is("/") || prose.token(token + 1).is("-"))
                && prose.lower(token + 2).equals("50");
        boolean joined = word.equals("50-50") || word.equals("50/50") || word.equals("fifty-fifty");
        return joined || slash ? likelihood(prose, token, slash ? token + 3 : token + 1, 0.5, 0.5) : null;
    }

    /** "One in three", "3-1 odds", "odds of 3 to 1 against". */
    private static @Nullable Likelihood odds(Prose prose, int from, int token, int end) {
        String[] cells = prose.lower(token).split("-", -1);
        boolean joined = cells.length == 3 && (cells[1].equals("in") || cells[1].equals("to"));
        boolean hyphen = cells.length == 2 && prose.lower(token + 1).equals("odds");
        if (hyphen) {
            return stake(prose, token, token + 2, number(cells[0]), number(cells[1]), false);
        }
        boolean spaced = !joined && token + 2 < end;
        String between = joined ? cells[1] : spaced ? prose.lower(token + 1) : "";
        boolean out = spaced && between.equals("out") && prose.lower(token + 2).equals("of") && token + 3 < end;
        boolean share = between.equals("in") || out;
        if (!share && !between.equals("to")) {
            return null;
        }
        int last = joined ? token + 1 : out ? token + 4 : token + 3;
        double first = number(joined ? cells[0] : prose.lower(token));
        double second = number(joined ? cells[2] : prose.lower(last - 1));
        if (Double.isNaN(first) || Double.isNaN(second) || second <= 0 || (share && first > second)) {
            return null;
        }
        boolean chanceBehind = isAny(prose, CHANCES, last, Math.min(end, last + 2));
        boolean chanceBefore = isAny(prose, CHANCES, Math.max(from, token - 5), token);
        if (!chanceBehind && !chanceBefore) {
            return null;
        }
        if (share) {
            return likelihood(prose, token, last, first / second, first / second);
        }
        // "20 to 30 percent" is a range; odds name 1 or a stake, and "against" is what bookmakers mean unless told
        // otherwise.
        if (isPercent(prose, last, end)) {
            return null;
        }
        boolean on = isOn(prose.lower(last))
                || (prose.lower(last).equals("in") && prose.lower(last + 1).startsWith("favo"));
        int bound = on || prose.lower(last).equals("against") ? Math.min(end, last + 1) : last;
        return stake(prose, token, bound, first, second, on);
    }

    /** What odds mean: 3 to 1 on are three in four, 3 to 1 against are one in four. */
    private static @Nullable Likelihood stake(
            Prose prose, int token, int bound, double first, double second, boolean on) {
        double chance = (on ? first : second) / (first + second);
        return chance >= 0 && chance <= 1 ? likelihood(prose, token, bound, chance, chance) : null;
    }

    private static boolean isOn(String word) {
        return word.equals("on");
    }

    /** "30 percent", "20 to 30 percent", "20-30%", beside a word of chance. */
    private static @Nullable Likelihood percent(Prose prose, int from, int token, int end) {
        String word = prose.lower(token);
        int dash = word.indexOf('-');
        double low = number(dash > 0 ? word.substring(0, dash) : word);
        double high = dash > 0 ? number(word.substring(dash + 1)) : low;
        int at = token + 1;
        if (dash < 0) {
            int sign = afterSign(prose, at, end);
            boolean range =
                    sign + 1 < end && isRange(prose.lower(sign)) && !Double.isNaN(number(prose.lower(sign + 1)));
            if (range && isPercent(prose, sign + 2, end)) {
                high = number(prose.lower(sign + 1));
                at = sign + 2;
            }
        }
        if (!isPercent(prose, at, end)) {
            return null;
        }
        int last = afterSign(prose, at, end);
        int noun = last < end && !WEIGHED.contains(prose.lower(last)) ? last + 1 : last;
        boolean behind = noun < end && (noun == last ? WEIGHED : CHANCES).contains(prose.lower(noun));
        boolean before = chanceBefore(prose, from, token);
        if (Double.isNaN(low) || Double.isNaN(high) || high > 100 || low > high || (!behind && !before)) {
            return null;
        }
        return likelihood(prose, token, behind ? noun + 1 : last, low / 100, high / 100);
    }

    /** "The chances of victory at about". */
    private static boolean chanceBefore(Prose prose, int from, int token) {
        for (int i = token - 1; i >= Math.max(from, token - 9); i--) {
            String word = prose.lower(i);
            if (CHANCES.contains(word)) {
                return true;
            }
            boolean own = i == token - 1 && !LINKS.contains(word);
            if (own || word.equals(".") || word.equals(",") || word.equals(";") || word.equals("and")) {
                return false;
            }
        }
        return false;
    }

    private static boolean isRange(String word) {
        return word.equals("to") || word.equals("or") || word.equals("and") || word.equals("-") || word.equals("–");
    }

    private static boolean isPercent(Prose prose, int token, int end) {
        return afterSign(prose, token, end) > token;
    }

    /** Behind "%", "percent" or "per cent"; the token itself where there is none. */
    private static int afterSign(Prose prose, int token, int end) {
        if (token >= end) {
            return token;
        }
        String word = prose.lower(token);
        if (word.equals("%") || word.equals("percent")) {
            return token + 1;
        }
        boolean two =
                word.equals("per") && token + 1 < end && prose.lower(token + 1).equals("cent");
        return two ? token + 2 : token;
    }

    private static boolean isAny(Prose prose, Set<String> words, int first, int end) {
        for (int i = first; i < end; i++) {
            if (words.contains(prose.lower(i))) {
                return true;
            }
        }
        return false;
    }

    private static double number(String written) {
        String word = written.indexOf(',') < 0 ? written : written.replace(",", "");
        Double named = WORDS.get(word);
        if (named != null) {
            return named;
        }
        boolean plain = !word.isEmpty() && word.length() < 8;
        for (int i = 0; i < word.length(); i++) {
            plain &= Character.isDigit(word.charAt(i))
                    ? word.charAt(i) < 128
                    : word.charAt(i) == '.' && i > 0 && i + 1 < word.length();
        }
        return plain && word.indexOf('.') == word.lastIndexOf('.') ? Double.parseDouble(word) : Double.NaN;
    }

    private static Likelihood likelihood(Prose prose, int first, int end, double low, double high) {
        String phrase = prose.span(first, end).in(prose.text());
        return new Likelihood(LikelihoodBands.of((low + high) / 2), low, high, phrase);
    }
}
