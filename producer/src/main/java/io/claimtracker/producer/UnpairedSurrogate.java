package io.claimtracker.producer;

/** Half of a character beyond the basic plane without its other half: text with one has no UTF-8, so it cannot be sent. */
final class UnpairedSurrogate {
    private UnpairedSurrogate() {}

    /** The index of the first one in a text, or -1. */
    static int in(CharSequence text) {
        int index = 0;
        while (index < text.length()) {
            int character = Character.codePointAt(text, index);
            if (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE) {
                return index;
            }
            index += Character.charCount(character);
        }
        return -1;
    }
}
