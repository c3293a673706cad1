package io.claimtracker.extraction.attribution;

import io.claimtracker.extraction.model.Signals;
import io.claimtracker.extraction.text.Lexicon;
import io.claimtracker.extraction.text.Prose;
import io.claimtracker.extraction.text.Range;
import io.claimtracker.extraction.text.Sentence;
import io.claimtracker.extraction.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds who speaks in a headline with no cue but a colon: "Brook: bridge is lost", "Bridge is lost: report". A name is a
 * speaker's if the text below lets it speak, as what stands before a colon mostly is a topic or a rubric.
 */
final class HeadlineSieve implements AttributionSieve {
    private static final String FOUND_BY = "rule:headline";
    private static final double CONFIDENCE = 0.7;
    private static final int NONE = -1;
    private static final int FIRST_PARAGRAPHS = 3;
    private static final int LONGEST_NAME = 3;
    private static final int SHORTEST_CONTENT = 3;

    private final Set<String> documents = Lexicon.words("document-nouns.txt");

    @Override
    public List<Attribution> sieve(Prose prose, Reading reading, List<Attribution> found) {
        List<Attribution> all = new ArrayList<>(found);
        for (Sentence sentence : prose.sentences()) {
            if (sentence.paragraph() >= FIRST_PARAGRAPHS) {
                break;
            }
            int colon = isHeadline(prose, sentence) ? colon(prose, sentence) : NONE;
            if (colon != NONE && !new TakenTokens(prose, found).anyIn(new Range(sentence.first(), sentence.end()))) {
                Range before = new Range(sentence.first(), colon);
                Range behind = new Range(colon + 1, sentence.end());
                read(prose, reading.signals(), before, colon, behind, speakers(prose, found))
                        .ifPresent(all::add);
            }
        }
        all.sort(Comparator.comparingInt(one -> one.cue().get(0).begin()));
        return all;
    }

    private Optional<Attribution> read(
            Prose prose, Signals signals, Range before, int colon, Range behind, Set<String> speakers) {
        if (isSpeaker(prose, before, speakers) && words(prose, behind) >= SHORTEST_CONTENT) {
            return Optional.of(attribution(prose, signals, before, colon, behind));
        }
        if ((isDocument(prose, behind) || isSpeaker(prose, behind, speakers))
                && words(prose, before) >= SHORTEST_CONTENT) {
            return Optional.of(attribution(prose, signals, behind, colon, before));
        }
        return Optional.empty();
    }

    private static boolean isHeadline(Prose prose, Sentence sentence) {
        int first = sentence.first();
        boolean alone = first == 0 || prose.paragraphOf(first - 1) != sentence.paragraph();
        boolean whole =
                sentence.end() == prose.tokens().size() || prose.paragraphOf(sentence.end()) != sentence.paragraph();
        return alone && whole && !prose.lower(sentence.end() - 1).equals(".");
    }

    /** The only colon of a sentence. */
    private static int colon(Prose prose, Sentence sentence) {
        int colon = NONE;
        for (int i = sentence.first(); i < sentence.end(); i++) {
            if (prose.lower(i).equals(":")) {
                if (colon != NONE) {
                    return NONE;
                }
                colon = i;
            }
        }
        return colon;
    }

    /** The last words of all named sources. */
    private static Set<String> speakers(Prose prose, List<Attribution> found) {
        Set<String> speakers = new HashSet<>();
        for (Attribution one : found) {
            for (Span span : one.source()) {
                int last = prose.tokens(span).end() - 1;
                if (prose.token(last).isCapitalised()) {
                    speakers.add(prose.lower(last));
                }
            }
        }
        return speakers;
    }

    private static boolean isSpeaker(Prose prose, Range name, Set<String> speakers) {
        boolean named =
                !name.isEmpty() && length(name) <= LONGEST_NAME && speakers.contains(prose.lower(name.end() - 1));
        for (int i = name.first(); named && i < name.end(); i++) {
            named = prose.token(i).isCapitalised();
        }
        return named;
    }

    private boolean isDocument(Prose prose, Range words) {
        return !words.isEmpty() && length(words) <= LONGEST_NAME && isDocument(prose.lower(words.end() - 1));
    }

    private boolean isDocument(String word) {
        return documents.contains(word)
                || (word.endsWith("s") && documents.contains(word.substring(0, word.length() - 1)));
    }

    private static int words(Prose prose, Range range) {
        int words = 0;
        for (int i = range.first(); i < range.end(); i++) {
            words += prose.token(i).isWord() ? 1 : 0;
        }
        return words;
    }

    private static int length(Range range) {
        return range.end() - range.first();
    }

    private static Attribution attribution(Prose prose, Signals signals, Range source, int cue, Range content) {
        return new Attribution(
                Edges.trimmed(prose, signals, List.of(source)),
                List.of(prose.span(cue, cue + 1)),
                Edges.trimmed(prose, signals, List.of(content)),
                CONFIDENCE,
                FOUND_BY);
    }
}
