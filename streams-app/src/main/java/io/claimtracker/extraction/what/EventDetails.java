package io.claimtracker.extraction.what;

import io.claimtracker.extraction.text.Prose;
import io.claimtracker.extraction.who.Cast;
import io.claimtracker.extraction.who.Mention;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Finds what an event is done to, in a word: the object of its verb, what follows its noun (a bill on trade), what qualifies
 * it (a trade bill); else its subject, unless that is the target.
 */
final class EventDetails {
    /** How far behind an event its object may begin, in tokens. */
    private static final int REACH = 8;
    /** How far back a noun is looked for that "the bill" points back to, in tokens. */
    private static final int READ_BACK = 400;
    /** Behind these stands what an event of a known kind is done to, rather than how, where or when. */
    private static final Set<String> DONE_TO =
            Set.of("about", "against", "on", "over", "for", "of", "with", "to", "into");
    /** Behind these stands when or by whom. */
    private static final Set<String> ASIDE =
            Set.of("by", "during", "within", "despite", "amid", "per", "than", "like", "as");

    private final Parts parts;
    private final Verbs verbs;
    private final LeadingWords leading;
    private final NounPhrases nounPhrases;

    EventDetails(Parts parts, Verbs verbs, LeadingWords leading) {
        this.parts = parts;
        this.verbs = verbs;
        this.leading = leading;
        this.nounPhrases = new NounPhrases(parts, verbs, leading);
    }

    /**
     * What an event is done to.
     *
     * @param word in a word; empty where nothing is named
     * @param unsaid whether it is done to something that the content does not name: he will end it
     * @param before whether the word stands before that of the event: a trade bill
     */
    record Detail(String word, boolean unsaid, boolean before) {
        static final Detail NONE = new Detail("", false, false);
        static final Detail UNSAID = new Detail("", true, false);

        static Detail of(String word) {
            return new Detail(word, false, false);
        }

        boolean isNamed() {
            return !word.isEmpty();
        }
    }

    /**
     * What an event is done to.
     *
     * @param told the names of the target, the place and the holder, which tell no more
     * @param pointing tells where a pronoun stands for one of them
     */
    Detail find(Prose prose, Cast cast, Clause clause, Event event, Set<String> told, IntPredicate pointing) {
        Detail behind = behind(prose, cast, clause, event, told, pointing);
        if (behind.isNamed() || behind.unsaid()) {
            return tells(behind.word(), event) || behind.unsaid() ? behind : Detail.NONE;
        }
        String qualifier = event.verbal() ? "" : qualifier(prose, cast, event, told);
        if (tells(qualifier, event)) {
            return new Detail(qualifier, false, true);
        }
        String word = "";
        if (isPredicate(clause, event) && !isSubject(cast, clause, told)) {
            word = nounPhrases
                    .read(
                            prose,
                            cast,
                            clause.subject().first(),
                            clause.subject().end(),
                            told)
                    .word();
        }
        return tells(word, event) ? Detail.of(word) : Detail.NONE;
    }

    /** Whether a word says more than the kind does: a border says nothing of secure-border. */
    private static boolean tells(String word, Event event) {
        return !word.isEmpty() && !("-" + event.kind() + "-").contains("-" + word + "-");
    }

    /** What qualifies a noun; where nothing does, what did when the text last had it: a trade bill … the bill. */
    private String qualifier(Prose prose, Cast cast, Event event, Set<String> told) {
        String own = nounPhrases.qualifier(prose, cast, event.token(), told);
        boolean pointsBack = own.isEmpty() && event.typed() && isDefinite(prose.lower(event.last() - 1));
        for (int i = event.last() - 1; pointsBack && i >= Math.max(0, event.last() - READ_BACK); i--) {
            if (prose.lower(i).equals(prose.lower(event.last()))) {
                String earlier = nounPhrases.qualifier(prose, cast, i, told);
                if (!earlier.isEmpty()) {
                    return earlier;
                }
            }
        }
        return own;
    }

    private static boolean isDefinite(String word) {
        return word.equals("the") || word.equals("this") || word.equals("that") || word.equals("such");
    }

    private Detail behind(Prose prose, Cast cast, Clause clause, Event event, Set<String> told, IntPredicate pointing) {
        int end = Math.min(clause.end(), event.last() + 1 + REACH);
        boolean direct = event.verbal();
        boolean unsaid = false;
        for (int i = event.last() + 1; i < end; i++) {
            switch (parts.of(prose, i)) {
                case ADVERB, QUOTE, NEGATION -> {}
                case OBJECT, SUBJECT -> {
                    if (prose.lower(i).equals("people")) {
                        return Detail.of(direct ? "people" : "");
                    }
                    unsaid = direct && !pointing.test(i);
                    direct = false;
                }
                case THAT, QUESTION -> {
                    return direct ? Detail.UNSAID : Detail.NONE;
                }
                case TO -> {
                    if (i + 1 < end && isInfinitive(prose, i + 1)) {
                        return new Detail(verb(prose, i + 1, end), unsaid, false);
                    }
                    direct = true;
                }
                case PREPOSITION -> {
                    if (!bringsObject(prose.lower(i), event)) {
                        return unsaid ? Detail.UNSAID : Detail.NONE;
                    }
                    direct = true;
                }
                case WORD, DETERMINER, POSSESSIVE -> {
                    NounPhrases.Head head = nounPhrases.read(prose, cast, i, clause.end(), told);
                    if (!direct || !head.word().isEmpty()) {
                        return direct ? Detail.of(head.word()) : unsaid ? Detail.UNSAID : Detail.NONE;
                    }
                    if (head.end() <= i) {
                        return new Detail(gerund(prose, i), unsaid, false);
                    }
                    // "Gave Kim a warning": the next one may say more.
                    i = head.end() - 1;
                    end = Math.min(clause.end(), head.end() + REACH);
                }
                default -> {
                    return unsaid ? Detail.UNSAID : Detail.NONE;
                }
            }
        }
        return unsaid ? Detail.UNSAID : Detail.NONE;
    }

    /** "Supports raising the age". */
    private String gerund(Prose prose, int token) {
        VerbForm form = verbs.of(prose.lower(token));
        if (form == null || !form.progressive() || leading.saysLittle(form.lemma())) {
            return "";
        }
        return form.lemma();
    }

    private static boolean bringsObject(String preposition, Event event) {
        boolean any = event.verbal() && !event.typed();
        return any ? !ASIDE.contains(preposition) : DONE_TO.contains(preposition);
    }

    private boolean isInfinitive(Prose prose, int token) {
        VerbForm form = parts.of(prose, token) == Part.WORD ? verbs.of(prose.lower(token)) : null;
        return parts.of(prose, token).isAuxiliary() || (form != null && form.base());
    }

    /** "Threatened to veto it": what is threatened; a verb that says little, nothing. */
    private String verb(Prose prose, int token, int end) {
        for (int i = token; i < end && parts.of(prose, i) == Part.WORD; i++) {
            VerbForm form = verbs.of(prose.lower(i));
            return form == null || leading.saysLittle(form.lemma()) ? "" : form.lemma();
        }
        return "";
    }

    private static boolean isPredicate(Clause clause, Event event) {
        return clause.hasVerb()
                && event.token() >= clause.verbs()
                && !clause.subject().isEmpty();
    }

    private static boolean isSubject(Cast cast, Clause clause, Set<String> told) {
        for (Mention mention : cast.within(clause.subject())) {
            if (told.contains(mention.name())) {
                return true;
            }
        }
        return false;
    }
}
