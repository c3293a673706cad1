package io.claimtracker.extraction.syntax;

import io.claimtracker.extraction.model.FeatureBuffer;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Decisions that nearly always come out alike, by a key, so that nothing needs to be weighed. */
public final class KnownAnswers {
    private static final int MOST = 1 << 20;

    private final SortedMap<Integer, Integer> answers;
    private final int[] keys;
    private final byte[] outcomes;

    public KnownAnswers(Map<Integer, Integer> answers) {
        this.answers = new TreeMap<>(answers);
        this.keys = new int[Integer.highestOneBit(Math.max(2, answers.size())) * 4];
        this.outcomes = new byte[keys.length];
        Arrays.fill(outcomes, (byte) -1);
        this.answers.forEach((key, outcome) -> {
            int slot = slot(key);
            keys[slot] = key;
            outcomes[slot] = outcome.byteValue();
        });
    }

    private int slot(int key) {
        int mask = keys.length - 1;
        int slot = FeatureBuffer.mix(key) & mask;
        while (outcomes[slot] >= 0 && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    /** How the decision comes out; -1 if that is not known. */
    public int answer(int key) {
        return outcomes[slot(key)];
    }

    public int size() {
        return answers.size();
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(answers.size());
        for (Map.Entry<Integer, Integer> answer : answers.entrySet()) {
            out.writeInt(answer.getKey());
            out.writeByte(answer.getValue());
        }
    }

    static KnownAnswers read(DataInputStream in) throws IOException {
        int size = in.readInt();
        if (size < 0 || size > MOST) {
            throw new IOException("no known answers: " + size + " of them");
        }
        Map<Integer, Integer> answers = new TreeMap<>();
        for (int i = 0; i < size; i++) {
            answers.put(in.readInt(), (int) in.readByte());
        }
        return new KnownAnswers(answers);
    }
}
