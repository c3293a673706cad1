package io.claimtracker.extraction.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts each paragraph into sentences and sets running text apart from crumbs, captions and headings. */
public final class SentenceSplitter {
    /** A bound on sentences, so that work per sentence is bounded whatever the text. */
    private static final int LONGEST = 300;

    private static final int LONGEST_DATELINE = 12;

    private final Set<String> furniture = Lexicon.words("site-furniture.txt");
    private final Set<String> openers = Lexicon.words("sentence-openers.txt");

    public List<Sentence> sentences(String text, List<Token> tokens, List<Integer> paragraphStarts) {
        List<Sentence> sentences = new ArrayList<>();
        for (int paragraph = 0; paragraph < paragraphStarts.size(); paragraph++) {
            int first = paragraphStarts.get(paragraph);
            int end = paragraph + 1 < paragraphStarts.size() ? paragraphStarts.get(paragraph + 1) : tokens.size();
            boolean prose = isProse(text, tokens, first, end);
            int start = dateline(tokens, first, end);
            if (start > first) {
                sentences.add(new Sentence(first, start, paragraph, false));
            }
            for (int i = start; i < end; i++) {
                if (i + 1 == end || endsAfter(tokens, i, end) || i + 1 - start >= LONGEST) {
                    sentences.add(new Sentence(start, i + 1, paragraph, prose));
                    start = i + 1;
                }
            }
        }
        return sentences;
    }

    /** One past "WASHINGTON (Reuters) –" at the start of a paragraph; its first token where none stands there. */
    private static int dateline(List<Token> tokens, int first, int end) {
        String place = tokens.get(first).text();
        boolean capitals = place.length() > 2 && place.chars().allMatch(Character::isUpperCase);
        for (int i = first + 1; capitals && i < Math.min(end - 1, first + LONGEST_DATELINE); i++) {
            String mark = tokens.get(i).text();
            if (mark.equals("–")
                    || mark.equals("—")
                    || (mark.equals("-")
                            && tokens.get(i).begin() > tokens.get(i - 1).end())) {
                return i + 1;
            }
            if (mark.equals(".")) {
                return first;
            }
        }
        return first;
    }

    /** Whether the token closes a sentence: an end mark, or the last quote mark or bracket after one. */
    private boolean endsAfter(List<Token> tokens, int i, int end) {
        Token next = tokens.get(i + 1);
        if (isClosing(next, tokens.get(i))) {
            return false;
        }
        int mark = i;
        while (mark > 0 && i - mark < 3 && isClosing(tokens.get(mark), tokens.get(mark - 1))) {
            mark--;
        }
        Token last = tokens.get(mark);
        boolean opens = next.isCapitalised() || next.isNumber() || !next.isWord();
        if (last.is(".") || last.is("!") || last.is("?") || last.is("…")) {
            return opens && !next.is(",") && !next.is(")") && !next.is(".");
        }
        return last.text().endsWith(".") && last.isWord() && openers.contains(next.text()) && i + 2 < end;
    }

    private static boolean isClosing(Token token, Token before) {
        return switch (token.text()) {
            case "”", "»", ")", "]" -> true;
            case "\"", "’", "'" -> token.begin() == before.end();
            default -> false;
        };
    }

    private boolean isProse(String text, List<Token> tokens, int first, int end) {
        Token last = tokens.get(end - 1);
        String paragraph = text.substring(tokens.get(first).begin(), last.end());
        if (paragraph.indexOf('\n') < 0 && paragraph.length() < 400) {
            String lower = paragraph.toLowerCase(java.util.Locale.ROOT);
            if (furniture.stream().anyMatch(lower::contains)) {
                return false;
            }
        }
        int from = Math.max(first, end - 4);
        for (int i = from; i < end; i++) {
            if (".!?…”\"".contains(tokens.get(i).text())) {
                return true;
            }
        }
        return end - first > 40 || last.text().endsWith(".") || last.is(";") || last.is("’");
    }
}
