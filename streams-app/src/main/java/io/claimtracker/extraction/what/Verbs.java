package io.claimtracker.extraction.what;

import io.claimtracker.extraction.text.Inflections;
import io.claimtracker.extraction.text.Lexicon;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The verbs that are known, by any of their forms. */
final class Verbs {
    private record Inflected(String lemma, String past, String participle, String progressive) {
        static Inflected of(String[] cells) {
            String lemma = cells[0];
            String past = cells.length > 1 ? cells[1] : Inflections.past(lemma);
            String participle = cells.length > 2 ? cells[2] : past;
            return new Inflected(lemma, past, participle, cells.length > 3 ? cells[3] : Inflections.participle(lemma));
        }
    }

    private final Map<String, VerbForm> forms = new HashMap<>();
    private final Map<String, Inflected> byLemma = new HashMap<>();

    Verbs() {
        List<Inflected> regular = new ArrayList<>();
        for (String line : Lexicon.lines("verbs.txt")) {
            String[] cells = line.strip().split("\t", -1);
            Inflected verb = Inflected.of(cells);
            byLemma.put(verb.lemma(), verb);
            if (cells.length > 1) {
                add(verb);
            } else {
                regular.add(verb);
            }
        }
        // "Found" is a form of find before it is one of found.
        regular.forEach(this::add);
    }

    @Nullable
    VerbForm of(String word) {
        return forms.get(word);
    }

    /** Every form of a verb; of one that is not known, by rule. */
    Set<String> forms(String lemma) {
        Inflected verb = byLemma.getOrDefault(lemma, Inflected.of(new String[] {lemma}));
        return new LinkedHashSet<>(
                List.of(lemma, Inflections.third(lemma), verb.past(), verb.participle(), verb.progressive()));
    }

    private void add(Inflected verb) {
        String lemma = verb.lemma();
        add(lemma, new VerbForm(lemma, true, false, false, false, false));
        add(Inflections.third(lemma), new VerbForm(lemma, false, true, false, false, false));
        add(verb.past(), new VerbForm(lemma, false, false, true, false, false));
        add(verb.participle(), new VerbForm(lemma, false, false, false, true, false));
        add(verb.progressive(), new VerbForm(lemma, false, false, false, false, true));
    }

    private void add(String word, VerbForm form) {
        forms.merge(word, form, (known, more) -> known.lemma().equals(more.lemma()) ? known.and(more) : known);
    }
}
