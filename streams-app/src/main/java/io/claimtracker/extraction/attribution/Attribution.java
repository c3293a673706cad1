package io.claimtracker.extraction.attribution;

import io.claimtracker.extraction.text.Span;
import java.util.List;

/**
 * Who says what, as written: the words of the source, of the cue and of the content.
 *
 * @param source empty where the text names none
 * @param confidence how sure it is that this is one, 0 to 1
 * @param foundBy the rule or model that found it
 */
public record Attribution(List<Span> source, List<Span> cue, List<Span> content, double confidence, String foundBy) {
    /** What joins the pieces of a content that is not in one piece. */
    public static final String GAP = " … ";

    public Attribution {
        source = List.copyOf(source);
        cue = List.copyOf(cue);
        content = List.copyOf(content);
        if (cue.isEmpty() || content.isEmpty()) {
            throw new IllegalArgumentException("an attribution has a cue and a content");
        }
    }

    /** The words of the content, its pieces joined. */
    public String contentIn(String text) {
        return joined(content, text);
    }

    public static String joined(List<Span> spans, String text) {
        return String.join(GAP, spans.stream().map(span -> span.in(text)).toList());
    }
}
