package io.claimtracker.extraction.what;

import io.claimtracker.extraction.text.Prose;
import io.claimtracker.extraction.text.Range;
import java.util.List;

/**
 * Finds the subject and the verbs of a content's main clause. A shallow reading from left to right: what opens the content
 * is passed over (that, and, "in 2008,", "if he wins,"), and so is one group of verbs for each clause that hangs on a noun.
 */
final class ClauseReader {
    /** How much of a content is read for its main clause, in tokens. */
    private static final int READ = 100;
    /** How far an opening clause or phrase may reach before its comma, in tokens. */
    private static final int LONGEST_OPENING = 30;
    /** How far to look for the verbs that show "the men killed in Homs" to be a subject, in tokens. */
    private static final int LONGEST_REDUCED = 15;

    private final Parts parts;
    private final Verbs verbs;

    ClauseReader(Parts parts, Verbs verbs) {
        this.parts = parts;
        this.verbs = verbs;
    }

    /** The main clause of a content; where its first piece is a subject without a verb, the second piece goes on. */
    Clause read(Prose prose, List<Range> content) {
        Range first = content.get(0);
        if (isLedByTo(prose, first.first())) {
            // "They agreed to | slow it down": what opens the content is the verb, whatever else it may be.
            boolean headline = isHeadline(prose, first.first(), first.end());
            return new Clause(new Range(first.first(), first.first()), first.first(), first.end(), headline);
        }
        Clause clause = read(prose, first.first(), Math.min(first.end(), first.first() + READ));
        if (clause.hasVerb() || content.size() == 1) {
            return clause;
        }
        Range second = content.get(1);
        int subject = clause.subject().first();
        Clause whole = read(prose, subject, second.first(), Math.min(second.end(), second.first() + READ));
        return whole.hasVerb() ? whole : clause;
    }

    Clause read(Prose prose, int from, int end) {
        int subject = opened(prose, from, end);
        return read(prose, subject, subject, end);
    }

    private Clause read(Prose prose, int subject, int from, int end) {
        boolean headline = isHeadline(prose, subject, end);
        boolean nominal = false;
        int owed = 0;
        int inner = Clause.NONE;
        int purpose = Clause.NONE;
        int stop = end;
        reading:
        for (int i = from; i < end; i++) {
            Part part = parts.of(prose, i);
            switch (part) {
                case STOP -> {
                    // What was said before the mark may have no verb: "Never."
                    boolean open = inner == Clause.NONE && purpose == Clause.NONE && i + 1 < end;
                    Clause next = open ? read(prose, i + 1, end) : null;
                    if (next != null && next.hasVerb()) {
                        return next;
                    }
                    stop = i;
                    break reading;
                }
                case TO -> {
                    boolean infinitive = i + 1 < end && isBase(prose, i + 1);
                    if (i == subject && infinitive) {
                        return new Clause(new Range(i, i), i, end, headline);
                    }
                    purpose = infinitive && purpose == Clause.NONE ? i : purpose;
                    nominal = !infinitive;
                    i += infinitive ? 1 : 0;
                }
                case RELATIVE, SUBORDINATOR, THAT -> {
                    boolean clause = part == Part.THAT && i > subject && i + 1 < end && !isAuxiliary(prose, i + 1);
                    inner = clause && inner == Clause.NONE ? i + 1 : inner;
                    owed += i > subject ? 1 : 0;
                }
                case SUBJECT -> {
                    boolean relative = prose.lower(i).equals("who") || isNounBefore(prose, i, subject);
                    owed += relative && i > subject ? 1 : 0;
                    nominal = false;
                }
                case BE, HAVE, DO, MODAL, SUBJECT_AND_AUXILIARY -> {
                    if (i > subject && prose.lower(i).endsWith("ing")) {
                        continue;
                    }
                    if (owed == 0) {
                        return clause(prose, subject, i, end, headline);
                    }
                    owed--;
                    i = lastOfGroup(prose, i, end);
                    nominal = false;
                }
                case DETERMINER, POSSESSIVE, PREPOSITION -> nominal = true;
                case MARK -> {
                    nominal = false;
                    owed = 0;
                }
                case CONJUNCTION, OBJECT -> nominal = false;
                case NEGATION, ADVERB, QUESTION, QUOTE -> {}
                case WORD -> {
                    boolean name = prose.token(i).isCapitalised() && !headline && i > subject;
                    VerbForm form = name ? null : verbs.of(prose.lower(i));
                    if (form != null && !nominal && isVerb(prose, form, i, subject, from, end)) {
                        if (owed == 0) {
                            return clause(prose, subject, i, end, headline);
                        }
                        owed--;
                    }
                    nominal = nominal && AdjectiveEndings.has(prose.lower(i));
                }
            }
        }
        // "The claim that they will regroup" has no verb but in the clause that the noun brings.
        Clause whole = new Clause(new Range(subject, Math.max(subject + 1, stop)), Clause.NONE, end, headline);
        Clause brought = inner == Clause.NONE ? whole : read(prose, inner, end);
        if (brought.hasVerb() || purpose == Clause.NONE) {
            return brought.hasVerb() ? brought : whole;
        }
        // "For the United States to step up its efforts".
        return new Clause(new Range(subject, purpose), purpose, end, headline);
    }

    private boolean isLedByTo(Prose prose, int token) {
        VerbForm form = verbs.of(prose.lower(token));
        return token > 0 && parts.of(prose, token - 1) == Part.TO && form != null && form.base();
    }

    /** "The documents she cited": a pronoun right behind a noun brings a clause of its own. */
    private boolean isNounBefore(Prose prose, int token, int subject) {
        int before = token - 1;
        return before > subject
                && parts.of(prose, before) == Part.WORD
                && !prose.token(before).isCapitalised()
                && (verbs.of(prose.lower(before)) == null
                        || parts.of(prose, before - 1).opensNoun());
    }

    /** The clause whose verbs begin at a token, or at the adverbs right before it: never paid. */
    private Clause clause(Prose prose, int subject, int verb, int end, boolean headline) {
        int first = Math.max(subject, Math.min(verb, before(prose, subject, verb) + 1));
        return new Clause(new Range(subject, first), first, end, headline);
    }

    /** Where the main clause begins, behind what leads to it. */
    private int opened(Prose prose, int from, int end) {
        int at = from;
        for (int step = 0; step < 6 && at < end; step++) {
            int before = at;
            Part part = parts.of(prose, at);
            boolean introduced = part == Part.THAT && at + 1 < end && !isAuxiliary(prose, at + 1);
            boolean aside = at + 1 < end && prose.token(at + 1).is(",") && !isNoun(prose, at, part);
            if (part == Part.MARK
                    || part == Part.QUOTE
                    || part == Part.STOP
                    || part == Part.CONJUNCTION
                    || introduced
                    || aside) {
                at += aside ? 2 : 1;
            } else if (part == Part.ADVERB || part == Part.QUESTION) {
                at++;
            } else if (part == Part.SUBORDINATOR || part == Part.PREPOSITION) {
                int comma = comma(prose, at, Math.min(end, at + LONGEST_OPENING));
                boolean gerund = part == Part.PREPOSITION && comma < 0;
                at = comma >= 0 ? comma + 1 : gerund || part == Part.SUBORDINATOR ? at + 1 : at;
            }
            if (at == before) {
                break;
            }
        }
        return Math.min(at, end - 1);
    }

    private boolean isNoun(Prose prose, int token, Part part) {
        return part == Part.WORD && verbs.of(prose.lower(token)) == null;
    }

    private int comma(Prose prose, int from, int bound) {
        for (int i = from; i + 1 < bound; i++) {
            if (prose.token(i).is(",")) {
                return i;
            }
            if (parts.of(prose, i) == Part.STOP) {
                return -1;
            }
        }
        return -1;
    }

    private boolean isAuxiliary(Prose prose, int token) {
        return parts.of(prose, token).isAuxiliary();
    }

    /** The last token of the group of verbs that begins at one. */
    private int lastOfGroup(Prose prose, int first, int end) {
        int at = first;
        while (at + 1 < end && parts.of(prose, at + 1).isWithinVerbs()) {
            at++;
        }
        boolean verb = at + 1 < end && verbs.of(prose.lower(at + 1)) != null;
        return verb ? at + 1 : at;
    }

    private boolean isVerb(Prose prose, VerbForm form, int token, int subject, int from, int end) {
        Part next = token + 1 < end ? parts.of(prose, token + 1) : Part.STOP;
        if (token == subject) {
            return form.progressive() || (form.base() && isOrdered(prose, token, next));
        }
        if (token == from) {
            return true;
        }
        int before = before(prose, subject, token);
        boolean pronoun = isPronoun(prose, subject, before);
        if (form.past()) {
            return pronoun || !form.participle() || !isReduced(prose, token, end);
        }
        boolean followedByVerb = next.isAuxiliary() || isFinite(prose, token + 1, end);
        if (form.third()) {
            boolean agrees = prose.token(before).isCapitalised() || !isPlural(prose, before);
            return !followedByVerb && (pronoun || (agrees && !isPluralNoun(prose, token, subject, next, end)));
        }
        return form.base() && !followedByVerb && (pronoun || isPlural(prose, before));
    }

    /** "The recent strikes in Homs were …", "its legitimate functions": a noun after all. */
    private boolean isPluralNoun(Prose prose, int token, int subject, Part next, int end) {
        boolean modified = token - 2 >= subject && parts.of(prose, token - 2).opensNoun();
        boolean closed = next == Part.STOP || next == Part.MARK || next == Part.CONJUNCTION;
        return (modified && closed && !prose.token(token - 1).isCapitalised()) || isReduced(prose, token, end);
    }

    /** "Stop the war": nothing before the verb, and an object behind it. */
    private static boolean isOrdered(Prose prose, int token, Part next) {
        boolean object =
                next == Part.DETERMINER || next == Part.POSSESSIVE || next == Part.OBJECT || next == Part.SUBJECT;
        return object || (next == Part.PREPOSITION && prose.quoted(token));
    }

    /** "The men killed in Homs were…": a verb that can hold the clause comes later, with no word that opens another. */
    private boolean isReduced(Prose prose, int token, int end) {
        if (parts.of(prose, Math.min(token + 1, end - 1)) != Part.PREPOSITION) {
            return false;
        }
        for (int i = token + 1; i < Math.min(end, token + LONGEST_REDUCED); i++) {
            Part part = parts.of(prose, i);
            if (part.isAuxiliary()) {
                return true;
            }
            if (part == Part.THAT
                    || part == Part.SUBORDINATOR
                    || part == Part.RELATIVE
                    || part == Part.CONJUNCTION
                    || part == Part.SUBJECT
                    || part == Part.QUESTION
                    || part == Part.STOP
                    || part == Part.MARK) {
                return false;
            }
        }
        return false;
    }

    private boolean isBase(Prose prose, int token) {
        VerbForm form = verbs.of(prose.lower(token));
        Part part = parts.of(prose, token);
        return (form != null && form.base()) || part == Part.ADVERB || part.isAuxiliary();
    }

    private boolean isFinite(Prose prose, int token, int end) {
        if (token >= end || prose.token(token).isCapitalised()) {
            return false;
        }
        VerbForm form = verbs.of(prose.lower(token));
        return form != null && form.past() && parts.of(prose, token) == Part.WORD;
    }

    private boolean isPronoun(Prose prose, int subject, int before) {
        Part part = parts.of(prose, before);
        return part == Part.SUBJECT || (before == subject && part == Part.DETERMINER);
    }

    /** The token before a verb and its adverbs. */
    private int before(Prose prose, int subject, int verb) {
        int before = verb - 1;
        while (before > subject) {
            Part part = parts.of(prose, before);
            if (part != Part.ADVERB && part != Part.NEGATION) {
                break;
            }
            before--;
        }
        return before;
    }

    private static boolean isPlural(Prose prose, int token) {
        String lower = prose.lower(token);
        return lower.endsWith("s") && !lower.endsWith("ss") && !lower.endsWith("us") && !lower.equals("'s");
    }

    /** Whether most words are capitalised, so that capitals tell no names. */
    private static boolean isHeadline(Prose prose, int from, int end) {
        int words = 0;
        int capitals = 0;
        for (int i = from; i < Math.min(end, from + 12); i++) {
            if (prose.token(i).isWord()) {
                words++;
                capitals += prose.token(i).isCapitalised() ? 1 : 0;
            }
        }
        return words > 3 && capitals * 10 >= words * 7;
    }
}
