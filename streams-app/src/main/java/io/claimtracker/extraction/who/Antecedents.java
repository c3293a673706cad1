package io.claimtracker.extraction.who;

import io.claimtracker.avro.ActorType;
import io.claimtracker.extraction.attribution.Attribution;
import io.claimtracker.extraction.text.Prose;
import io.claimtracker.extraction.text.Range;
import io.claimtracker.extraction.text.Sentence;
import io.claimtracker.extraction.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Weighs whom a pronoun may mean: everybody named or heard shortly before it, subjects and speakers above others, the
 * near above the far, after the salience of Lappin and Leass (1994).
 */
final class Antecedents {
    /** How many sentences back. */
    private static final int REACH = 12;
    /** How many names and holders are weighed. */
    private static final int MOST = 60;
    /** In the contents of how many holders a name counts as spoken of. */
    private static final int LAST = 4;

    private static final double FADING = 0.55;
    private static final double SUBJECT = 8;
    private static final double SPEAKER = 9;
    private static final double OTHER = 4;
    private static final double OWNER = 3;
    private static final double OBLIQUE = 2.5;
    private static final double QUOTED = 1;
    /** "Lea Sommer will go, she said": just below a speaker of the sentence before. */
    private static final double SPOKEN_OF = 4.6;

    private static final double SURE_GENDER = 1.3;

    private static final Set<String> OBLIQUE_AFTER =
            Set.of("by", "with", "of", "from", "for", "in", "on", "like", "about", "against", "including", "than");

    private static final class Candidate {
        private final Party party;
        private double weight;

        Candidate(Party party) {
            this.party = party;
        }
    }

    private final Prose prose;
    private final Cast cast;
    private final Holders holders;
    private final List<Span> content;

    /** @param content words in which nobody is looked for but as a last resort */
    Antecedents(Prose prose, Cast cast, Holders holders, List<Span> content) {
        this.prose = prose;
        this.cast = cast;
        this.holders = holders;
        this.content = content;
    }

    /** The weightiest person who may be of a gender and fits otherwise. */
    Optional<Party> person(int token, Gender gender, Predicate<Party> fits) {
        return best(
                token,
                party -> party.type() == ActorType.PERSON
                        && !cast.people().gender(party).clashesWith(gender)
                        && fits.test(party),
                gender);
    }

    /** The weightiest party that fits. */
    Optional<Party> party(int token, Predicate<Party> fits) {
        return best(token, fits, Gender.UNKNOWN);
    }

    private Optional<Party> best(int token, Predicate<Party> fits, Gender gender) {
        List<Candidate> candidates = new ArrayList<>(8);
        named(token, fits, candidates);
        heard(token, fits, candidates);
        Candidate best = null;
        double most = 0;
        for (Candidate candidate : candidates) {
            boolean sure = gender != Gender.UNKNOWN && cast.people().gender(candidate.party) == gender;
            double weight = sure ? candidate.weight * SURE_GENDER : candidate.weight;
            if (weight > most) {
                most = weight;
                best = candidate;
            }
        }
        return Optional.ofNullable(best).map(candidate -> candidate.party);
    }

    private void named(int token, Predicate<Party> fits, List<Candidate> candidates) {
        int sentence = prose.sentenceOf(token);
        int at = cast.before(token) - 1;
        for (int i = at; i >= 0 && i > at - MOST; i--) {
            Mention mention = cast.mentions().get(i);
            int distance = sentence - prose.sentenceOf(mention.range().first());
            if (distance > REACH && !candidates.isEmpty()) {
                return;
            }
            Party party = mention.party();
            if (fits.test(party)) {
                add(candidates, party, weight(mention) * Math.pow(FADING, distance));
            }
        }
    }

    private void heard(int token, Predicate<Party> fits, List<Candidate> candidates) {
        int sentence = prose.sentenceOf(token);
        List<Holders.Heard> heard = holders.heard();
        for (int i = heard.size() - 1; i >= 0 && i > heard.size() - 1 - MOST; i--) {
            int at = heard.get(i).token();
            int distance = Math.abs(sentence - prose.sentenceOf(at));
            if (distance > REACH && !candidates.isEmpty()) {
                return;
            }
            Party party = heard.get(i).party();
            if (fits.test(party)) {
                double weight = prose.quoted(at) ? QUOTED : SPEAKER;
                add(candidates, party, weight * Math.pow(FADING, distance));
            }
        }
    }

    /** Only the weightiest place counts: who is named often is not for that what the sentence is about. */
    private static void add(List<Candidate> candidates, Party party, double weight) {
        for (Candidate candidate : candidates) {
            if (candidate.party.name().equals(party.name())) {
                candidate.weight = Math.max(candidate.weight, weight) + Math.min(candidate.weight, weight) * 0.2;
                return;
            }
        }
        Candidate candidate = new Candidate(party);
        candidate.weight = weight;
        candidates.add(candidate);
    }

    private double weight(Mention mention) {
        Range range = mention.range();
        if (prose.quoted(range.first())) {
            return QUOTED;
        }
        if (isInContent(range.first())) {
            return isSubject(mention) ? SPOKEN_OF : QUOTED;
        }
        if (isSubject(mention)) {
            return isSpokenOf(range.first()) ? SPOKEN_OF : SUBJECT;
        }
        if (isPossessive(range.end())) {
            return OWNER;
        }
        return OBLIQUE_AFTER.contains(prose.lower(range.first() - 1)) ? OBLIQUE : OTHER;
    }

    private boolean isInContent(int token) {
        return isIn(content, token);
    }

    /** Whether a name stands in what one of the last holders said. */
    private boolean isSpokenOf(int token) {
        List<Holders.Heard> heard = holders.heard();
        for (int i = heard.size() - 1; i >= 0 && i >= heard.size() - LAST; i--) {
            Attribution attribution = heard.get(i).attribution();
            if (!attribution.source().isEmpty() && isIn(attribution.content(), token)) {
                return true;
            }
        }
        return false;
    }

    private boolean isIn(List<Span> content, int token) {
        Span span = prose.token(token).span();
        for (Span part : content) {
            if (part.contains(span)) {
                return true;
            }
        }
        return false;
    }

    /** Whether nothing but titles and a leading adverbial stands before a name in its sentence, or a verb behind it. */
    private boolean isSubject(Mention mention) {
        Range range = mention.range();
        if (isPossessive(range.end())) {
            return false;
        }
        Sentence sentence = prose.sentenceAt(range.first());
        boolean opens = true;
        for (int i = range.first() - 1; i >= sentence.first() && opens; i--) {
            opens = !prose.token(i).isWord() || prose.token(i).isCapitalised() || isOffice(i);
        }
        return opens || Verbs.follows(prose, range.end(), sentence.end());
    }

    private boolean isOffice(int token) {
        String lower = prose.lower(token);
        return lower.equals("the") || lower.equals("former") || lower.equals("of");
    }

    private boolean isPossessive(int token) {
        String lower = prose.lower(token);
        return lower.equals("'s") || lower.equals("'") || lower.equals("’");
    }
}
