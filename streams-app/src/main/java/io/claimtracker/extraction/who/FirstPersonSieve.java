package io.claimtracker.extraction.who;

import io.claimtracker.avro.ActorType;
import java.util.Optional;
import java.util.Set;

/** "I" and "we": whoever speaks, and outside all speech the author, for whom the outlet stands. */
final class FirstPersonSieve implements Sieve {
    private static final Set<String> WORDS = Set.of("i", "we", "me", "us", "my", "our", "myself", "ourselves");
    private static final Party AUTHOR = new Party("author", ActorType.PERSON, true);

    @Override
    public String name() {
        return "first person";
    }

    @Override
    public Optional<Party> resolve(Scene scene, SourcePhrase phrase) {
        if (!phrase.isSingle() || !WORDS.contains(phrase.word())) {
            return Optional.empty();
        }
        if (scene.speaker().isPresent()) {
            return scene.speaker();
        }
        boolean quoted = scene.prose().quoted(phrase.noun());
        Optional<Party> last =
                quoted ? scene.heard().last(party -> party.type() == ActorType.PERSON) : Optional.empty();
        return last.or(scene::publisher).or(() -> Optional.of(AUTHOR));
    }
}
