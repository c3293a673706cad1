package io.claimtracker.voice;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Words as they are read, and what stood between them. */
final class WordList {
    private final List<String> written = new ArrayList<>();
    private final List<WordKind> kinds = new ArrayList<>();
    private final List<Pause> pauses = new ArrayList<>();
    private final List<Integer> ends = new ArrayList<>();
    private Pause pause = Pause.SENTENCE;

    boolean isFull() {
        return written.size() >= Words.MOST;
    }

    /** The next word comes after a pause. */
    void pause(Pause next) {
        pause = next.compareTo(pause) > 0 ? next : pause;
    }

    /**
     * A further word.
     *
     * @param word in lower case
     * @param capital whether it is written with a capital
     * @param aside whether it is in brackets
     * @param end the unit behind it
     */
    void add(String word, boolean capital, boolean aside, int end) {
        written.add(word);
        kinds.add(aside ? WordKind.ASIDE : Vocabulary.kind(word, capital, pause == Pause.SENTENCE));
        pauses.add(pause);
        ends.add(end);
        pause = Pause.NONE;
    }

    /** Which words end in some of the units. */
    BitSet endingIn(BitSet units) {
        BitSet ending = new BitSet();
        for (int i = 0; i < ends.size(); i++) {
            ending.set(i, units.get(ends.get(i) - 1));
        }
        return ending;
    }

    Words words() {
        Words.Word[] words = new Words.Word[written.size()];
        for (int i = 0; i < words.length; i++) {
            words[i] = word(i);
        }
        return new Words(words);
    }

    private Words.Word word(int index) {
        String word = written.get(index);
        String unshifted = Vocabulary.unshifted(word);
        String next = index + 1 < written.size() ? written.get(index + 1) : "";
        long stem = Hashes.of(Vocabulary.stem(word));
        return new Words.Word(
                stem,
                unshifted.equals(word) ? stem : Hashes.of(Vocabulary.stem(unshifted)),
                next.isEmpty() ? 0 : Hashes.of(Vocabulary.stem(word + next)),
                kinds.get(index),
                pauses.get(index));
    }
}
