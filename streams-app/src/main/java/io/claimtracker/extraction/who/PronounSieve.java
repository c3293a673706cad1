package io.claimtracker.extraction.who;

import io.claimtracker.avro.ActorType;
import io.claimtracker.extraction.text.Prose;
import io.claimtracker.extraction.text.Range;
import java.util.Optional;
import java.util.Set;

/** He, she, it and they: the weightiest of those named and heard before who fits in gender and number. */
final class PronounSieve implements Sieve {
    private static final Set<String> PERSONAL = Set.of("he", "she", "him", "her", "his", "hers", "himself", "herself");
    private static final Set<String> THING = Set.of("it", "its", "itself");
    private static final Set<String> PLURAL = Set.of("they", "them", "their", "theirs", "themselves", "both");

    private static final Set<String> PREPOSITIONS = Set.of(
            "in",
            "with",
            "despite",
            "during",
            "after",
            "before",
            "by",
            "for",
            "at",
            "on",
            "like",
            "unlike",
            "as",
            "while",
            "throughout",
            "amid",
            "through",
            "when",
            "though",
            "although");
    /** How far into its sentence a pronoun may stand that comes before its name. */
    private static final int LONGEST_OPENING = 5;

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
        if (opensAdverbial(scene.prose(), token)) {
            Optional<Party> subject = later(scene, token, gender);
            if (subject.isPresent()) {
                return subject;
            }
        }
        String not = scene.direct() ? speaker.map(Party::name).orElse("") : "";
        return scene.antecedents()
                .person(token, gender, party -> !party.name().equals(not) && !Plurals.isPlural(party))
                .or(() -> later(scene, token, gender));
    }

    /** "Despite her doubts, Lea Sommer …": whether a phrase before the subject holds the pronoun. */
    private static boolean opensAdverbial(Prose prose, int token) {
        int first = prose.sentenceAt(token).first();
        return token > first && token - first <= LONGEST_OPENING && PREPOSITIONS.contains(prose.lower(first));
    }

    /** Who comes next in the sentence, behind a comma where the pronoun stands in front of the subject. */
    private static Optional<Party> later(Scene scene, int token, Gender gender) {
        Prose prose = scene.prose();
        boolean adverbial = opensAdverbial(prose, token);
        for (Mention mention :
                scene.cast().within(new Range(token, prose.sentenceAt(token).end()))) {
            int before = mention.range().first() - 1;
            boolean subject = !adverbial
                    || prose.token(before).is(",")
                    || Verbs.follows(
                            prose, mention.range().end(), prose.tokens().size());
            boolean person = mention.type() == ActorType.PERSON
                    && !scene.cast().people().gender(mention.party()).clashesWith(gender);
            if (subject && person) {
                return Optional.of(mention.party());
            }
        }
        return Optional.empty();
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
                        party -> Plurals.isPlural(party)
                                || party.type() == ActorType.ARMED_GROUP
                                || party.type() == ActorType.ORGANISATION)
                .or(() -> scene.heard().last(party -> true));
    }
}
