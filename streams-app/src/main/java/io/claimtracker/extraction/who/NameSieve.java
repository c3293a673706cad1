package io.claimtracker.extraction.who;

import io.claimtracker.avro.ActorType;
import io.claimtracker.extraction.text.Prose;
import io.claimtracker.extraction.text.Range;
import io.claimtracker.extraction.text.Token;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A name that is what the phrase is about: not one inside "a spokesman for X" or "X's aide". */
final class NameSieve implements Sieve {
    private static final Set<String> QUANTIFIERS = Set.of(
            "some",
            "many",
            "most",
            "several",
            "few",
            "two",
            "three",
            "four",
            "five",
            "other",
            "any",
            "all",
            "fellow",
            "more",
            "top",
            "leading",
            "senior",
            "moderate",
            "conservative",
            "liberal",
            "establishment",
            "various",
            "prominent",
            "congressional",
            "young",
            "older");
    private static final int MOST = 200;

    private final NameWords words;

    NameSieve(NameWords words) {
        this.words = words;
    }

    @Override
    public String name() {
        return "name";
    }

    @Override
    public Optional<Party> resolve(Scene scene, SourcePhrase phrase) {
        List<Mention> mentions = scene.cast().within(phrase.range());
        for (Mention mention : mentions) {
            if (mention.range().contains(phrase.noun())) {
                return isPartOfGroup(scene.prose(), phrase, mention) ? Optional.empty() : Optional.of(mention.party());
            }
        }
        Token noun = scene.prose().token(phrase.noun());
        boolean part = phrase.noun() == phrase.range().first()
                && scene.prose().lower(phrase.noun() + 1).equals("of");
        boolean name = noun.isCapitalised()
                && !part
                && !isOfHeading(scene.prose(), phrase)
                && !words.isDocument(noun)
                && !words.isCommon(noun)
                && !words.isDemonym(noun)
                && !words.isDemonym(FullNames.calm(noun.text()))
                && !words.isTitle(noun)
                && !words.isThing(noun)
                && !isGeneric(scene.prose(), phrase)
                && !NameWords.isTime(noun);
        return name ? Optional.of(unlisted(scene, phrase)) : Optional.empty();
    }

    /** "Many Democrats", "Republicans in the Senate" are not their party. */
    private static boolean isPartOfGroup(Prose prose, SourcePhrase phrase, Mention mention) {
        if (mention.type() != ActorType.ORGANISATION
                || !prose.lower(phrase.noun()).endsWith("s")) {
            return false;
        }
        Range range = mention.range();
        for (int i = phrase.range().first(); i < range.first(); i++) {
            if (QUANTIFIERS.contains(prose.lower(i)) || prose.token(i).isNumber()) {
                return true;
            }
        }
        return range.end() < phrase.range().end()
                && prose.token(range.end()).isWord()
                && !prose.token(range.end()).isCapitalised();
    }

    /** "the Committee", "super PACs": what kind of body it is, but not its name. */
    private boolean isGeneric(Prose prose, SourcePhrase phrase) {
        boolean alone = phrase.noun() == phrase.core().first()
                || !prose.token(phrase.noun() - 1).isCapitalised()
                || prose.token(phrase.noun() - 1).is("the");
        return alone && words.isOrganisation(PersonNouns.singular(phrase.word()));
    }

    /** In a heading a capital tells nothing: Conservative Heavyweights. */
    private boolean isOfHeading(Prose prose, SourcePhrase phrase) {
        int before = phrase.noun() - 1;
        return before >= phrase.core().first()
                && !words.isGivenName(prose.token(before))
                && !words.isTitle(prose.token(before))
                && Headings.isHeading(prose, prose.sentenceAt(before));
    }

    /** A name that is none of the article's known ones: written all in capitals, or a single word. */
    private Party unlisted(Scene scene, SourcePhrase phrase) {
        Prose prose = scene.prose();
        int first = phrase.noun();
        while (first > phrase.core().first()
                && prose.token(first - 1).isCapitalised()
                && !words.isTitle(prose.token(first - 1))
                && !words.isDemonym(prose.token(first - 1))
                && !SourcePhrase.DETERMINERS.contains(prose.lower(first - 1))) {
            first--;
        }
        String written = prose.span(first, phrase.noun() + 1).in(prose.text());
        boolean shouted = written.length() > 4
                && !words.isOrganisation(phrase.word())
                && !words.isOutlet(scene.prose().token(phrase.noun()))
                && written.equals(written.toUpperCase(Locale.ROOT));
        if (shouted) {
            return sameInCapitals(scene, written)
                    .orElseGet(() -> new Party(FullNames.calm(written), ActorType.PERSON, false));
        }
        boolean definite = prose.lower(first - 1).equals("the");
        boolean organisation = words.isOrganisation(prose.token(phrase.noun()))
                || NameWords.isCompound(prose.token(phrase.noun()))
                || (NameWords.isAcronym(prose.token(phrase.noun())) && first == phrase.noun());
        boolean outlet = words.isOutlet(prose.token(phrase.noun()));
        ActorType type =
                outlet ? ActorType.OUTLET : definite || organisation ? ActorType.ORGANISATION : ActorType.PERSON;
        return new Party(written, type, false);
    }

    /** "JAKE TAPPER:" or "TAPPER:" is Jake Tapper. */
    private static Optional<Party> sameInCapitals(Scene scene, String written) {
        Optional<Party> heard = scene.heard().last(party -> endsWith(party.name(), written));
        if (heard.isPresent()) {
            return heard;
        }
        List<Mention> mentions = scene.cast().mentions();
        for (int i = 0; i < Math.min(MOST, mentions.size()); i++) {
            if (endsWith(mentions.get(i).name(), written)) {
                return Optional.of(mentions.get(i).party());
            }
        }
        return Optional.empty();
    }

    private static boolean endsWith(String name, String written) {
        int from = name.length() - written.length();
        return from >= 0
                && name.regionMatches(true, from, written, 0, written.length())
                && (from == 0 || name.charAt(from - 1) == ' ');
    }
}
