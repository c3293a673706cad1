package io.claimtracker.extraction.what;

import io.claimtracker.avro.Likelihood;
import io.claimtracker.avro.LikelihoodBand;
import io.claimtracker.extraction.text.Lexicon;
import io.claimtracker.extraction.text.Prose;
import io.claimtracker.extraction.text.Range;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads how likely a content says it is: the bands of ICD-203 (Intelligence Community Directive 203, Analytic
 * Standards), figures as they stand, POSSIBLE for words without a number, ASSERTED for none.
 */
public final class LikelihoodReader {
    private static final int LONGEST_TERM = 5;
    /** How much of a long content is read, in tokens and in units. */
    private static final int READ = 400;

    private static final String FIGURE = "(\\d{1,3}(?:\\.\\d+)?)";
    private static final String PERCENT = "\\s{0,3}(?:%|percent\\b|per cent\\b)";
    private static final String CHANCE = "(?:chances?|odds|probability|likelihood|likely|risk|certain|sure)";
    private static final Pattern BEFORE = Pattern.compile(FIGURE + "(?:" + PERCENT
            + ")?(?:\\s{0,3}(?:to|or|-|–)\\s{0,3}" + FIGURE + ")?" + PERCENT + "(?:\\s\\w+)?\\s" + CHANCE + "\\b");
    private static final Pattern BEHIND = Pattern.compile("\\b" + CHANCE + "\\b[^.;]{0,40}?\\b" + FIGURE + "(?:"
            + PERCENT + ")?(?:\\s{0,3}(?:to|and|-|–)\\s{0,3}" + FIGURE + ")?" + PERCENT);
    private static final Pattern ODDS = Pattern.compile("\\bone in (two|three|four|five|ten)\\b");
    private static final Map<String, Double> ONE_IN =
            Map.of("two", 0.5, "three", 1.0 / 3, "four", 0.25, "five", 0.2, "ten", 0.1);
    private static final Set<String> NOT =
            Set.of("not", "n't", "isn't", "aren't", "wasn't", "weren't", "hardly", "never");
    private static final Set<String> DEGREES =
            Set.of("real", "serious", "clear", "strong", "distinct", "growing", "grave", "significant", "increased");

    private final Map<String, LikelihoodBand> terms = new HashMap<>();

    public LikelihoodReader() {
        Lexicon.table("likelihood-terms.txt").forEach((term, band) -> terms.put(term, LikelihoodBand.valueOf(band)));
    }

    public Likelihood read(Prose prose, List<Range> content) {
        Optional<Likelihood> figure = content.stream()
                .map(range -> figure(prose.span(range.first(), Math.min(range.end(), range.first() + READ))
                        .in(prose.text())))
                .flatMap(Optional::stream)
                .findFirst();
        if (figure.isPresent()) {
            return figure.get();
        }
        Likelihood possible = likelihood(LikelihoodBand.ASSERTED, null);
        for (Range range : content) {
            for (int i = range.first(); i < Math.min(range.end(), range.first() + READ); i++) {
                Optional<Likelihood> term = termAt(prose, range, i);
                if (term.isPresent() && term.get().getBand() != LikelihoodBand.POSSIBLE) {
                    return term.get();
                }
                if (term.isPresent() && possible.getBand() == LikelihoodBand.ASSERTED) {
                    possible = term.get();
                }
            }
        }
        return possible;
    }

    private Optional<Likelihood> termAt(Prose prose, Range content, int i) {
        for (int end = Math.min(content.end(), i + LONGEST_TERM); end > i; end--) {
            LikelihoodBand band = terms.get(joined(prose, i, end));
            if (band == null || isOtherUse(prose, i)) {
                continue;
            }
            int first = i;
            if (band == LikelihoodBand.POSSIBLE) {
                boolean deniedModal =
                        prose.lower(end).equals("not") && prose.lower(i).equals("could");
                if (deniedModal) {
                    return Optional.empty();
                }
                first = DEGREES.contains(prose.lower(i - 1)) && i > content.first() ? i - 1 : i;
            } else if (isDenied(prose, content, i)) {
                first = i - 1;
                while (first > content.first() && !NOT.contains(prose.lower(first))) {
                    first--;
                }
                band = mirrored(band);
            }
            return Optional.of(likelihood(band, prose.span(first, end).in(prose.text())));
        }
        return Optional.empty();
    }

    private static boolean isOtherUse(Prose prose, int i) {
        boolean month = prose.token(i).is("may") && prose.token(i).isCapitalised();
        boolean soon = prose.token(i).is("possible") && prose.lower(i - 1).equals("as");
        boolean how = prose.token(i).is("likely") && prose.lower(i - 1).equals("how");
        return month || soon || how;
    }

    private static boolean isDenied(Prose prose, Range content, int i) {
        for (int at = i - 1; at >= Math.max(content.first(), i - 3); at--) {
            if (NOT.contains(prose.lower(at))) {
                return true;
            }
            if (!Set.of("very", "at", "all", "too", "be", "so").contains(prose.lower(at))) {
                return false;
            }
        }
        return false;
    }

    public static LikelihoodBand mirrored(LikelihoodBand band) {
        return switch (band) {
            case ALMOST_NO_CHANCE -> LikelihoodBand.ALMOST_CERTAIN;
            case VERY_UNLIKELY -> LikelihoodBand.VERY_LIKELY;
            case UNLIKELY -> LikelihoodBand.LIKELY;
            case LIKELY -> LikelihoodBand.UNLIKELY;
            case VERY_LIKELY -> LikelihoodBand.VERY_UNLIKELY;
            case ALMOST_CERTAIN -> LikelihoodBand.ALMOST_NO_CHANCE;
            case ROUGHLY_EVEN, POSSIBLE, ASSERTED, UNKNOWN -> band;
        };
    }

    private static Optional<Likelihood> figure(String text) {
        Matcher before = BEFORE.matcher(text);
        if (before.find()) {
            return of(before);
        }
        Matcher behind = BEHIND.matcher(text);
        if (behind.find()) {
            return of(behind);
        }
        Matcher odds = ODDS.matcher(text);
        if (odds.find() && text.contains("chance")) {
            double chance = ONE_IN.getOrDefault(odds.group(1), 0.5);
            return Optional.of(new Likelihood(LikelihoodBands.of(chance), chance, chance, odds.group()));
        }
        return Optional.empty();
    }

    private static Optional<Likelihood> of(Matcher matcher) {
        double low = Double.parseDouble(matcher.group(1)) / 100;
        double high = matcher.group(2) == null ? low : Double.parseDouble(matcher.group(2)) / 100;
        return low > 1 || high > 1 || high < low
                ? Optional.empty()
                : Optional.of(new Likelihood(LikelihoodBands.of((low + high) / 2), low, high, matcher.group()));
    }

    private static Likelihood likelihood(LikelihoodBand band, @org.jspecify.annotations.Nullable String phrase) {
        return LikelihoodBands.likelihood(band, phrase);
    }

    private static String joined(Prose prose, int first, int end) {
        if (end == first + 1) {
            return prose.lower(first);
        }
        StringBuilder words = new StringBuilder(prose.lower(first));
        for (int i = first + 1; i < end; i++) {
            words.append(' ').append(prose.lower(i));
        }
        return words.toString();
    }
}
