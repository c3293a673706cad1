package io.claimtracker.extraction.what;

import java.util.Map;

/** The singular of an English noun. */
final class Nouns {
    private static final Map<String, String> IRREGULAR = Map.ofEntries(
            Map.entry("men", "man"),
            Map.entry("women", "woman"),
            Map.entry("children", "child"),
            Map.entry("people", "people"),
            Map.entry("lives", "life"),
            Map.entry("wives", "wife"),
            Map.entry("crises", "crisis"),
            Map.entry("analyses", "analysis"),
            Map.entry("theses", "thesis"),
            Map.entry("criteria", "criterion"),
            Map.entry("phenomena", "phenomenon"),
            Map.entry("media", "media"),
            Map.entry("news", "news"),
            Map.entry("politics", "politics"),
            Map.entry("economics", "economics"),
            Map.entry("series", "series"),
            Map.entry("bias", "bias"),
            Map.entry("gas", "gas"),
            Map.entry("feet", "foot"),
            Map.entry("movies", "movie"),
            Map.entry("thieves", "thief"),
            Map.entry("leaves", "leave"),
            Map.entry("halves", "half"),
            Map.entry("knives", "knife"));

    private Nouns() {}

    static String singular(String word) {
        String irregular = IRREGULAR.get(word);
        if (irregular != null) {
            return irregular;
        }
        int length = word.length();
        boolean plural = length > 3
                && word.endsWith("s")
                && !word.endsWith("ss")
                && !word.endsWith("us")
                && !word.endsWith("is")
                && !word.endsWith("ics");
        if (!plural) {
            return word;
        }
        if (word.endsWith("ies") && length > 4) {
            return word.substring(0, length - 3) + "y";
        }
        boolean hisses =
                word.endsWith("sses") || word.endsWith("shes") || word.endsWith("ches") || word.endsWith("xes");
        return word.substring(0, length - (hisses ? 2 : 1));
    }
}
