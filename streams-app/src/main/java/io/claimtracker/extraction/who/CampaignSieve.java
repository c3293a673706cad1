package io.claimtracker.extraction.who;

import io.claimtracker.avro.ActorType;
import java.util.Optional;
import java.util.Set;

/** "Brook's campaign", "his administration": a body that bears the name of who leads it. */
final class CampaignSieve implements Sieve {
    private static final Set<String> LED = Set.of(
            "campaign", "administration", "camp", "team", "government", "ministry", "office", "party", "foundation");

    private static final Set<String> OF_PEOPLE =
            Set.of("campaign", "administration", "camp", "team", "office", "foundation");

    private final Owners owners;

    CampaignSieve(Owners owners) {
        this.owners = owners;
    }

    @Override
    public String name() {
        return "campaign";
    }

    @Override
    public Optional<Party> resolve(Scene scene, SourcePhrase phrase) {
        if (!LED.contains(phrase.word())) {
            return Optional.empty();
        }
        return owners.of(scene, phrase)
                .filter(owner -> !owner.anonymous())
                .filter(owner -> owner.type() != ActorType.PERSON || OF_PEOPLE.contains(phrase.word()))
                .map(owner -> new Party(name(owner) + " " + phrase.word(), ActorType.ORGANISATION, false));
    }

    private static String name(Party owner) {
        String name = owner.name();
        return owner.type() == ActorType.PERSON ? name.substring(name.lastIndexOf(' ') + 1) : name;
    }
}
