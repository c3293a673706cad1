package io.claimtracker.extraction.what;

import io.claimtracker.extraction.text.Lexicon;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The kinds of event that are told apart, by the words that name them. */
public final class EventKinds {
    /** A kind of event, and its words in a label. */
    public record Kind(String id, String phrase) {}

    private record Stem(String text, boolean whole, Kind kind) {
        boolean fits(String word) {
            return whole ? word.equals(text) : word.startsWith(text);
        }
    }

    private final Map<Character, List<Stem>> byLetter = new HashMap<>();

    public EventKinds() {
        for (String line : Lexicon.lines("event-kinds.txt")) {
            String[] cells = line.split("\t", -1);
            Kind kind = new Kind(cells[0], cells[1]);
            for (String stem : cells[2].split(" ", -1)) {
                boolean whole = stem.endsWith("!");
                String text = whole ? stem.substring(0, stem.length() - 1) : stem;
                byLetter.computeIfAbsent(text.charAt(0), letter -> new ArrayList<>())
                        .add(new Stem(text, whole, kind));
            }
        }
    }

    /** The kind that a word in lower case names. */
    public Optional<Kind> of(String word) {
        return byLetter.getOrDefault(word.charAt(0), List.of()).stream()
                .filter(stem -> stem.fits(word))
                .findFirst()
                .map(Stem::kind);
    }
}
