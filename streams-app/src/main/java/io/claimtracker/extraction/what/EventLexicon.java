package io.claimtracker.extraction.what;

import io.claimtracker.extraction.text.Lexicon;
import io.claimtracker.extraction.text.LexiconLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The kinds of event and the words that name them, as data: those that come with Claim Tracker and, before them, a user's.
 * A word that both have names the user's kind; a kind that both have is labelled as the user has it.
 */
public final class EventLexicon {
    /** Most entries of a user's. */
    public static final int MOST_ADDED = 10_000;

    private final List<EventEntry> added;
    private final List<EventEntry> builtIn;
    private final Map<String, String> phrases = new HashMap<>();

    private EventLexicon(List<EventEntry> added, List<EventEntry> builtIn) {
        this.added = List.copyOf(added);
        this.builtIn = List.copyOf(builtIn);
        builtIn.forEach(entry -> phrases.put(entry.kind(), entry.phrase()));
        for (EventEntry entry : added) {
            if (!entry.phrase().isEmpty()) {
                phrases.put(entry.kind(), entry.phrase());
            }
        }
    }

    /** The lexicon that comes with Claim Tracker. */
    public static EventLexicon builtIn() {
        return new EventLexicon(
                List.of(),
                Lexicon.lines("event-kinds.txt").stream().map(EventEntry::of).toList());
    }

    /**
     * The built-in lexicon with a user's entries: kind, label, verbs and nouns, apart by tabs, as in the built-in one. An
     * empty label leaves that of a known kind as it is.
     *
     * @throws io.claimtracker.extraction.text.LexiconException naming the entry that cannot be used, or that says otherwise
     *     than one before it
     */
    public static EventLexicon with(List<LexiconLine> lines) {
        if (lines.size() > MOST_ADDED) {
            throw lines.get(MOST_ADDED).bad("there are more than " + MOST_ADDED + " entries");
        }
        EventLexicon known = builtIn();
        AddedEvents added = new AddedEvents(known.phrases.keySet());
        lines.forEach(added::add);
        return new EventLexicon(added.entries(), known.builtIn);
    }

    /** Every entry, one that counts before others first. */
    List<EventEntry> entries() {
        List<EventEntry> all = new ArrayList<>(added);
        all.addAll(builtIn);
        return all;
    }

    /** A kind's words in a label. */
    String phrase(String kind) {
        return phrases.getOrDefault(kind, kind);
    }

    /** The lemmas of the user's verbs, of phrases the first word: extraction may not know all of them as verbs. */
    Set<String> addedVerbs() {
        Set<String> lemmas = new LinkedHashSet<>();
        for (EventEntry entry : added) {
            entry.verbs().forEach(words -> lemmas.add(words.get(0)));
        }
        return lemmas;
    }
}
