package io.claimtracker.extraction.scoring;

import io.claimtracker.extraction.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The text-bound annotations of a file, such as {@code T1 TAB Cue 4 8;12 16 TAB words}, by their ids. */
final class BratSpans {
    private static final int LONGEST_SHOWN = 60;
    /** How many letters of a span must be as the file has them. */
    private static final int LETTERS = 8;

    private final String text;
    private final CodePointOffsets offsets;
    private final Map<String, List<Span>> spans = new HashMap<>();

    BratSpans(String text) {
        this.text = text;
        this.offsets = new CodePointOffsets(text);
    }

    /** The spans of an id in the order of the text; empty where it has none. */
    Optional<List<Span>> of(String id) {
        return Optional.ofNullable(spans.get(id));
    }

    /**
     * Reads a line. Words that hold line breaks are written out as they stand, and so go on in the lines that follow.
     *
     * @return the lines that the words should go on in, mostly none
     */
    List<String> add(String line) throws BadAnnotationException {
        String[] cells = line.split("\t", 3);
        int space = cells.length < 2 ? -1 : cells[1].indexOf(' ');
        if (space < 0) {
            throw new BadAnnotationException("has no type and offsets", line);
        }
        List<Span> pieces = new ArrayList<>();
        for (String piece : cells[1].substring(space).split(";", -1)) {
            pieces.add(span(piece.strip()));
        }
        String asGiven = pieces.get(0).in(text);
        pieces.sort(Comparator.comparingInt(Span::begin));
        String words =
                String.join(" ", pieces.stream().map(piece -> piece.in(text)).toList());
        if (cells.length == 3 && !beginAlike(cells[2], asGiven)) {
            throw new BadAnnotationException("has offsets of other words than it gives, of", shortened(asGiven));
        }
        if (spans.putIfAbsent(cells[0], List.copyOf(pieces)) != null) {
            throw new BadAnnotationException("gives an id again", cells[0]);
        }
        return words.lines().skip(1).toList();
    }

    /**
     * Tools differ in how they write white space and marks, and cut long words off; but the first letters tell offsets that
     * are wrong by as little as one.
     */
    private static boolean beginAlike(String given, String words) {
        String one = firstLetters(given);
        String other = firstLetters(words);
        int shorter = Math.min(one.length(), other.length());
        return one.substring(0, shorter).equals(other.substring(0, shorter));
    }

    private static String firstLetters(String words) {
        return words.codePoints()
                .filter(Character::isLetterOrDigit)
                .limit(LETTERS)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String shortened(String words) {
        return words.length() <= LONGEST_SHOWN ? words : words.substring(0, LONGEST_SHOWN) + "…";
    }

    private Span span(String piece) throws BadAnnotationException {
        String[] bounds = piece.split(" +", -1);
        if (bounds.length != 2) {
            throw new BadAnnotationException("has offsets that are no two numbers", piece);
        }
        int begin = number(bounds[0]);
        int end = number(bounds[1]);
        if (begin < 0 || begin >= end) {
            throw new BadAnnotationException("has offsets that end before they begin", piece);
        }
        if (end > offsets.length()) {
            throw new BadAnnotationException("has offsets beyond the " + offsets.length() + " of the text", piece);
        }
        return new Span(offsets.unit(begin), offsets.unit(end));
    }

    private static int number(String digits) throws BadAnnotationException {
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException e) {
            throw new BadAnnotationException("has an offset that is no number", digits);
        }
    }
}
