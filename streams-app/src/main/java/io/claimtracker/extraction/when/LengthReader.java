package io.claimtracker.extraction.when;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads lengths of time: a number and a unit, a range of them, a list of them. */
final class LengthReader {
    /** More digits than any length that is meant for a date. */
    private static final int MOST_DIGITS = 4;

    private static final int MOST_IN_LIST = 12;
    private static final Set<String> BEFORE_UNIT = Set.of(
            "more", "additional", "full", "whole", "long", "straight", "consecutive", "short", "further", "or", "so");
    private static final Set<String> BETWEEN = Set.of("to", "or", "and");

    private final Phrases<Integer> numbers = Phrases.of("numbers.txt", Integer::parseInt);
    private final Map<String, TimeUnit> units = TimeUnit.byWord();

    /** A number, half a one on top of it or not, and one past its last token. */
    private record Count(int number, boolean half, int end) {}

    @Nullable
    TimeUnit unit(String word) {
        return units.get(word);
    }

    /** The lengths that begin at a token; null where none do. */
    @Nullable
    Lengths read(Words words, int token) {
        Lengths half = half(words, token);
        if (half != null) {
            return half;
        }
        Count first = count(words, token);
        if (first == null) {
            return first(words, token);
        }
        Lengths list = words.is(first.end(), ",") ? list(words, first) : null;
        if (list != null) {
            return list;
        }
        Lengths one = withUnit(words, first);
        int between = between(words, one == null ? first.end() : one.end());
        Count second = between < 0 ? null : count(words, between);
        Lengths last = second == null ? null : withUnit(words, second);
        if (last != null && last.most() != null) {
            TimeSpan least = one == null ? span(first, last.most().unit()) : one.least();
            return least == null ? last : new Lengths(least, last.most(), last.end());
        }
        return one == null || one.most() == null || !(words.is(one.end(), "or") && words.is(one.end() + 1, "two"))
                ? one
                : new Lengths(one.least(), new TimeSpan(2, one.most().unit()), one.end() + 2);
    }

    /** "half a year", "half a century". */
    private @Nullable Lengths half(Words words, int token) {
        boolean half = words.is(token, "half") && (words.is(token + 1, "a") || words.is(token + 1, "an"));
        int at = half ? token + 2 : words.is(token, "a") && words.is(token + 1, "half") ? token + 2 : -1;
        TimeUnit unit = at < 0 ? null : units.get(words.at(at));
        return unit == null ? null : one(new TimeSpan(0, unit).andHalf(), at + 1);
    }

    /** A number or a unit in one token: "6-36 months", "weeks". */
    private @Nullable Lengths first(Words words, int token) {
        String word = words.at(token);
        TimeUnit unit = units.get(word);
        if (unit != null && word.endsWith("s")) {
            return new Lengths(null, null, token + 1);
        }
        int hyphen = word.indexOf('-');
        TimeUnit behind = hyphen > 0 ? units.get(words.at(token + 1)) : null;
        if (behind == null) {
            return null;
        }
        int least = number(word.substring(0, hyphen));
        String rest = word.substring(hyphen + 1);
        int most = number(rest.startsWith("to-") || rest.startsWith("or-") ? rest.substring(3) : rest);
        return least > 0 && most > 0
                ? new Lengths(new TimeSpan(least, behind), new TimeSpan(most, behind), token + 2)
                : null;
    }

    private @Nullable Lengths withUnit(Words words, Count count) {
        int at = count.end();
        while (BEFORE_UNIT.contains(words.at(at)) && at < count.end() + 2) {
            at++;
        }
        TimeUnit unit = units.get(words.at(at));
        if (unit == null) {
            return null;
        }
        if (count.number() == 0) {
            return new Lengths(null, null, at + 1);
        }
        boolean half = words.is(at + 1, "and") && words.is(at + 2, "a") && words.is(at + 3, "half");
        TimeSpan span = new TimeSpan(count.number(), unit);
        return half ? one(span.andHalf(), at + 4) : one(span(count, unit), at + 1);
    }

    /** "6, 12, 18, 24, 36 months", the last perhaps after "or". */
    private @Nullable Lengths list(Words words, Count first) {
        int least = first.number();
        int most = first.number();
        Count last = first;
        for (int k = 0; k < MOST_IN_LIST; k++) {
            boolean comma = words.is(last.end(), ",");
            int next = last.end() + (comma ? 1 : 0);
            next += BETWEEN.contains(words.at(next)) ? 1 : 0;
            Count more = next == last.end() ? null : count(words, next);
            if (more == null) {
                break;
            }
            last = more;
            least = Math.min(least, more.number());
            most = Math.max(most, more.number());
        }
        TimeUnit unit = units.get(words.at(last.end()));
        return unit == null || least == 0
                ? null
                : new Lengths(new TimeSpan(least, unit), new TimeSpan(most, unit), last.end() + 1);
    }

    /** Where the second number of a range begins; -1 where the words go on otherwise. */
    private static int between(Words words, int token) {
        int at = BETWEEN.contains(words.at(token)) || words.isHyphen(token) ? token + 1 : -1;
        if (at > 0 && words.is(at, "as") && (words.is(at + 1, "many") || words.is(at + 1, "much"))) {
            at += words.is(at + 2, "as") ? 3 : 0;
        }
        return at > 0 && words.is(at, "possibly") ? at + 1 : at;
    }

    private @Nullable Count count(Words words, int token) {
        Phrases.Entry<Integer> named = numbers.at(words, token);
        if (named == null) {
            int number = digits(words.at(token));
            return number > 0 ? new Count(number, isHalf(words, token + 1), afterHalf(words, token + 1)) : null;
        }
        int end = token + named.length();
        return new Count(named.value(), isHalf(words, end), afterHalf(words, end));
    }

    private static boolean isHalf(Words words, int token) {
        return words.is(token, "and") && words.is(token + 1, "a") && words.is(token + 2, "half");
    }

    private static int afterHalf(Words words, int token) {
        return isHalf(words, token) ? token + 3 : token;
    }

    private int number(String word) {
        Integer named = numbers.valueOf(word);
        return named == null ? digits(word) : named;
    }

    /** The number that digits write, at least 1; 0 for anything else. */
    static int digits(String word) {
        if (word.isEmpty() || word.length() > MOST_DIGITS) {
            return 0;
        }
        int number = 0;
        for (int i = 0; i < word.length(); i++) {
            char digit = word.charAt(i);
            if (digit < '0' || digit > '9') {
                return 0;
            }
            number = number * 10 + digit - '0';
        }
        return number;
    }

    private static TimeSpan span(Count count, TimeUnit unit) {
        TimeSpan span = new TimeSpan(count.number(), unit);
        return count.half() ? span.andHalf() : span;
    }

    private static Lengths one(TimeSpan span, int end) {
        return new Lengths(span, span, end);
    }
}
