package io.claimtracker.extraction.what;

import io.claimtracker.avro.LikelihoodBand;
import io.claimtracker.extraction.text.Lexicon;
import io.claimtracker.extraction.text.Prose;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the words of likelihood, what is denied of them, and the uses of the same words that weigh nothing. */
final class LikelihoodTerms {
    /** A term by its tokens, its denial and its degree included; its band is the mirrored one where it is denied. */
    record Found(int first, int end, LikelihoodBand band) {}

    private static final Set<String> NOT = Set.of("not", "n't", "hardly", "never", "no", "far", "less", "without");
    private static final Set<String> BETWEEN = Set.of("very", "at", "all", "too", "be", "so", "been", "from", "that");
    private static final Set<String> DEGREES = Set.of(
            "real",
            "serious",
            "clear",
            "strong",
            "distinct",
            "growing",
            "grave",
            "significant",
            "increased",
            "great",
            "high",
            "good",
            "big",
            "huge",
            "genuine",
            "slight",
            "slim",
            "small",
            "little",
            "only");
    /** "Likely voters" are no forecast. */
    private static final Set<String> LIKELY_ONES = Set.of(
            "voter",
            "voters",
            "caucus-goers",
            "caucusgoers",
            "electorate",
            "supporters",
            "donors",
            "suspects",
            "participants",
            "primary",
            "republican",
            "democratic",
            "general",
            "gop",
            "story",
            "culprit");

    private final Phrases<LikelihoodBand> terms = new Phrases<>();

    LikelihoodTerms() {
        Lexicon.table("likelihood-terms.txt")
                .forEach((term, band) -> terms.add(Arrays.asList(term.split(" ", -1)), LikelihoodBand.valueOf(band)));
    }

    /** The term that begins at a token. */
    @Nullable
    Found at(Prose prose, int from, int token, int end) {
        Phrases.Phrase<LikelihoodBand> term = terms.at(prose, token, end);
        if (term == null || isOtherUse(prose, from, token, token + term.length())) {
            return null;
        }
        int after = token + term.length();
        if (term.value() == LikelihoodBand.POSSIBLE) {
            boolean denied = isCould(prose.lower(token)) && prose.lower(after).equals("not");
            boolean not = denied || isDeniedPossibility(prose, from, token);
            int first = token > from && DEGREES.contains(prose.lower(token - 1)) ? token - 1 : token;
            return not ? null : new Found(first, after, LikelihoodBand.POSSIBLE);
        }
        int denial = denialBefore(prose, from, token);
        return denial < 0 ? new Found(token, after, term.value()) : new Found(denial, after, mirrored(term.value()));
    }

    /** Where the denial of a term stands; -1 where it has none. */
    int denialBefore(Prose prose, int from, int token) {
        for (int at = token - 1; at >= Math.max(from, token - 4); at--) {
            String word = prose.lower(at);
            if (NOT.contains(word) || word.endsWith("n't")) {
                return at;
            }
            if (!BETWEEN.contains(word)) {
                return -1;
            }
        }
        return -1;
    }

    boolean doubts(String word) {
        return word.equals("doubt") || word.equals("doubts") || word.equals("doubted") || word.equals("doubting");
    }

    static LikelihoodBand mirrored(LikelihoodBand band) {
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

    private static boolean isCould(String word) {
        return word.equals("could");
    }

    /** "Not possible", "no possibility": not so. */
    private boolean isDeniedPossibility(Prose prose, int from, int token) {
        String word = prose.lower(token);
        return (word.startsWith("possib") || word.startsWith("conceivab") || word.equals("capable"))
                && denialBefore(prose, from, token) >= 0;
    }

    private static boolean isOtherUse(Prose prose, int from, int token, int end) {
        String before = token == 0 ? "" : prose.lower(token - 1);
        String after = prose.lower(end);
        return switch (prose.lower(token)) {
            case "may" -> isMonth(prose, from, token, after);
            case "might" -> before.equals("military") || after.equals("as") || before.equals("the");
            case "possible" ->
                before.equals("as")
                        || isSuperlative(prose, token)
                        || isOfEvery(prose, from, token)
                        || before.equals("where")
                        || after.equals("for")
                        || before.equals("if")
                        || before.equals("made");
            case "likely" ->
                before.equals("how")
                        || before.equals("as")
                        || before.equals("the")
                        || LIKELY_ONES.contains(after)
                        || isCompared(before);
            case "could" -> isPurpose(prose, from, token);
            case "unlikely" -> LIKELY_ONES.contains(after);
            default -> false;
        };
    }

    /** May is a month where it is capitalised in running text, or a day or year stands behind. */
    private static boolean isMonth(Prose prose, int from, int token, String after) {
        boolean capital = prose.token(token).isCapitalised();
        boolean day = !after.isEmpty() && Character.isDigit(after.charAt(0));
        return capital && (day || token > from);
    }

    /** "The best possible deal". */
    private static boolean isSuperlative(Prose prose, int token) {
        return prose.lower(token - 1).endsWith("est")
                || prose.lower(token - 1).equals("every")
                || prose.lower(token - 1).equals("worst");
    }

    /** "Every dirty trick possible". */
    private static boolean isOfEvery(Prose prose, int from, int token) {
        for (int i = token - 2; i >= Math.max(from, token - 3); i--) {
            if (prose.lower(i).equals("every")) {
                return prose.token(token - 1).isWord();
            }
        }
        return false;
    }

    /** "They pay more so we could build schools": what it is for. */
    private static boolean isPurpose(Prose prose, int from, int token) {
        boolean that = token - 3 >= from && prose.lower(token - 2).equals("that");
        int so = that ? token - 3 : token - 2;
        return so > from && prose.lower(so).equals("so") && prose.token(so - 1).isWord();
    }

    /** "More likely to": a comparison, and no weighing. */
    private static boolean isCompared(String before) {
        return before.equals("more") || before.equals("less");
    }
}
