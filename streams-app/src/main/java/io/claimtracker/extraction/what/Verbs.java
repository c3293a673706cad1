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
        this(Set.of());
    }

    /** @param further lemmas of verbs that may not be in the list; they are inflected by rule */
    Verbs(Set<String> further) {
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
        for (String lemma : further) {
            if (!byLemma.containsKey(lemma)) {
                add(Inflected.of(new String[] {lemma}));
            }
        }
    }

    @Nullable
    VerbForm of(String word) {
        VerbForm form = forms.get(word);
        return form == null && isPast(word) ? new VerbForm(lemma(word), false, false, true, true, false) : form;
    }

    /** Whether a word that is not known looks like the past of a verb: juggled. */
    private static boolean isPast(String word) {
        return word.length() > 5 && word.endsWith("ed") && !word.endsWith("eed") && word.indexOf('-') < 0;
    }

    /** What a regular past is the past of; a consonant before l, and some endings, had a silent e. */
    private static String lemma(String past) {
        String stem = past.substring(0, past.length() - 2);
        char last = stem.charAt(stem.length() - 1);
        char before = stem.charAt(stem.length() - 2);
        if (last == before && "lsz".indexOf(last) < 0) {
            return stem.substring(0, stem.length() - 1);
        }
        if (last == 'i') {
            return stem.substring(0, stem.length() - 1) + "y";
        }
        boolean vowel = "aeiou".indexOf(before) >= 0;
        boolean silent = "cvuz".indexOf(last) >= 0
                || (last == 's' && before != 's')
                || (last == 'l' && !vowel && before != 'l')
                || (last == 'g' && !vowel && !stem.endsWith("ang") && !stem.endsWith("ong"))
                || stem.endsWith("at");
        return silent ? stem + "e" : stem;
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
