package io.claimtracker.extraction.syntax;

import io.claimtracker.extraction.model.FeatureBuffer;

/**
 * What the next move is told by: the words and tags on top of the stack and those to come, what depends on them already,
 * and how far apart they stand (after Zhang and Nivre, ACL 2011).
 */
public final class ArcFeatures {
    private ArcFeatures() {}

    /** By what moves that need no weighing are known: the four tags around the place of decision. */
    public static int key(Draft draft, Transitions transitions) {
        int[] tags = draft.tags;
        return ((tags[transitions.stack(1)] << 5 | tags[transitions.stack(0)]) << 5 | tags[transitions.next(0)]) << 5
                | tags[transitions.next(1)];
    }

    public static void fill(FeatureBuffer features, Draft draft, Transitions transitions) {
        int[] tags = draft.tags;
        int[] words = draft.words;
        int[] classes = draft.classes;
        Tree tree = transitions.tree();
        int top = transitions.stack(0);
        int below = transitions.stack(1);
        int next = transitions.next(0);
        int second = transitions.next(1);
        int topTag = tags[top];
        int belowTag = tags[below];
        int nextTag = tags[next];
        int secondTag = tags[second];
        int topNext = topTag << 5 | nextTag;
        int belowTop = belowTag << 5 | topTag;
        int topWord = words[top];
        int belowWord = words[below];
        int nextWord = words[next];
        int gap = Math.min(next - top, 7);
        int belowGap = below < top ? Math.min(top - below, 7) : 0;
        int left = tree.left[top];
        int right = tree.right[top];
        int belowRight = tree.right[below];
        int nextLeft = tree.left[next];
        int topLefts = Math.min(tree.lefts[top], 3);
        int topRights = Math.min(tree.rights[top], 3);

        features.clear();
        features.add(1, Pairs.with(topWord, topTag));
        features.add(2, Pairs.with(nextWord, nextTag));
        features.add(3, Pairs.with(words[second], secondTag));
        features.add(4, Pairs.with(belowWord, belowTag));
        features.add(8, topNext << 5 | secondTag);
        features.add(14, (nextTag << 5 | secondTag) << 5 | tags[transitions.next(2)]);
        features.add(16, gap << 10 | topNext);
        features.add(17, belowGap << 10 | belowTop);
        features.add(18, Pairs.with(topWord, gap));
        features.add(19, tags[left] << 10 | topNext);
        features.add(23, tags[nextLeft] << 10 | topNext);
        features.add(24, (topLefts << 2 | topRights) << 10 | topNext);
        features.add(25, Pairs.with(topWord, topRights));
        features.add(29, Pairs.with(classes[top], nextTag << 5 | secondTag));
        features.add(31, Pairs.with(words[right], topTag));
        features.add(32, Pairs.with(words[belowRight], belowTag));
        features.add(33, (topTag << 5 | tags[right]) << 5 | tags[tree.nextRight[top]]);
        features.add(34, (belowTag << 5 | tags[belowRight]) << 5 | tags[tree.nextRight[below]]);
        features.add(42, Pairs.with(words[left], topTag));
        features.add(43, Pairs.with(words[nextLeft], nextTag));
        features.add(45, topNext);
        features.add(46, belowTop);
        features.add(47, belowTag << 5 | nextTag);
        features.add(48, Pairs.with(nextWord, gap));
        features.add(55, (draft.tagBefore(top, 1) << 5 | tags[Math.min(draft.size(), top + 1)]) << 10 | topNext);
        features.add(56, (draft.tagBefore(next, 1) << 5 | tags[Math.min(draft.size(), below + 1)]) << 10 | topNext);
        features.add(61, Pairs.of(classes[right], classes[next]));
    }
}
