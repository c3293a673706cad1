package io.claimtracker.producer;

/** Half of a character beyond the basic plane without its other half: text with one has no UTF-8, so it cannot be sent. */
final class UnpairedSurrogate {
    private UnpairedSurrogate() {}

    /** The index of the first one in a text, or -1. */
    static int in(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (!Character.isSurrogate(unit)) {
                continue;
            }
            boolean paired = Character.isHighSurrogate(unit)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (!paired) {
                return i;
            }
            i++;
        }
        return -1;
    }
}
