package io.claimtracker.extraction.who;

import io.claimtracker.avro.ActorType;
import io.claimtracker.extraction.text.Lexicon;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** "the ministry", "the newspaper", "the group": the organisation last named that the noun fits. */
final class BodySieve implements Sieve {
    private static final Set<String> ANY =
            Set.of("group", "organisation", "organization", "company", "agency", "firm", "union", "body", "panel");
    private static final Set<String> OUTLETS = Set.of(
            "newspaper",
            "paper",
            "network",
            "magazine",
            "website",
            "site",
            "outlet",
            "broadcaster",
            "channel",
            "publication");
    private static final Set<String> STATES = Set.of("country", "nation", "kingdom", "government", "regime");

    private final Set<String> organisations = Lexicon.words("organisation-nouns.txt");

    @Override
    public String name() {
        return "body";
    }

    @Override
    public Optional<Party> resolve(Scene scene, SourcePhrase phrase) {
        String word = phrase.word();
        boolean definite = phrase.firstWord().equals("the")
                || phrase.firstWord().equals("that")
                || phrase.firstWord().equals("this");
        boolean bare = phrase.range().end() - phrase.range().first() <= 3;
        if (!definite || !bare) {
            return Optional.empty();
        }
        int first = phrase.range().first();
        if (OUTLETS.contains(word)) {
            return scene.antecedents().party(first, party -> party.type() == ActorType.OUTLET);
        }
        Optional<Party> named = word.equals("campaign") || organisations.contains(word) || ANY.contains(word)
                ? scene.cast()
                        .lastBefore(first, mention -> isBody(mention.type()) && endsWith(mention.name(), word))
                        .map(Mention::party)
                : Optional.empty();
        if (named.isPresent()) {
            return named;
        }
        if (ANY.contains(word) && phrase.noun() == first + 1) {
            return scene.antecedents().party(first, party -> isBody(party.type()) && !party.anonymous());
        }
        return STATES.contains(word)
                ? scene.antecedents().party(first, party -> party.type() == ActorType.STATE)
                : Optional.empty();
    }

    private static boolean isBody(ActorType type) {
        return type == ActorType.ORGANISATION || type == ActorType.ARMED_GROUP;
    }

    private static boolean endsWith(String name, String word) {
        return name.toLowerCase(Locale.ROOT).endsWith(word);
    }
}
