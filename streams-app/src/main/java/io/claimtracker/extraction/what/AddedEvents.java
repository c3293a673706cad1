package io.claimtracker.extraction.what;

import io.claimtracker.extraction.text.LexiconLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A user's entries as they are read one after the other, none of which may say otherwise than one before it. */
final class AddedEvents {
    private record Label(String phrase, LexiconLine line) {}

    private final Set<String> known;
    private final List<EventEntry> entries = new ArrayList<>();
    private final Map<String, LexiconLine> verbs = new HashMap<>();
    private final Map<String, LexiconLine> nouns = new HashMap<>();
    private final Map<String, Label> labels = new HashMap<>();

    /** @param known the kinds that have a label */
    AddedEvents(Set<String> known) {
        this.known = known;
    }

    void add(LexiconLine line) {
        EventEntry entry = EventEntry.of(line);
        claim(verbs, entry.verbs(), line);
        claim(nouns, entry.nouns(), line);
        label(entry, line);
        entries.add(entry);
    }

    List<EventEntry> entries() {
        return entries;
    }

    /** Two kinds may not share a word: which of them it names would hang on the order of the files. */
    private static void claim(Map<String, LexiconLine> claimed, List<List<String>> phrases, LexiconLine line) {
        for (List<String> words : phrases) {
            String word = String.join("_", words);
            @Nullable LexiconLine before = claimed.putIfAbsent(word, line);
            if (before != null) {
                throw line.bad("'" + word + "' stands in the same column at " + before.place() + " already");
            }
        }
    }

    private void label(EventEntry entry, LexiconLine line) {
        if (entry.phrase().isEmpty()) {
            if (!known.contains(entry.kind()) && !labels.containsKey(entry.kind())) {
                throw line.bad("the kind '" + entry.kind() + "' is new and needs a label");
            }
            return;
        }
        @Nullable Label before = labels.putIfAbsent(entry.kind(), new Label(entry.phrase(), line));
        if (before != null && !before.phrase().equals(entry.phrase())) {
            throw line.bad("the kind '" + entry.kind() + "' has the label '" + before.phrase() + "' at "
                    + before.line().place() + " already");
        }
    }
}
