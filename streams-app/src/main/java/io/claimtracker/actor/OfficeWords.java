package io.claimtracker.actor;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The words that tell an office from others, each in one spelling: Ukrainian is Ukraine, a chairwoman is a chair. */
final class OfficeWords {
    private static final OfficeWords SHIPPED = read();

    /** What only joins the others, and what is left of a possessive. */
    private static final Set<String> JOINING =
            Set.of("the", "a", "an", "of", "for", "to", "in", "at", "on", "and", "s", "");

    private final Map<List<String>, List<String>> spellings;
    private final int longest;

    private OfficeWords(Map<List<String>, List<String>> spellings) {
        this.spellings = Map.copyOf(spellings);
        this.longest = spellings.keySet().stream().mapToInt(List::size).max().orElse(0);
    }

    /** The words of a title, in the order of the alphabet: how they are strung together makes no other office. */
    static Set<String> of(String title) {
        return SHIPPED.words(List.of(ActorId.slug(title).split("-", -1)));
    }

    private Set<String> words(List<String> written) {
        Set<String> words = new TreeSet<>();
        for (int at = 0; at < written.size(); ) {
            int taken = 1;
            List<String> spelling = List.of(written.get(at));
            for (int length = Math.min(longest, written.size() - at); length > 0; length--) {
                List<String> found = spellings.get(written.subList(at, at + length));
                if (found != null) {
                    taken = length;
                    spelling = found;
                    break;
                }
            }
            words.addAll(spelling);
            at += taken;
        }
        words.removeAll(JOINING);
        return words;
    }

    private static OfficeWords read() {
        Map<List<String>, List<String>> spellings = new HashMap<>();
        try (InputStream stream = OfficeWords.class.getResourceAsStream("office-words.txt")) {
            if (stream == null) {
                throw new IllegalStateException("office-words.txt is missing from the class path");
            }
            List<String> lines =
                    new ArrayList<>(new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                            .lines()
                            .toList());
            lines.removeIf(line -> line.isBlank() || line.startsWith("#"));
            for (String line : lines) {
                String[] cells = line.split("\t", 2);
                spellings.put(List.of(cells[0].split(" ", -1)), List.of(cells[1].split(" ", -1)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("office-words.txt cannot be read", e);
        }
        return new OfficeWords(spellings);
    }
}
