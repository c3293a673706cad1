package io.claimtracker.extraction.who;

import io.claimtracker.avro.ActorType;
import io.claimtracker.extraction.text.Prose;
import io.claimtracker.extraction.text.Range;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells whom a source names: a name, what a pronoun or a role points back to, or somebody who stays unnamed. Of several
 * in a list the first is the holder, since a statement has one.
 */
public final class HolderFinder {
    /**
     * A holder and how it was told.
     *
     * @param sieve the sieve that decided
     */
    record Resolution(Party party, String sieve) {}

    private static final Set<String> PRONOUNS = Set.of("he", "she", "they", "i", "we", "it");

    private static final Set<String> OWN = Set.of("his", "her", "their", "its");

    private final RoleNames roleNames = new RoleNames();
    private final List<Sieve> sieves;

    public HolderFinder() {
        Resolver resolver = (scene, source) -> resolve(scene, source).party();
        Owners owners = new Owners(resolver);
        this.sieves = List.of(
                new FirstPersonSieve(),
                new PronounSieve(),
                new PartyLabelSieve(),
                new RelativeSieve(roleNames, resolver),
                new NameSieve(new NameWords(new PersonNouns(), new Genders())),
                new AppositionSieve(roleNames),
                new OwnWordsSieve(owners),
                new CampaignSieve(owners),
                new RoleSieve(roleNames),
                new BodySieve(),
                new UnnamedSieve(roleNames, owners));
    }

    /** The holder that the tokens of a source name. */
    public Party find(Prose prose, Cast cast, Range source, Holders heard) {
        return resolve(Scene.of(prose, cast, heard, Optional.empty()), source).party();
    }

    Resolution resolve(Scene scene, Range source) {
        SourcePhrase phrase = firstOfList(scene, SourcePhrase.of(scene.prose(), source));
        for (Sieve sieve : sieves) {
            Optional<Party> party = sieve.resolve(scene, phrase);
            if (party.isPresent()) {
                return new Resolution(party.get(), sieve.name());
            }
        }
        return new Resolution(new Party("unnamed", ActorType.OTHER, true), "none");
    }

    /** "Haddad and Brook", "she and her husband"; but not "White House and Pentagon spokesmen". */
    private SourcePhrase firstOfList(Scene scene, SourcePhrase phrase) {
        Prose prose = scene.prose();
        for (int i = phrase.core().first() + 1; i < phrase.noun(); i++) {
            if (!prose.token(i).is("and") && !prose.token(i).is("or")) {
                continue;
            }
            boolean pronoun = i == phrase.core().first() + 1 && PRONOUNS.contains(prose.lower(i - 1));
            boolean shared = roleNames.isPlural(phrase.word())
                    && prose.token(phrase.noun() - 1).isCapitalised()
                    && !prose.token(phrase.noun()).isCapitalised();
            boolean own = prose.token(i - 1).isCapitalised() && OWN.contains(prose.lower(i + 1));
            if (pronoun || own || (!shared && isNamed(scene, i - 1))) {
                return phrase.until(i);
            }
        }
        return phrase;
    }

    private static boolean isNamed(Scene scene, int token) {
        int index = scene.cast().before(token + 1) - 1;
        return index >= 0 && scene.cast().mentions().get(index).range().contains(token);
    }
}
