package io.claimtracker.extraction.who;

import io.claimtracker.extraction.text.Range;
import java.util.Optional;
import java.util.Set;

/** Tells whose a thing is: "Brook's claim", "her campaign". */
final class Owners {
    private static final Set<String> PRONOUNS = Set.of("his", "her", "their", "its", "my", "our", "whose");

    private final Resolver resolver;

    Owners(Resolver resolver) {
        this.resolver = resolver;
    }

    Optional<Party> of(Scene scene, SourcePhrase phrase) {
        int first = phrase.range().first();
        if (phrase.owner() > first) {
            return Optional.of(resolver.resolve(scene, new Range(first, phrase.owner())));
        }
        boolean pronoun = phrase.noun() > first && PRONOUNS.contains(phrase.firstWord());
        return pronoun ? Optional.of(resolver.resolve(scene, new Range(first, first + 1))) : Optional.empty();
    }
}
