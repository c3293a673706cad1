package io.claimtracker.extraction.who;

import io.claimtracker.avro.ActorType;
import io.claimtracker.extraction.text.Lexicon;
import io.claimtracker.extraction.text.Prose;
import java.util.Optional;
import java.util.Set;

/** Whoever stays unnamed, by the words of the phrase: senior US official. */
final class UnnamedSieve implements Sieve {
    private static final int LONGEST = 12;
    private static final Set<String> ARTICLES = Set.of("the", "a", "an", "unnamed");
    private static final Set<String> RELATIVES = Set.of("who", "that", "which", "whose");

    private final RoleNames roleNames;
    private final Owners owners;
    private final Set<String> organisations = Lexicon.words("organisation-nouns.txt");

    UnnamedSieve(RoleNames roleNames, Owners owners) {
        this.roleNames = roleNames;
        this.owners = owners;
    }

    @Override
    public String name() {
        return "unnamed";
    }

    @Override
    public Optional<Party> resolve(Scene scene, SourcePhrase phrase) {
        Prose prose = scene.prose();
        int first = phrase.range().first();
        while (first + 1 < phrase.range().end() && ARTICLES.contains(prose.lower(first))) {
            first++;
        }
        int bound = Math.min(phrase.range().end(), first + LONGEST);
        int end = first + 1;
        while (end < bound
                && !RELATIVES.contains(prose.lower(end))
                && !prose.token(end).is(",")
                && !prose.token(end).is("(")) {
            end++;
        }
        while (end > first + 1 && SourcePhrase.isPossessive(prose, end - 1)) {
            end--;
        }
        String name = oneLine(prose.span(first, end).in(prose.text()));
        boolean owned =
                phrase.owner() < 0 && end > first + 1 && !phrase.firstWord().equals("their");
        Optional<Party> owner = owned ? owners.of(scene, phrase).filter(party -> !party.anonymous()) : Optional.empty();
        String whole = owner.map(one -> one.name() + "'s " + name.substring(name.indexOf(' ') + 1))
                .orElse(name);
        return Optional.of(new Party(whole, type(phrase.word()), true));
    }

    private ActorType type(String word) {
        if (roleNames.isPersonNoun(word)) {
            return ActorType.PERSON;
        }
        return organisations.contains(PersonNouns.singular(word)) ? ActorType.ORGANISATION : ActorType.OTHER;
    }

    private static String oneLine(String text) {
        return text.indexOf('\n') < 0 && text.indexOf("  ") < 0 ? text : text.replaceAll("\\s+", " ");
    }
}
