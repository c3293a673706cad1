package io.claimtracker.extraction.syntax;

import io.claimtracker.extraction.model.FeatureBuffer;

/** What the relation of a word to its head is told by (there must be a head): both words, how far and on which side, and what else depends on them. */
public final class RelationFeatures {
    private static final int FARTHEST_COMMA = 12;

    private RelationFeatures() {}

    /** By what relations that need no weighing are known: the tags of word, head and first dependent, and the side. */
    public static int key(Draft draft, Tree tree, int word) {
        int head = tree.heads[word];
        int side = head < word ? 0 : 1;
        return ((draft.tags[word] << 5 | draft.tags[head]) << 5 | draft.tags[tree.left[word]]) << 1 | side;
    }

    public static void fill(FeatureBuffer features, Draft draft, Tree tree, int word) {
        int[] tags = draft.tags;
        int[] words = draft.words;
        int[] classes = draft.classes;
        int head = tree.heads[word];
        int side = head < word ? 0 : 1;
        int distance = Math.min(Math.abs(head - word), 5);
        int tag = tags[word];
        int headTag = tags[head];
        int both = (tag << 5 | headTag) << 1 | side;
        int tagSide = tag << 1 | side;
        int headSide = headTag << 1 | side;
        int left = tree.left[word];
        int right = tree.right[word];
        int lastTag = draft.tagBefore(word, 1);
        int headRight = tree.right[head];

        int place = (tree.left[head] == word ? 1 : 0) + (headRight == word ? 2 : 0);
        features.clear();
        features.add(1, both);
        features.add(2, Pairs.with(words[word], headSide));
        features.add(5, distance << 11 | both);
        features.add(6, Pairs.with(classes[word], headSide));
        features.add(7, Pairs.with(classes[head], tagSide));
        features.add(8, lastTag << 11 | both);
        features.add(9, tags[word + 1] << 11 | both);
        features.add(10, tags[left] << 11 | both);
        features.add(11, tags[right] << 11 | both);
        features.add(12, Pairs.with(words[left], tagSide));
        features.add(13, (Math.min(tree.lefts[head], 7) << 3 | Math.min(tree.rights[head], 7)) << 11 | both);
        features.add(16, (comma(draft, word, head) ? 1 : 0) << 11 | both);
        features.add(18, Pairs.with(draft.form(word).suffix3(), headSide));
        features.add(19, Pairs.with(words[right], tagSide));
        features.add(20, tags[tree.heads[head]] << 11 | both);
        features.add(21, place << 11 | both);
        features.add(28, Pairs.with(Pairs.of(words[left], classes[word]), headSide));
        features.add(30, Pairs.with(draft.form(head).suffix3(), tagSide));
        features.add(31, tags[tree.nextRight[head]] << 16 | tags[headRight] << 11 | both);
    }

    private static boolean comma(Draft draft, int word, int head) {
        int from = Math.min(word, head);
        int to = Math.min(Math.max(word, head), from + FARTHEST_COMMA);
        for (int i = from + 1; i < to; i++) {
            if (draft.commas[i]) {
                return true;
            }
        }
        return false;
    }
}
