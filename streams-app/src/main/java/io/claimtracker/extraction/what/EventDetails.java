package io.claimtracker.extraction.what;

import io.claimtracker.extraction.text.Prose;
import io.claimtracker.extraction.who.Cast;
import io.claimtracker.extraction.who.Mention;
import java.util.Set;

/**
 * Finds what an event is done to, in a word: the object of its verb, what follows its noun (a bill on trade), what qualifies
 * it (a trade bill); else its subject, unless that is the target.
 */
final class EventDetails {
    /** How far behind an event its object may begin, in tokens. */
    private static final int REACH = 8;
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
     * What an event is done to; empty where nothing is named.
     *
     * @param told the names of the target, the place and the holder, which tell no more
     */
    String find(Prose prose, Cast cast, Clause clause, Event event, Set<String> told) {
        String detail = behind(prose, cast, clause, event, told);
        if (detail.isEmpty() && !event.verbal()) {
            detail = nounPhrases.qualifier(prose, cast, event.token());
        }
        if (detail.isEmpty() && isPredicate(clause, event) && !isSubject(cast, clause, told)) {
            detail = nounPhrases
                    .read(
                            prose,
                            cast,
                            clause.subject().first(),
                            clause.subject().end(),
                            told)
                    .word();
        }
        return detail.equals(event.kind()) ? "" : detail;
    }

    private String behind(Prose prose, Cast cast, Clause clause, Event event, Set<String> told) {
        int end = Math.min(clause.end(), event.last() + 1 + REACH);
        boolean direct = event.verbal();
        for (int i = event.last() + 1; i < end; i++) {
            switch (parts.of(prose, i)) {
                case ADVERB, QUOTE, NEGATION -> {}
                case OBJECT -> direct = false;
                case TO -> {
                    if (i + 1 < end && isInfinitive(prose, i + 1)) {
                        return verb(prose, i + 1, end);
                    }
                    direct = true;
                }
                case PREPOSITION -> {
                    if (!bringsObject(prose.lower(i), event)) {
                        return "";
                    }
                    direct = true;
                }
                case WORD, DETERMINER, POSSESSIVE -> {
                    NounPhrases.Head head = nounPhrases.read(prose, cast, i, clause.end(), told);
                    if (!direct || !head.word().isEmpty() || head.end() <= i) {
                        return direct ? head.word() : "";
                    }
                    // "Gave Kim a warning": the next one may say more.
                    i = head.end() - 1;
                    end = Math.min(clause.end(), head.end() + REACH);
                }
                default -> {
                    return "";
                }
            }
        }
        return "";
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
