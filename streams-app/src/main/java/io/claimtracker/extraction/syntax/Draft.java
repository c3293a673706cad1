package io.claimtracker.extraction.syntax;

import io.claimtracker.extraction.model.Signals;
import io.claimtracker.extraction.text.Sentence;
import io.claimtracker.extraction.text.WordForm;
import java.util.Arrays;

/**
 * A sentence that is being read: its words, counted from 0, and the tags found so far. The position after the last stands
 * for no word at all, so that features need not ask. Reused from sentence to sentence.
 */
public final class Draft {
    /** Tags before the first word, and of no word. */
    static final int BEFORE = 30;

    static final int NONE = 31;
    /** How many edges stand on either side of the words. */
    private static final int EDGES = 2;

    private int first;
    private int size;
    private WordForm[] forms = new WordForm[64];
    int[] words = new int[64];
    int[] classes = new int[64];
    int[] tags = new int[64];
    boolean[] commas = new boolean[64];

    /** Takes up a sentence of a text. */
    public void begin(Signals signals, Sentence sentence) {
        first = sentence.first();
        size = sentence.end() - first;
        if (forms.length < size + 2 * EDGES) {
            grow(size * 2 + 2 * EDGES);
        }
        WordForm edge = signals.form(-1);
        Arrays.fill(forms, 0, EDGES, edge);
        Arrays.fill(forms, size + EDGES, size + 2 * EDGES, edge);
        for (int i = 0; i < size; i++) {
            WordForm form = signals.form(first + i);
            forms[i + EDGES] = form;
            words[i] = form.lower();
            classes[i] = form.medium();
            commas[i] = form.comma();
            tags[i] = NONE;
        }
        words[size] = edge.lower();
        classes[size] = edge.medium();
        tags[size] = NONE;
    }

    private void grow(int room) {
        forms = new WordForm[room];
        words = new int[room];
        classes = new int[room];
        tags = new int[room];
        commas = new boolean[room];
    }

    /** Where in the text it begins. */
    public int first() {
        return first;
    }

    /** How many words it has, marks included. */
    public int size() {
        return size;
    }

    public int tag(int word) {
        return tags[word];
    }

    public void setTag(int word, int tag) {
        tags[word] = tag;
    }

    /** The form of a word; up to two places beyond the sentence, that of an edge. */
    WordForm form(int word) {
        return forms[word + EDGES];
    }

    int tagBefore(int word, int distance) {
        return word < distance ? BEFORE : tags[word - distance];
    }
}
