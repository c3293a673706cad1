package io.claimtracker.extraction.who;

import io.claimtracker.avro.ActorType;
import io.claimtracker.extraction.text.Prose;
import java.util.Optional;
import java.util.Set;

/** He, she, it and they: the weightiest of those named and heard before who fits in gender and number. */
final class PronounSieve implements Sieve {
    private static final Set<String> PERSONAL = Set.of("he", "she", "him", "her", "his", "hers", "himself", "herself");
    private static final Set<String> THING = Set.of("it", "its", "itself");
    private static final Set<String> PLURAL = Set.of("they", "them", "their", "theirs", "themselves", "both");

    @Override
    public String name() {
        return "pronoun";
    }

    @Override
    public Optional<Party> resolve(Scene scene, SourcePhrase phrase) {
        if (!phrase.isSingle()) {
            return Optional.empty();
        }
        int token = phrase.noun();
        String word = phrase.word();
        if (PERSONAL.contains(word)) {
            return person(scene, token, scene.cast().genders().ofWord(word));
        }
        if (THING.contains(word)) {
            return speakerIf(scene, isBody(scene)).or(() -> body(scene, token));
        }
        return PLURAL.contains(word)
                ? speakerIf(scene, scene.speaker().filter(Plurals::isPlural).isPresent())
                        .or(() -> plural(scene, token))
                : Optional.empty();
    }

    /** In reported speech "he" mostly is the speaker, in quoted speech never. */
    private static Optional<Party> person(Scene scene, int token, Gender gender) {
        Optional<Party> speaker = scene.speaker()
                .filter(party -> party.type() == ActorType.PERSON
                        && !scene.cast().people().gender(party).clashesWith(gender));
        if (speaker.isPresent() && !scene.direct()) {
            return speaker;
        }
        String not = scene.direct() ? speaker.map(Party::name).orElse("") : "";
        return scene.antecedents()
                .person(token, gender, party -> !party.name().equals(not) && !Plurals.isPlural(party))
                .or(() -> later(scene, token, gender));
    }

    /** "In her speech, Lea Sommer …": where nobody comes before, whoever comes next in the sentence. */
    private static Optional<Party> later(Scene scene, int token, Gender gender) {
        Prose prose = scene.prose();
        return scene
                .cast()
                .within(new io.claimtracker.extraction.text.Range(
                        token, prose.sentenceAt(token).end()))
                .stream()
                .map(Mention::party)
                .filter(party -> party.type() == ActorType.PERSON
                        && !scene.cast().people().gender(party).clashesWith(gender))
                .findFirst();
    }

    private static Optional<Party> speakerIf(Scene scene, boolean fits) {
        return fits && !scene.direct() ? scene.speaker() : Optional.empty();
    }

    private static boolean isBody(Scene scene) {
        return scene.speaker().filter(party -> party.type() != ActorType.PERSON).isPresent();
    }

    private static Optional<Party> body(Scene scene, int token) {
        return scene.antecedents().party(token, party -> switch (party.type()) {
            case ORGANISATION, OUTLET, ARMED_GROUP, STATE -> true;
            case PERSON, PLACE -> false;
            case OTHER -> party.anonymous();
        });
    }

    private static Optional<Party> plural(Scene scene, int token) {
        return scene.antecedents()
                .party(
                        token,
                        party -> Plurals.isPlural(party) || party.type() == ActorType.ARMED_GROUP || isParty(party))
                .or(() -> scene.heard().last(party -> true));
    }

    /** Republicans. */
    private static boolean isParty(Party party) {
        return party.type() == ActorType.ORGANISATION && !party.name().equals("White House");
    }
}
