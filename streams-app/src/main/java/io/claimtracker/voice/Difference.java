package io.claimtracker.voice;

/** What sets a part apart from the stretch of a whole where it stands. */
final class Difference {
    /** How far before the part a denial or condition still governs it, in words of its sentence. */
    private static final int REACH = 6;

    private final Words part;
    private final Words whole;
    private final Alignment alignment;
    private int content;
    private int function;
    private boolean decisive;

    Difference(Words part, Words whole) {
        this.part = part;
        this.whole = whole;
        this.alignment = Alignment.of(part, whole);
        count();
    }

    /** Whether the part says what the whole says there. */
    boolean isSlight() {
        int size = part.size();
        return !decisive && content <= size / 16 && function <= size / 5 && !isGoverned();
    }

    private void count() {
        boolean[] kept = new boolean[whole.size()];
        for (int i = 0; i < part.size(); i++) {
            int partner = alignment.partner(i);
            if (partner == Alignment.NONE) {
                add(part.kind(i));
            } else {
                kept[partner] = true;
            }
        }
        int first = alignment.first();
        for (int i = first; first != Alignment.NONE && i <= alignment.last(); i++) {
            if (!kept[i]) {
                add(whole.kind(i));
            }
        }
    }

    private void add(WordKind kind) {
        decisive |= kind.isDecisive();
        content += kind == WordKind.CONTENT ? 1 : 0;
        function += kind == WordKind.FUNCTION ? 1 : 0;
    }

    /** Whether the whole denies or conditions what the part asserts: "I don't think", "unless". */
    private boolean isGoverned() {
        int first = alignment.first();
        for (int i = first; i > 0 && i > first - REACH && !whole.opens(i); i--) {
            if (whole.kind(i - 1) == WordKind.NEGATION) {
                return true;
            }
        }
        return false;
    }
}
