package io.claimtracker.extraction.who;

import io.claimtracker.avro.ActorType;
import io.claimtracker.extraction.text.Prose;
import io.claimtracker.extraction.text.Sentence;
import java.util.Map;
import java.util.Optional;

/** Finds who bears a role that an article names: "the general" is who was Gen. before, "the minister" who was minister. */
public final class Roles {
    /** How far from the name an office may stand, in tokens. */
    private static final int REACH = 6;

    private static final Map<String, String> SHORT = Map.of(
            "gen.",
            "general",
            "sen.",
            "senator",
            "rep.",
            "congressman",
            "gov.",
            "governor",
            "adm.",
            "admiral",
            "col.",
            "colonel",
            "prof.",
            "professor",
            "capt.",
            "captain");

    /** The person last named before a token with the role beside the name. */
    public Optional<Party> bearer(Prose prose, Cast cast, int token, String role) {
        return cast.lastBefore(token, mention -> mention.type() == ActorType.PERSON && bears(prose, mention, role))
                .map(Mention::party);
    }

    private static boolean bears(Prose prose, Mention mention, String role) {
        Sentence sentence = prose.sentenceAt(mention.range().first());
        int first = Math.max(sentence.first(), mention.range().first() - 3);
        int end = Math.min(sentence.end(), mention.range().end() + REACH);
        boolean apposed = mention.range().end() < end
                && prose.token(mention.range().end()).is(",");
        for (int i = first; i < end; i++) {
            boolean before = i < mention.range().end();
            String word = SHORT.getOrDefault(prose.lower(i), prose.lower(i));
            if (word.equals(role) && (before || (apposed && i > mention.range().end()))) {
                return true;
            }
        }
        return false;
    }
}
