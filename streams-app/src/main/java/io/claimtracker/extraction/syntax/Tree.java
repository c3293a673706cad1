package io.claimtracker.extraction.syntax;

import java.util.Arrays;

/**
 * Which word of a sentence depends on which, as far as is known, with the outermost dependents on either side. Reused from
 * sentence to sentence; the position after the last word stands for none.
 */
public final class Tree {
    int[] heads = new int[64];
    int[] left = new int[64];
    int[] nextLeft = new int[64];
    int[] right = new int[64];
    int[] nextRight = new int[64];
    int[] lefts = new int[64];
    int[] rights = new int[64];
    private int none;

    /** No word depends on another. */
    public void begin(int size) {
        if (heads.length <= size) {
            int room = size * 2 + 1;
            heads = new int[room];
            left = new int[room];
            nextLeft = new int[room];
            right = new int[room];
            nextRight = new int[room];
            lefts = new int[room];
            rights = new int[room];
        }
        none = size;
        Arrays.fill(heads, 0, size + 1, none);
        Arrays.fill(left, 0, size + 1, none);
        Arrays.fill(nextLeft, 0, size + 1, none);
        Arrays.fill(right, 0, size + 1, none);
        Arrays.fill(nextRight, 0, size + 1, none);
        Arrays.fill(lefts, 0, size + 1, 0);
        Arrays.fill(rights, 0, size + 1, 0);
    }

    /** Makes a word depend on another, outside of those that already do. */
    void attach(int head, int word) {
        heads[word] = head;
        if (word < head) {
            nextLeft[head] = left[head];
            left[head] = word;
            lefts[head]++;
        } else {
            nextRight[head] = right[head];
            right[head] = word;
            rights[head]++;
        }
    }

    /** Takes over a whole tree. {@code given} holds the head of each word, below 0 for none. */
    public void take(int[] given, int size) {
        begin(size);
        for (int i = size - 1; i >= 0; i--) {
            if (given[i] > i) {
                attach(given[i], i);
            }
        }
        for (int i = 0; i < size; i++) {
            if (given[i] >= 0 && given[i] < i) {
                attach(given[i], i);
            }
        }
    }

    /** The word that a word depends on; -1 for none. */
    public int head(int word) {
        return heads[word] == none ? -1 : heads[word];
    }
}
