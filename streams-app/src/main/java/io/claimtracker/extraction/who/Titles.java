package io.claimtracker.extraction.who;

import io.claimtracker.avro.ActorType;
import io.claimtracker.extraction.text.Prose;
import io.claimtracker.extraction.text.Range;
import io.claimtracker.extraction.text.Token;
import java.util.Set;

/** Tells titles and offices from the names that they stand before. */
final class Titles {
    private static final Set<String> SURNAMES =
            Set.of("king", "prince", "pope", "dean", "judge", "bishop", "justice", "marshal", "major", "lord");
    private static final Set<String> ADJECTIVES =
            Set.of("defense", "defence", "foreign", "prime", "vice", "deputy", "interior");

    private final NameWords words;

    Titles(NameWords words) {
        this.words = words;
    }

    /** Where the name begins once titles are passed: Secretary of State Madeleine Albright. */
    int after(Prose prose, int first, int end) {
        if (end > first && words.isOrganisation(prose.token(end - 1))) {
            return first;
        }
        for (int i = end - 2; i >= first; i--) {
            Token token = prose.token(i);
            boolean title = words.isTitle(token) && !(words.isGivenName(token) && i + 2 == end);
            if (title && !NameWords.isSuffix(prose.token(end - 1))) {
                return isSurname(prose, first, i) ? first : afterOffice(prose, i + 1, end);
            }
        }
        return first;
    }

    /** "Stephen King", "Howard Dean": a title that is a surname. */
    private boolean isSurname(Prose prose, int first, int at) {
        return at > first && SURNAMES.contains(prose.lower(at)) && words.isGivenName(prose.token(at - 1));
    }

    private int afterOffice(Prose prose, int first, int end) {
        if (!prose.token(first).is("of") && !prose.token(first).is("for")) {
            return first;
        }
        for (int i = first + 1; i < end; i++) {
            if (words.isGivenName(prose.token(i))) {
                return i;
            }
        }
        return Math.min(end, first + 2);
    }

    /** "former secretary of State Clinton": the state is none. */
    int afterOpenOffice(Prose prose, Range run) {
        int first = run.first();
        boolean office = first >= 2
                && prose.token(first - 1).is("of")
                && words.isTitle(prose.token(first - 2))
                && prose.token(first).is("state");
        return office && run.end() > first + 1 ? first + 1 : first;
    }

    /** "US President": the state is no party of its own. */
    boolean isModifiedBy(Prose prose, Naming naming) {
        int next = naming.range().end();
        if (naming.type() != ActorType.STATE || next >= prose.tokens().size()) {
            return false;
        }
        boolean phrase = prose.token(next).isWord() && next + 1 < prose.tokens().size();
        return words.isTitle(prose.token(next))
                || (phrase
                        && !prose.token(next).lower().equals("and")
                        && words.isTitle(prose.token(next + 1))
                        && isAdjective(prose.token(next)));
    }

    private static boolean isAdjective(Token token) {
        return !token.isCapitalised() && ADJECTIVES.contains(token.lower());
    }
}
