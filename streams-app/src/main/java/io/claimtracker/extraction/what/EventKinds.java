package io.claimtracker.extraction.what;

import io.claimtracker.extraction.text.Inflections;
import io.claimtracker.extraction.text.Prose;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The kinds of event that are told apart, by the verbs and the nouns that name them. */
final class EventKinds {
    /** A kind of event, and its words in a label. */
    record Kind(String id, String phrase) {}

    private final Phrases<Kind> verbs = new Phrases<>();
    private final Phrases<Kind> nouns = new Phrases<>();

    EventKinds(Verbs known, EventLexicon lexicon) {
        for (EventEntry entry : lexicon.entries()) {
            Kind kind = new Kind(entry.kind(), lexicon.phrase(entry.kind()));
            for (List<String> words : entry.verbs()) {
                for (String form : known.forms(words.get(0))) {
                    List<String> inflected = new ArrayList<>(words);
                    inflected.set(0, form);
                    verbs.add(inflected, kind);
                }
            }
            for (List<String> words : entry.nouns()) {
                nouns.add(words, kind);
                List<String> plural = new ArrayList<>(words);
                plural.set(plural.size() - 1, Inflections.third(words.get(words.size() - 1)));
                nouns.add(plural, kind);
            }
        }
    }

    /** The kind that the verb at a token names, together with what follows it: step down. */
    Phrases.@Nullable Phrase<Kind> verb(Prose prose, int token, int end) {
        return verbs.at(prose, token, end);
    }

    /** The kind that the noun or adjective at a token names. */
    Phrases.@Nullable Phrase<Kind> noun(Prose prose, int token, int end) {
        return nouns.at(prose, token, end);
    }
}
