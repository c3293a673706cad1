package io.claimtracker.extraction.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads word lists from the class path: one entry a line, # begins a comment, a tab sets an entry apart from its value. */
public final class Lexicon {
    private Lexicon() {}

    public static Set<String> words(String file) {
        return Set.copyOf(table(file).keySet());
    }

    /** Entry to value in the order of the file; the value is empty where the line has none. */
    public static Map<String, String> table(String file) {
        Map<String, String> table = new LinkedHashMap<>();
        for (String line : lines(file)) {
            int tab = line.indexOf('\t');
            String entry = tab < 0 ? line : line.substring(0, tab);
            table.put(entry.strip(), tab < 0 ? "" : line.substring(tab + 1).strip());
        }
        return table;
    }

    public static List<String> lines(String file) {
        try (InputStream stream = Lexicon.class.getResourceAsStream("/io/claimtracker/extraction/" + file)) {
            if (stream == null) {
                throw new IllegalStateException("lexicon " + file + " is missing from the class path");
            }
            return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .filter(Lexicon::isEntry)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("lexicon " + file + " cannot be read", e);
        }
    }

    static boolean isEntry(String line) {
        return !line.isBlank() && !line.startsWith("#");
    }
}
