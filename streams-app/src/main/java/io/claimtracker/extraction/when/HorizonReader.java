package io.claimtracker.extraction.when;

import io.claimtracker.avro.Horizon;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the window of time that a content speaks of, anchored on the day it was stated. Each rule is a form of words and
 * the window it means; the first in the text wins, of those that begin together the first rule.
 */
public final class HorizonReader {
    /** How much of a content is read, in units. */
    private static final int READ = 4_000;

    private static final String S = "\\s{1,4}";
    private static final String N = "(" + TimeSpan.NUMBER + ")";
    private static final String U = "(" + TimeSpan.UNIT + ")";
    private static final String ABOUT =
            "(?:(?:about|around|roughly|approximately|nearly|possibly|perhaps|some|another|just|only"
                    + "|maybe|as much as|as many as|up to|the space of|an estimated)" + S + ")*";
    private static final String CALENDAR = "(" + Calendar.EXPRESSION + ")";
    private static final Pattern FUTURE =
            Pattern.compile("\\b(?:will|would|could|may|might|can|shall|should|expect\\w*|plan\\w*"
                    + "|likely|unlikely|going to|to|intend\\w*|before|next|by|forecast|soon|must|until)\\b|'ll\\b");
    private static final Pattern PAST_BEFORE = Pattern.compile(
            "(?:first|second|the\\slast|worst|best|only|most\\s\\w+|(?:larg|bigg|high|low|strong|long|dead|great|fast|steep)est)\\s(?:\\w+\\s){0,3}$");
    private static final Pattern PAST_BEHIND = Pattern.compile("^\\s(?:ago|earlier|before|of\\s(?:war|conflict))\\b");

    private static final Pattern WHOLE = Pattern.compile("^(?:in|during|on|over|for|at)\\s.*" + Calendar.MONTH);
    private static final Pattern AHEAD = Pattern.compile("\\b(?:next|this|coming|20\\d\\d)\\b");
    private static final Pattern VERB_AHEAD =
            Pattern.compile("\\b(?:will|would|could|may|might|can|shall|should|to)\\s(?:[\\w'-]+\\s){1,6}$");

    /** A window whose ends may be open. */
    private record Window(
            @Nullable LocalDate from, @Nullable LocalDate to) {}

    private interface Meaning {
        Optional<Window> of(MatchResult words, LocalDate anchor);
    }

    private record Rule(Pattern words, boolean needsFuture, Meaning meaning) {}

    private record Hit(int begin, int end, Rule rule, MatchResult words) {}

    private final List<Rule> rules = rules();

    /** The window, its bounds absent without an anchor; empty where the content speaks of no time ahead. */
    public Optional<Horizon> read(String content, Optional<LocalDate> anchor) {
        String text = content.substring(0, Math.min(content.length(), READ));
        String lower = text.toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .replace('\u00a0', ' ')
                .replace('–', '-');
        if (lower.length() != text.length()) {
            return Optional.empty();
        }
        boolean future = FUTURE.matcher(lower).find();
        for (Hit hit : hits(lower)) {
            if ((hit.rule().needsFuture() && !future) || isPast(lower, hit) || isBareCalendar(lower, hit)) {
                continue;
            }
            String phrase = text.substring(hit.begin(), hit.end()).strip();
            if (anchor.isEmpty()) {
                return Optional.of(new Horizon(null, null, phrase));
            }
            Optional<Window> window = hit.rule().meaning().of(hit.words(), anchor.get());
            if (window.isPresent() && !endsBefore(window.get(), anchor.get())) {
                return Optional.of(new Horizon(window.get().from(), window.get().to(), phrase));
            }
        }
        return Optional.empty();
    }

    private List<Hit> hits(String lower) {
        List<Hit> hits = new ArrayList<>();
        for (Rule rule : rules) {
            Matcher matcher = rule.words().matcher(lower);
            if (matcher.find()) {
                hits.add(new Hit(matcher.start(), matcher.end(), rule, matcher.toMatchResult()));
            }
        }
        hits.sort(java.util.Comparator.comparingInt(Hit::begin));
        return hits;
    }

    private static boolean isPast(String lower, Hit hit) {
        String before = lower.substring(Math.max(0, hit.begin() - 40), hit.begin());
        return PAST_BEFORE.matcher(before).find()
                || PAST_BEHIND.matcher(lower.substring(hit.end())).find();
    }

    /** "in June" may be past: it needs a verb that looks ahead not far before it. */
    private static boolean isBareCalendar(String lower, Hit hit) {
        String words = hit.words().group();
        boolean bare = WHOLE.matcher(words).find() && !AHEAD.matcher(words).find();
        return bare
                && !VERB_AHEAD
                        .matcher(lower.substring(Math.max(0, hit.begin() - 60), hit.begin()))
                        .find();
    }

    private static boolean endsBefore(Window window, LocalDate anchor) {
        return window.to() != null && window.to().isBefore(anchor);
    }

    private static List<Rule> rules() {
        String lead = "(?:(?:with)?in|between|over|for|during|from|after)?\\s{0,4}" + ABOUT;
        String to = "(?:" + S + "(?:to|and|or)" + S + "|-|" + S + "to" + S + "as" + S + "many" + S + "as" + S + ")";
        String less =
                "(?:within|in" + S + "(?:less|fewer)" + S + "than|in" + S + "under|under|less" + S + "than|inside|in"
                        + S + "no" + S + "more" + S + "than|in" + S + "at" + S + "most|no" + S + "later" + S + "than)";
        String ahead = "(?:over|in|during|for|within|through)?\\s{0,4}the" + S + "(?:next|coming|following)";
        String early = "(?:as" + S + "(?:early|soon)" + S + "as|in" + S + "as" + S + "little" + S + "as|no" + S
                + "earlier" + S + "than|starting|from)";
        return List.of(
                rule(
                        "(?:within|in)?\\s{0,4}\\b((?:\\d{1,3},\\s?){1,12})(?:(?:or|and|to)" + S + ")?(\\d{1,3})" + S
                                + U,
                        false,
                        HorizonReader::list),
                rule(
                        "\\b" + lead + N + "(?:" + S + U + ")?" + to + ABOUT + N + "[\\s-]{1,4}" + U,
                        true,
                        HorizonReader::range),
                rule(
                        "\\b(?:for" + S + ")?at" + S + "least" + S + ABOUT + N + S + U,
                        true,
                        (words, anchor) -> window(anchor, null)),
                rule(
                        "\\b(?:in|over)" + S + "the" + S + "(?:coming|next" + S + "few|next" + S + "several)" + S
                                + "(?:days|weeks|months|years)\\b",
                        false,
                        (words, anchor) -> window(anchor, null)),
                rule(
                        "\\b" + less + S + ABOUT + N + S + U,
                        true,
                        (words, anchor) -> window(anchor, after(words, 1, anchor))),
                rule(
                        "\\b" + ahead + S + ABOUT + "(?:" + N + S + ")?" + U,
                        false,
                        (words, anchor) -> window(anchor, after(words, 1, anchor))),
                rule(
                        "\\b" + early + S + "(?:in" + S + ")?" + ABOUT + N + S + U + "(?:" + S + "from" + S + "now)?",
                        true,
                        (words, anchor) -> window(after(words, 1, anchor), null)),
                rule(
                        "\\bin" + S + ABOUT + N + "[\\s-]{1,4}" + U + "(?:'s?" + S + "time)?",
                        true,
                        (words, anchor) -> day(after(words, 1, anchor))),
                rule(
                        "\\b" + N + S + U + S + "(?:from" + S + "now|hence)",
                        false,
                        (words, anchor) -> day(after(words, 1, anchor))),
                rule(
                        "\\b(?:from|between)" + S + CALENDAR + S + "(?:to|until|through|and)" + S + CALENDAR,
                        true,
                        HorizonReader::fromTo),
                rule("\\b" + early + S + CALENDAR, true, (words, anchor) -> Calendar.period(words.group(1), anchor)
                        .map(at -> new Window(at.first(), null))),
                rule(
                        "\\b(?:by|before" + S + "the" + S + "end" + S + "of|no" + S + "later" + S
                                + "than|until|through|throughout" + "|till)" + S + "(?:the" + S + "end" + S + "of" + S
                                + ")?" + CALENDAR,
                        true,
                        (words, anchor) ->
                                Calendar.period(words.group(1), anchor).map(at -> new Window(anchor, at.last()))),
                rule("\\bbefore" + S + CALENDAR, true, HorizonReader::before),
                rule(
                        "\\b(?:in|during|on|over|for|at)" + S + "(?:the" + S + ")?" + CALENDAR,
                        true,
                        HorizonReader::whole),
                rule(
                        "\\b((?:early|mid|late)[\\s-](?:next" + S + "year|this" + S + "year|20\\d\\d)|(?:next|this)" + S
                                + "(?:year|month|week|quarter|decade|spring|summer|autumn|fall|winter|"
                                + Calendar.WEEKDAY
                                + "|" + Calendar.MONTH + ")|tomorrow|tonight)\\b",
                        true,
                        HorizonReader::whole));
    }

    private static Rule rule(String words, boolean needsFuture, Meaning meaning) {
        return new Rule(Pattern.compile(words), needsFuture, meaning);
    }

    private static Optional<Window> list(MatchResult words, LocalDate anchor) {
        int least = Integer.parseInt(words.group(2));
        int most = least;
        for (String number : words.group(1).split("\\D+", -1)) {
            if (!number.isEmpty()) {
                least = Math.min(least, Integer.parseInt(number));
                most = Math.max(most, Integer.parseInt(number));
            }
        }
        String unit = words.group(3);
        return window(
                TimeSpan.of(Integer.toString(least), unit).after(anchor),
                TimeSpan.of(Integer.toString(most), unit).after(anchor));
    }

    private static Optional<Window> range(MatchResult words, LocalDate anchor) {
        String unit = words.group(4);
        String firstUnit = words.group(2) == null ? unit : words.group(2);
        LocalDate from = TimeSpan.of(words.group(1), firstUnit).after(anchor);
        LocalDate to = TimeSpan.of(words.group(3), unit).after(anchor);
        return from.isAfter(to) ? Optional.empty() : window(from, to);
    }

    private static Optional<Window> fromTo(MatchResult words, LocalDate anchor) {
        Optional<Period> first = Calendar.period(words.group(1), anchor);
        Optional<Period> last = first.flatMap(period -> Calendar.period(words.group(2), period.first()));
        return last.filter(period -> !period.last().isBefore(first.get().first()))
                .map(period -> new Window(first.get().first(), period.last()));
    }

    /** Before a year begins: until the day before. */
    private static Optional<Window> before(MatchResult words, LocalDate anchor) {
        return Calendar.period(words.group(1), anchor)
                .map(at -> at.first().minusDays(1))
                .filter(last -> !last.isBefore(anchor))
                .map(last -> new Window(anchor, last));
    }

    private static Optional<Window> whole(MatchResult words, LocalDate anchor) {
        return Calendar.period(words.group(1), anchor)
                .map(at -> new Window(at.first().isBefore(anchor) ? anchor : at.first(), at.last()));
    }

    private static LocalDate after(MatchResult words, int group, LocalDate anchor) {
        String number = words.group(group) == null ? "one" : words.group(group);
        return TimeSpan.of(number, words.group(group + 1)).after(anchor);
    }

    private static Optional<Window> day(LocalDate day) {
        return window(day, day);
    }

    private static Optional<Window> window(@Nullable LocalDate from, @Nullable LocalDate to) {
        return Optional.of(new Window(from, to));
    }
}
