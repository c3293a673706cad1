package io.claimtracker.local;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtracker.extraction.attribution.Attribution;
import io.claimtracker.extraction.scoring.AnnotatedDocument;
import io.claimtracker.extraction.scoring.GoldAttribution;
import io.claimtracker.extraction.text.Span;
import java.util.List;
import java.util.stream.Stream;

/**
 * An attribution that was missed or that is spurious, as shown to whoever looks for the reason.
 *
 * @param offset where it begins, in UTF-16 units
 */
record ScoringError(String document, int offset, String source, String cue, String content) {
    private static final int LONGEST = 160;

    static ScoringError missed(AnnotatedDocument document, GoldAttribution attribution) {
        return of(document, attribution.source(), attribution.cue(), attribution.content());
    }

    static ScoringError spurious(AnnotatedDocument document, Attribution attribution) {
        return of(document, attribution.source(), attribution.cue(), attribution.content());
    }

    private static ScoringError of(AnnotatedDocument document, List<Span> source, List<Span> cue, List<Span> content) {
        int offset = Stream.of(source, cue, content)
                .flatMap(List::stream)
                .mapToInt(Span::begin)
                .min()
                .orElse(0);
        return new ScoringError(
                document.name(), offset, words(document, source), words(document, cue), words(document, content));
    }

    /** White space folded, so that it stays on its line. */
    private static String words(AnnotatedDocument document, List<Span> spans) {
        return Attribution.joined(spans, document.text()).replaceAll("\\s+", " ");
    }

    /** One line for people, the content cut short. */
    @Override
    public String toString() {
        String shown = content.length() <= LONGEST ? content : content.substring(0, LONGEST) + "…";
        return document + ":" + offset + "  <" + source + "> {" + cue + "} [" + shown + "]";
    }

    ObjectNode toJson() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("document", document)
                .put("offset", offset)
                .put("source", source)
                .put("cue", cue)
                .put("content", content);
    }
}
