package io.claimtracker.extraction.who;

import io.claimtracker.avro.ActorType;
import io.claimtracker.extraction.text.Prose;
import io.claimtracker.extraction.text.Range;
import io.claimtracker.extraction.text.Sentence;
import io.claimtracker.extraction.text.Token;
import java.util.Optional;
import java.util.Set;

/** "who", "which", "whose": the name or phrase that it follows. */
final class RelativeSieve implements Sieve {
    /** How long an apposition between a name and its relative may be, in tokens. */
    private static final int REACH = 25;
    /** The longest phrase before a relative, in tokens. */
    private static final int LONGEST = 12;

    private static final Set<String> RELATIVES = Set.of("who", "which", "that", "whose", "whom");

    private static final Set<String> BEHIND_NAME = Set.of(",", "(", "of");
    private static final Set<String> BOUNDARIES = Set.of(
            "to",
            "by",
            "with",
            "and",
            "but",
            "that",
            "including",
            "even",
            "like",
            "than",
            "as",
            "so",
            "are",
            "among",
            "only");

    private final RoleNames roleNames;
    private final Resolver resolver;

    RelativeSieve(RoleNames roleNames, Resolver resolver) {
        this.roleNames = roleNames;
        this.resolver = resolver;
    }

    @Override
    public String name() {
        return "relative";
    }

    @Override
    public Optional<Party> resolve(Scene scene, SourcePhrase phrase) {
        if (!phrase.isSingle() || !RELATIVES.contains(phrase.word())) {
            return Optional.empty();
        }
        Prose prose = scene.prose();
        int token = phrase.noun();
        int last = token - 1;
        Sentence sentence = prose.sentenceAt(token);
        while (last > sentence.first() && isAside(prose.token(last))) {
            last--;
        }
        int before = last;
        if (before < sentence.first()) {
            return Optional.empty();
        }
        Range phraseBefore = phraseBefore(prose, sentence, before);
        Range antecedent = phrase.word().equals("who") ? people(prose, phraseBefore) : phraseBefore;
        int cover = cover(scene, before);
        if (cover >= 0) {
            Party covering = scene.cast().mentions().get(cover).party();
            boolean apart = before < token - 1 && covering.type() == ActorType.PERSON;
            boolean person =
                    covering.type() == ActorType.PERSON || !phrase.word().equals("who");
            if (person && (apart || !isOwned(prose, antecedent, before))) {
                return Optional.of(covering);
            }
        }
        Optional<Party> apposed =
                phrase.word().equals("which") ? Optional.empty() : apposed(scene, antecedent, before < token - 1);
        if (apposed.isPresent()) {
            return apposed;
        }
        boolean pointless = antecedent.end() - antecedent.first() == 1 && RELATIVES.contains(prose.lower(before));
        return pointless ? Optional.empty() : Optional.of(resolver.resolve(scene, antecedent));
    }

    /** "Lea Sommer, the head of the office, who …": the name that the phrase before explains. */
    private Optional<Party> apposed(Scene scene, Range antecedent, boolean apart) {
        Prose prose = scene.prose();
        boolean body = apart && cover(scene, antecedent.end() - 1) >= 0;
        if (!body && !roleNames.isPersonNoun(SourcePhrase.of(prose, antecedent).word())) {
            return Optional.empty();
        }
        int first = prose.sentenceAt(antecedent.first()).first();
        return scene.cast()
                .lastBefore(
                        antecedent.first(),
                        mention -> mention.type() == ActorType.PERSON
                                && mention.range().first() >= first
                                && BEHIND_NAME.contains(
                                        prose.lower(mention.range().end()))
                                && antecedent.first() - mention.range().end() < (apart ? REACH : 2))
                .map(Mention::party);
    }

    /** "Opposition from foreign allies who": the people that a thing comes from, rather than the thing. */
    private Range people(Prose prose, Range phrase) {
        int last = phrase.end() - 1;
        if (!roleNames.isPersonNoun(prose.lower(last))
                || roleNames.isPersonNoun(SourcePhrase.of(prose, phrase).word())) {
            return phrase;
        }
        int first = last;
        while (first > phrase.first() && !prose.lower(first - 1).equals("from")) {
            first--;
        }
        return new Range(first, phrase.end());
    }

    /** A mark or a party's label between a name and its relative: Lea Sommer, D-Ohio, who. */
    private static boolean isAside(Token token) {
        return !token.isWord() || PartyLabels.isLabel(token);
    }

    /** The number of the name that a token stands in; -1 where it stands in none. */
    private static int cover(Scene scene, int token) {
        int index = scene.cast().before(token + 1) - 1;
        return index >= 0 && scene.cast().mentions().get(index).range().contains(token) ? index : -1;
    }

    /** "senators from Texas who": the name is part of the phrase. */
    private static boolean isOwned(Prose prose, Range antecedent, int before) {
        for (int i = antecedent.first() + 1; i < before; i++) {
            String word = prose.lower(i);
            if (word.equals("of") || word.equals("from") || word.equals("in") || word.equals("for")) {
                return true;
            }
        }
        return false;
    }

    private static Range phraseBefore(Prose prose, Sentence sentence, int last) {
        int floor = Math.max(sentence.first(), last - LONGEST);
        int first = last;
        while (first > floor && !isBoundary(prose, first - 1)) {
            first--;
            if (SourcePhrase.DETERMINERS.contains(prose.lower(first))
                    && !prose.lower(first - 1).equals("of")) {
                break;
            }
        }
        return new Range(first, last + 1);
    }

    private static boolean isBoundary(Prose prose, int at) {
        String word = prose.lower(at);
        boolean joins = SourcePhrase.isPossessive(prose, at);
        return (!prose.token(at).isWord() && !joins) || BOUNDARIES.contains(word) || Verbs.isVerb(word);
    }
}
