package io.claimtracker.extraction.what;

import io.claimtracker.extraction.text.Prose;
import io.claimtracker.extraction.text.Range;
import io.claimtracker.extraction.text.Token;
import io.claimtracker.extraction.who.Cast;
import io.claimtracker.extraction.who.Mention;
import java.util.Locale;

/** Finds the event in a noun phrase or a predicate: the first noun of a known kind, else the head. */
final class NounEvents {
    /** How far a noun phrase reaches at most, in tokens. */
    private static final int REACH = 14;

    /** How far behind a word that leads to an event this may stand, in tokens. */
    private static final int FAR_REACH = 30;

    private static final int LONGEST_NAME = 8;

    private final Parts parts;
    private final Verbs verbs;
    private final EventKinds kinds;
    private final LeadingWords leading;

    NounEvents(Parts parts, Verbs verbs, EventKinds kinds, LeadingWords leading) {
        this.parts = parts;
        this.verbs = verbs;
        this.kinds = kinds;
        this.leading = leading;
    }

    /** The event named between two tokens: of a run of nouns the last known one (peace talks), else the head. */
    Event find(Prose prose, Cast cast, Clause clause, int from, int end) {
        Event typed = Event.UNKNOWN;
        Event light = Event.UNKNOWN;
        int head = Clause.NONE;
        int leader = Clause.NONE;
        boolean owned = false;
        int bound = Math.min(end, from + REACH);
        for (int i = from; i < bound; i++) {
            Part part = parts.of(prose, i);
            boolean closes = closes(part);
            if (ends(part, i, from) || (closes && (typed.isKnown() || (head != Clause.NONE && !isOf(prose, i))))) {
                break;
            }
            owned |= closes && head != Clause.NONE;
            if (part != Part.WORD) {
                continue;
            }
            Event verb = verb(prose, i, from, end);
            if (verb.isKnown() && (verb.typed() || !leading.isLight(verb.kind()))) {
                return verb;
            }
            light = verb.isKnown() && !light.isKnown() ? verb : light;
            Phrases.Phrase<EventKinds.Kind> noun = kinds.noun(prose, i, end);
            if (noun != null && !isName(prose, cast, clause, i)) {
                typed = Event.noun(i, noun);
                i = typed.last();
            } else if (!owned && isHead(prose, i) && !isName(prose, cast, clause, i)) {
                boolean leads = leading.leads(prose.lower(i)) && leadsOn(prose, i, bound);
                leader = leads ? i : leader;
                head = leads ? Clause.NONE : i;
            }
        }
        if (!typed.isKnown() && leader != Clause.NONE) {
            typed = ledTo(prose, cast, clause, leader + 1, end);
        }
        if (typed.isKnown()) {
            return typed;
        }
        int word = head == Clause.NONE ? leader : head;
        return word == Clause.NONE || light.isKnown() ? light : lemma(prose, cast, clause, word);
    }

    /** "A possibility, in the coming months, of war": the first known noun behind a word that leads to one. */
    private Event ledTo(Prose prose, Cast cast, Clause clause, int from, int end) {
        for (int i = from; i < Math.min(end, from + FAR_REACH) && parts.of(prose, i) != Part.STOP; i++) {
            Phrases.Phrase<EventKinds.Kind> noun = kinds.noun(prose, i, end);
            if (noun != null && parts.of(prose, i) == Part.WORD && !isName(prose, cast, clause, i)) {
                return Event.noun(i, noun);
            }
        }
        return Event.UNKNOWN;
    }

    /** "The plan to regroup", "of lying". */
    private Event verb(Prose prose, int token, int from, int end) {
        VerbForm form = token == from ? null : verbs.of(prose.lower(token));
        if (form == null || !opensVerb(parts.of(prose, token - 1), form)) {
            return Event.UNKNOWN;
        }
        Phrases.Phrase<EventKinds.Kind> kind = kinds.verb(prose, token, end);
        if (kind != null) {
            return Event.verb(token, kind);
        }
        return Event.verb(token, form.lemma());
    }

    private static boolean closes(Part part) {
        return part == Part.PREPOSITION || part == Part.TO || part == Part.CONJUNCTION || part == Part.MARK;
    }

    private static boolean isOf(Prose prose, int token) {
        return prose.lower(token).equals("of");
    }

    /** The event that a word names by itself. */
    Event lemma(Prose prose, Cast cast, Clause clause, int token) {
        if (isName(prose, cast, clause, token)) {
            return Event.UNKNOWN;
        }
        VerbForm form = verbs.of(prose.lower(token));
        String lemma = form != null && (form.progressive() || prose.lower(token).endsWith("ed"))
                ? form.lemma()
                : Nouns.singular(prose.lower(token));
        return Event.noun(token, lemma.toLowerCase(Locale.ROOT));
    }

    private static boolean ends(Part part, int token, int from) {
        return switch (part) {
            case STOP, SUBORDINATOR, RELATIVE -> true;
            case THAT, QUESTION, SUBJECT, SUBJECT_AND_AUXILIARY, MODAL -> token > from;
            default -> false;
        };
    }

    private static boolean opensVerb(Part before, VerbForm form) {
        return (before == Part.TO && form.base()) || (before == Part.PREPOSITION && form.progressive());
    }

    /** "A chance of", "the number of": the noun that matters is behind. */
    private boolean leadsOn(Prose prose, int token, int bound) {
        return token + 1 < bound
                && (parts.of(prose, token + 1) == Part.PREPOSITION || parts.of(prose, token + 1) == Part.TO);
    }

    private static boolean isHead(Prose prose, int token) {
        Token one = prose.token(token);
        return one.isWord()
                && !one.isNumber()
                && one.text().length() > 2
                && !one.text().endsWith(".");
    }

    private static boolean isName(Prose prose, Cast cast, Clause clause, int token) {
        Token one = prose.token(token);
        if (!one.isCapitalised()) {
            return false;
        }
        boolean opens = prose.sentenceAt(token).first() == token;
        boolean acronym =
                one.text().length() > 1 && Character.isUpperCase(one.text().charAt(1));
        return acronym || (!opens && !clause.headline()) || isWithinName(cast, token);
    }

    private static boolean isWithinName(Cast cast, int token) {
        for (Mention mention : cast.within(new Range(token - LONGEST_NAME, token + 1))) {
            if (mention.range().contains(token)) {
                return true;
            }
        }
        return false;
    }
}
