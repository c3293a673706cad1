package io.claimtracker.extraction.who;

import io.claimtracker.avro.ActorType;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** "the minister", "the Vermont senator", "the billionaire": the person who bears the role in the article. */
final class RoleSieve implements Sieve {
    private static final Set<String> DEFINITE = Set.of("the", "that", "this", "his", "her", "their", "its");
    /** "A Supreme Court Judge" is nobody named before, for all its capitals. */
    private static final Set<String> INDEFINITE = Set.of("a", "an", "another", "one");

    private final RoleNames roleNames;

    RoleSieve(RoleNames roleNames) {
        this.roleNames = roleNames;
    }

    @Override
    public String name() {
        return "role";
    }

    @Override
    public Optional<Party> resolve(Scene scene, SourcePhrase phrase) {
        String word = phrase.word();
        boolean definite = DEFINITE.contains(phrase.firstWord())
                || phrase.owner() >= 0
                || (scene.prose().token(phrase.noun()).isCapitalised() && !INDEFINITE.contains(phrase.firstWord()));
        if (!definite || !roleNames.isPersonNoun(word) || roleNames.isPlural(word)) {
            return Optional.empty();
        }
        Optional<Party> unnamed = scene.heard()
                .last(party -> party.anonymous() && names(party, word))
                .filter(party -> phrase.noun() == phrase.range().first() + 1);
        boolean placed = isPlaced(scene, phrase);
        Optional<Party> bearer = scene.cast().roles().bearer(phrase.noun(), phrase.range(), placed);
        if (bearer.isPresent()) {
            return bearer;
        }
        if (unnamed.isPresent()) {
            return unnamed;
        }
        boolean open = phrase.core().end() == phrase.range().end();
        Gender gender = scene.cast().genders().ofWord(word);
        boolean former = phrase.noun() > phrase.range().first()
                && scene.prose().lower(phrase.noun() - 1).equals("former");
        boolean known = roleNames.isEpithet(word) || ((placed || former) && roleNames.isOffice(word));
        return known && open
                ? scene.antecedents().person(phrase.range().first(), gender, party -> !party.anonymous())
                : Optional.empty();
    }

    /** "the Vermont senator": the name beside the role tells whose it is. */
    private static boolean isPlaced(Scene scene, SourcePhrase phrase) {
        int before = phrase.noun() - 1;
        return before > phrase.core().first()
                && phrase.owner() < 0
                && scene.prose().token(before).isCapitalised();
    }

    private boolean names(Party party, String word) {
        String name = party.name();
        String last = name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        return party.type() == ActorType.PERSON && last.equals(word);
    }
}
