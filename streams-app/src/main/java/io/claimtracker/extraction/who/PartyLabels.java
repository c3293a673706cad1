package io.claimtracker.extraction.who;

import io.claimtracker.extraction.text.Token;

/** The marks of American politicians behind their names, which name nobody: R-Wyoming, D-Calif. */
final class PartyLabels {
    private PartyLabels() {}

    static boolean isLabel(Token token) {
        String text = token.text();
        return text.length() > 3
                && "RDI".indexOf(text.charAt(0)) >= 0
                && text.charAt(1) == '-'
                && Character.isUpperCase(text.charAt(2))
                && Character.isLowerCase(text.charAt(3));
    }
}
