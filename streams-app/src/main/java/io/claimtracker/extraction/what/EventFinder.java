package io.claimtracker.extraction.what;

import io.claimtracker.extraction.text.Prose;
import io.claimtracker.extraction.who.Cast;

/**
 * Finds the main event of a clause: its verb; where that verb leads on to another (wants to regroup, has the ability to
 * regroup, I think they will regroup) that one; where it says little (carry out an attack) the noun behind it.
 */
final class EventFinder {
    /** How many verbs may lead to the one that counts. */
    private static final int STEPS = 6;
    /** How far behind a verb the "to" may stand that it leads to: want the president to resign. */
    private static final int REACH = 6;

    private final Parts parts;
    private final Verbs verbs;
    private final EventKinds kinds;
    private final LeadingWords leading;
    private final ClauseReader clauseReader;
    private final NounEvents nounEvents;

    EventFinder(Parts parts, Verbs verbs, LeadingWords leading, ClauseReader clauseReader, EventLexicon lexicon) {
        this.parts = parts;
        this.verbs = verbs;
        this.kinds = new EventKinds(verbs, lexicon);
        this.leading = leading;
        this.clauseReader = clauseReader;
        this.nounEvents = new NounEvents(parts, verbs, kinds, leading);
    }

    /** The clause that says what matters, and its event. */
    record Main(Clause clause, Event event) {}

    Main find(Prose prose, Cast cast, Clause clause) {
        return find(prose, cast, clause, STEPS);
    }

    /** The kind that a verb form at a token names, for a cue that is the event itself. */
    Event named(Prose prose, int token, int end) {
        Phrases.Phrase<EventKinds.Kind> kind = kinds.verb(prose, token, end);
        if (kind != null) {
            return Event.verb(token, kind);
        }
        VerbForm form = verbs.of(prose.lower(token));
        return form == null ? Event.UNKNOWN : Event.verb(token, form.lemma());
    }

    private Main find(Prose prose, Cast cast, Clause clause, int steps) {
        int end = clause.end();
        if (!clause.hasVerb()) {
            return new Main(
                    clause,
                    nounEvents.find(prose, cast, clause, clause.subject().first(), end));
        }
        int at = clause.verbs();
        for (int step = 0; step < steps && at < end; step++) {
            int verb = verbAt(prose, at, end);
            VerbForm form = verb < end && parts.of(prose, verb) == Part.WORD ? verbs.of(prose.lower(verb)) : null;
            if (form == null && isUnknownVerb(prose, verb, end)) {
                return new Main(clause, Event.verb(verb, prose.lower(verb)));
            }
            if (form == null || isPredicate(prose, verb, form)) {
                int next = ledTo(prose, verb, end);
                if (next >= 0) {
                    at = next;
                    continue;
                }
                int brought = clauseBrought(prose, verb, end);
                Clause inner = brought < 0 ? clause : clauseReader.read(prose, brought, end);
                return brought >= 0 && inner.hasVerb()
                        ? find(prose, cast, inner, steps - 1 - step)
                        : new Main(clause, predicate(prose, cast, clause, verb, end));
            }
            Phrases.Phrase<EventKinds.Kind> kind = kinds.verb(prose, verb, end);
            if (leading.thinks(form.lemma()) && verb + 1 < end) {
                Clause inner = clauseReader.read(prose, verb + 1, end);
                if (inner.hasVerb() && inner.verbs() > verb && opensClause(prose, verb + 1, inner, end)) {
                    return find(prose, cast, inner, steps - 1 - step);
                }
            }
            int next = verbBehind(prose, verb, form.lemma(), end);
            if (next >= 0) {
                at = next;
                continue;
            }
            if (kind != null) {
                return new Main(clause, Event.verb(verb, kind));
            }
            Event object =
                    leading.isLight(form.lemma()) ? nounEvents.find(prose, cast, clause, verb + 1, end) : Event.UNKNOWN;
            return new Main(clause, object.isKnown() ? object : Event.verb(verb, form.lemma()));
        }
        return new Main(clause, Event.UNKNOWN);
    }

    /** The verb that a group of verbs ends in; where it is all auxiliaries, what stands behind them. */
    private int verbAt(Prose prose, int first, int end) {
        int at = first;
        while (at < end && (parts.of(prose, at).isWithinVerbs() || parts.of(prose, at) == Part.TO)) {
            boolean has = parts.of(prose, at) == Part.HAVE || parts.of(prose, at) == Part.DO;
            if (has && isMainVerb(prose, at, end)) {
                break;
            }
            at++;
        }
        return at;
    }

    /** "They will forsake it": behind such a word stands a verb, known or not. */
    private boolean isUnknownVerb(Prose prose, int token, int end) {
        if (token >= end
                || parts.of(prose, token) != Part.WORD
                || prose.token(token).isCapitalised()) {
            return false;
        }
        int before = token - 1;
        while (before > 0 && parts.of(prose, before) == Part.ADVERB) {
            before--;
        }
        Part part = parts.of(prose, before);
        return (part == Part.MODAL || part == Part.TO || part == Part.DO) && !leading.leads(prose.lower(token));
    }

    /** "They have a plan": no verb follows. */
    private boolean isMainVerb(Prose prose, int token, int end) {
        for (int i = token + 1; i < end; i++) {
            Part part = parts.of(prose, i);
            if (part.isWithinVerbs() || part == Part.TO || part == Part.SUBJECT) {
                continue;
            }
            VerbForm form = part == Part.WORD ? verbs.of(prose.lower(i)) : null;
            return form == null || (parts.of(prose, token) == Part.HAVE && !form.participle() && !form.base());
        }
        return true;
    }

    /** Whether a word that may be a verb is a noun or an adjective behind a form of "be": is set, was a success. */
    private boolean isPredicate(Prose prose, int token, VerbForm form) {
        Part before = parts.of(prose, token - 1);
        boolean verbal = form.progressive() || form.participle() || form.past();
        return (before == Part.BE && !verbal) || (leading.leads(prose.lower(token)) && leadsTo(prose, token));
    }

    private boolean leadsTo(Prose prose, int token) {
        return prose.lower(token + 1).equals("to") && parts.of(prose, token - 1) == Part.BE;
    }

    /** The verb that "likely to", "able to" and the like lead to, right behind a form of "be". */
    private int ledTo(Prose prose, int token, int end) {
        for (int i = token; i < Math.min(end, token + REACH); i++) {
            if (leading.leads(prose.lower(i))
                    && i + 2 < end
                    && prose.lower(i + 1).equals("to")) {
                return i + 2;
            }
            if (parts.of(prose, i) != Part.ADVERB && parts.of(prose, i) != Part.NEGATION) {
                return Clause.NONE;
            }
        }
        return Clause.NONE;
    }

    /** Where the clause begins that "a 30 percent chance that" and the like bring; -1 where none does. */
    private int clauseBrought(Prose prose, int from, int end) {
        for (int i = from + 1; i < Math.min(end - 1, from + REACH + REACH); i++) {
            Part part = parts.of(prose, i);
            if (part == Part.THAT && leading.leads(prose.lower(i - 1))) {
                return i + 1;
            }
            if (part == Part.STOP || part == Part.PREPOSITION || part == Part.SUBJECT || part == Part.TO) {
                return Clause.NONE;
            }
        }
        return Clause.NONE;
    }

    /** What is said of the subject; where that is how likely it is, the event is the subject itself. */
    private Event predicate(Prose prose, Cast cast, Clause clause, int from, int end) {
        Event event = nounEvents.find(prose, cast, clause, from, end);
        boolean weighs = event.isKnown() && !event.typed() && isWeight(event.kind());
        if (!weighs && event.isKnown()) {
            return event;
        }
        Event subject = nounEvents.find(
                prose, cast, clause, clause.subject().first(), clause.subject().end());
        return subject.isKnown() ? subject : event;
    }

    private static boolean isWeight(String word) {
        return switch (word) {
            case "likely",
                    "unlikely",
                    "probable",
                    "improbable",
                    "possible",
                    "impossible",
                    "inevitable",
                    "certain",
                    "imminent",
                    "doubtful",
                    "over",
                    "underway",
                    "true",
                    "false",
                    "real",
                    "unclear",
                    "clear" -> true;
            default -> false;
        };
    }

    /** The verb that a verb leads to: behind "to", or an -ing right behind. */
    private int verbBehind(Prose prose, int verb, String lemma, int end) {
        boolean leads = leading.leads(lemma);
        if (!leads && !leading.moves(lemma)) {
            return Clause.NONE;
        }
        int bound = Math.min(end, verb + 1 + (leading.moves(lemma) ? REACH : 2));
        int next = verb + 1;
        for (int i = verb + 1; i < bound; i++) {
            Part part = parts.of(prose, i);
            next += part == Part.ADVERB && i == next ? 1 : 0;
            if (part == Part.TO && i + 1 < end && isInfinitive(prose, i + 1)) {
                return i + 1;
            }
            VerbForm form = part == Part.WORD ? verbs.of(prose.lower(i)) : null;
            if (form != null && form.progressive() && i == next && leads) {
                return i;
            }
            if (part == Part.STOP || part == Part.MARK || part == Part.THAT || part == Part.CONJUNCTION) {
                return Clause.NONE;
            }
        }
        return Clause.NONE;
    }

    private boolean isInfinitive(Prose prose, int token) {
        Part part = parts.of(prose, token);
        VerbForm form = verbs.of(prose.lower(token));
        return part.isAuxiliary() || part == Part.ADVERB || (form != null && form.base());
    }

    /** Whether a clause follows: that, a pronoun, a name, an article, or any word where a form of "be" or the like holds it. */
    private boolean opensClause(Prose prose, int token, Clause inner, int end) {
        if (token + 1 >= end) {
            return false;
        }
        Part part = parts.of(prose, token);
        return switch (part) {
            case THAT, SUBJECT, SUBJECT_AND_AUXILIARY, QUESTION, DETERMINER, POSSESSIVE -> true;
            case WORD ->
                prose.token(token).isCapitalised()
                        || prose.lower(token).endsWith("s")
                        || parts.of(prose, inner.verbs()).isAuxiliary();
            default -> false;
        };
    }
}
