package io.claimtracker.extraction.attribution;

import io.claimtracker.extraction.syntax.Syntax;
import io.claimtracker.extraction.text.Range;

/**
 * How each token of a window hangs together with a cue: through which relation it hangs on the cue's head, or on what that
 * head hangs on itself, three steps up at most.
 */
final class Branches {
    private static final int STEPS_UP = 4;
    private static final int STEPS_DOWN = 60;

    private final int first;
    private final int[] codes;
    private final int[] roots;
    private final byte[] depths;

    Branches(Syntax syntax, Range window, int head) {
        int length = window.end() - window.first();
        this.first = window.first();
        this.codes = new int[length];
        this.roots = new int[length];
        this.depths = new byte[length];
        int[] ancestors = new int[STEPS_UP];
        int count = 0;
        for (int at = head; at >= 0 && count < STEPS_UP; at = syntax.head(at)) {
            ancestors[count++] = at;
        }
        for (int i = 0; i < length; i++) {
            place(syntax, head, ancestors, count, i);
        }
    }

    private void place(Syntax syntax, int head, int[] ancestors, int count, int place) {
        int at = first + place;
        int below = -1;
        int depth = 0;
        roots[place] = -1;
        while (at >= 0 && depth < STEPS_DOWN) {
            for (int step = 0; step < count; step++) {
                if (ancestors[step] == at) {
                    int code = below < 0 ? 2000 + step : 100 + step * 200 + syntax.relation(below);
                    codes[place] = step > 0 && below >= 0 ? code * 3 + (below < head ? 1 : 2) : code;
                    roots[place] = below < 0 ? at : below;
                    depths[place] = (byte) Math.min(depth, 6);
                    return;
                }
            }
            below = at;
            at = syntax.head(at);
            depth++;
        }
        depths[place] = (byte) Math.min(depth, 6);
    }

    /** The relation and where it leads; 0 for a token that hangs on none of them, −1 outside the window. */
    int code(int token) {
        int place = token - first;
        return place < 0 || place >= codes.length ? -1 : codes[place];
    }

    /** How many steps a token of the window is from the branching. */
    int depth(int token) {
        return depths[token - first];
    }

    /** Whether two neighbouring tokens are of one branch. */
    boolean same(int token, int other) {
        int one = token - first;
        int two = other - first;
        return one >= 0 && two >= 0 && one < roots.length && two < roots.length && roots[one] == roots[two];
    }
}
