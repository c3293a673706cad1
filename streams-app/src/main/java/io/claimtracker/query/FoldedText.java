package io.claimtracker.query;

import com.ibm.icu.text.Transliterator;

/** Text with case, accents and letters beyond ASCII's folded away, so that simsek finds Şimşek. */
final class FoldedText {
    private final Transliterator folding = Transliterator.getInstance("NFKD; [:Mn:] Remove; Latin-ASCII; Lower");

    String of(String text) {
        return folding.transliterate(text);
    }
}
