package io.claimtracker.extraction.text;

import io.claimtracker.extraction.attribution.Attribution;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Text that says what is to be found in it: {@code <source> {cue} [content]}.
 *
 * @param text it without the marks
 */
public record MarkedText(String text, List<Span> source, List<Span> cue, List<Span> content) {
    private static final String OPENING = "<{[";
    private static final String CLOSING = ">}]";

    public static MarkedText of(String marked) {
        StringBuilder text = new StringBuilder();
        List<List<Span>> found = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Deque<Integer> begins = new ArrayDeque<>();
        for (int i = 0; i < marked.length(); i++) {
            char unit = marked.charAt(i);
            if (OPENING.indexOf(unit) >= 0) {
                begins.push(text.length());
            } else if (CLOSING.indexOf(unit) >= 0) {
                found.get(CLOSING.indexOf(unit)).add(new Span(begins.pop(), text.length()));
            } else {
                text.append(unit);
            }
        }
        return new MarkedText(text.toString(), found.get(0), found.get(1), found.get(2));
    }

    /** An attribution of the text in the same notation. */
    public static String mark(String text, Attribution attribution) {
        StringBuilder marked = new StringBuilder();
        for (int at = 0; at <= text.length(); at++) {
            close(marked, at, attribution.source(), '>');
            close(marked, at, attribution.cue(), '}');
            close(marked, at, attribution.content(), ']');
            open(marked, at, attribution.source(), '<');
            open(marked, at, attribution.cue(), '{');
            open(marked, at, attribution.content(), '[');
            if (at < text.length()) {
                marked.append(text.charAt(at));
            }
        }
        return marked.toString();
    }

    private static void open(StringBuilder marked, int at, List<Span> spans, char mark) {
        spans.stream().filter(span -> span.begin() == at).forEach(span -> marked.append(mark));
    }

    private static void close(StringBuilder marked, int at, List<Span> spans, char mark) {
        spans.stream().filter(span -> span.end() == at).forEach(span -> marked.append(mark));
    }
}
