package io.claimtracker.extraction.who;

import io.claimtracker.avro.ActorType;
import io.claimtracker.extraction.text.Prose;
import java.util.Optional;

/** "R-Wyoming": who is named right before it. */
final class PartyLabelSieve implements Sieve {
    /** How far behind a name its label may stand: , or ( between them, in tokens. */
    private static final int REACH = 3;

    @Override
    public String name() {
        return "party label";
    }

    @Override
    public Optional<Party> resolve(Scene scene, SourcePhrase phrase) {
        Prose prose = scene.prose();
        int label = phrase.range().first();
        if (!PartyLabels.isLabel(prose.token(label))) {
            return Optional.empty();
        }
        return scene.cast()
                .lastBefore(label, mention -> mention.type() == ActorType.PERSON)
                .filter(mention -> label - mention.range().end() < REACH)
                .map(Mention::party);
    }
}
