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
        int belowTopNext = belowTop << 5 | nextTag;
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
        int belowRights = Math.min(tree.rights[below], 3);
        int quotes = (draft.quoted[below] ? 4 : 0) + (draft.quoted[top] ? 2 : 0) + (draft.quoted[next] ? 1 : 0);

        features.clear();
        features.add(1, Pairs.with(topWord, topTag));
        features.add(2, Pairs.with(nextWord, nextTag));
        features.add(3, Pairs.with(words[second], secondTag));
        features.add(4, Pairs.with(belowWord, belowTag));
        features.add(5, Pairs.of(topWord, nextWord));
        features.add(6, Pairs.with(topWord, topNext));
        features.add(7, Pairs.with(nextWord, topNext));
        features.add(8, topNext << 5 | secondTag);
        features.add(9, Pairs.of(belowWord, topWord));
        features.add(10, Pairs.with(belowWord, topTag));
        features.add(11, Pairs.with(topWord, belowTag));
        features.add(12, belowTopNext);
        features.add(13, tags[transitions.stack(2)] << 10 | belowTop);
        features.add(14, (nextTag << 5 | secondTag) << 5 | tags[transitions.next(2)]);
        features.add(15, Pairs.with(belowWord, topNext));
        features.add(16, gap << 10 | topNext);
        features.add(17, belowGap << 10 | belowTop);
        features.add(18, Pairs.with(topWord, gap));
        features.add(19, tags[left] << 10 | topNext);
        features.add(20, tags[right] << 10 | topNext);
        features.add(21, tags[tree.left[below]] << 10 | belowTop);
        features.add(22, tags[belowRight] << 10 | belowTop);
        features.add(23, tags[nextLeft] << 10 | topNext);
        features.add(24, (topLefts << 2 | topRights) << 10 | topNext);
        features.add(25, Pairs.with(topWord, topRights));
        features.add(26, belowRights << 10 | belowTop);
        features.add(27, Pairs.of(classes[below], classes[top]));
        features.add(28, Pairs.of(classes[top], classes[next]));
        features.add(29, Pairs.with(classes[top], nextTag << 5 | secondTag));
        features.add(30, Pairs.with(classes[below], topNext));
        features.add(31, Pairs.with(words[right], topTag));
        features.add(32, Pairs.with(words[belowRight], belowTag));
        features.add(33, (topTag << 5 | tags[right]) << 5 | tags[tree.nextRight[top]]);
        features.add(34, (belowTag << 5 | tags[belowRight]) << 5 | tags[tree.nextRight[below]]);
        features.add(35, Pairs.with(topWord, belowTag << 5 | nextTag));
        features.add(36, belowTopNext << 5 | secondTag);
        features.add(37, Pairs.with(words[second], topNext));
        features.add(38, Pairs.with(classes[next], belowTop));
        features.add(39, quotes << 15 | belowTopNext);
        features.add(40, Pairs.of(classes[below], topWord));
        features.add(41, Pairs.of(belowWord, classes[top]));
        features.add(42, Pairs.with(words[left], topTag));
        features.add(43, Pairs.with(words[nextLeft], nextTag));
        features.add(44, Pairs.with(Pairs.of(belowWord, nextWord), topTag));
        features.add(45, topNext);
        features.add(46, belowTop);
        features.add(47, belowTag << 5 | nextTag);
        features.add(48, Pairs.with(nextWord, gap));
        features.add(49, Pairs.with(topWord, belowGap));
        features.add(50, Pairs.with(belowWord, belowGap));
        features.add(51, Pairs.with(topWord, topLefts));
        features.add(52, Pairs.with(belowWord, belowRights));
        features.add(53, words[transitions.next(2)]);
        features.add(54, Pairs.of(nextWord, words[second]));
        features.add(55, (draft.tagBefore(top, 1) << 5 | tags[Math.min(draft.size(), top + 1)]) << 10 | topNext);
        features.add(56, (draft.tagBefore(next, 1) << 5 | tags[Math.min(draft.size(), below + 1)]) << 10 | topNext);
        features.add(57, Pairs.with(words[transitions.stack(2)], belowTop));
        features.add(58, tags[tree.nextLeft[top]] << 20 | tags[left] << 15 | belowTopNext);
        features.add(59, tags[transitions.next(2)] << 20 | secondTag << 15 | belowTopNext);
        features.add(60, Pairs.with(Pairs.of(words[right], nextWord), topTag));
        features.add(61, Pairs.of(classes[right], classes[next]));
    }
}
