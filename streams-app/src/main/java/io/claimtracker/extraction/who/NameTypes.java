package io.claimtracker.extraction.who;

import io.claimtracker.avro.Actor;
import io.claimtracker.avro.ActorType;
import io.claimtracker.extraction.text.Prose;
import io.claimtracker.extraction.text.Token;
import java.util.Optional;
import java.util.Set;

/** Tells what a name that no directory knows is the name of, by its words and by those beside it. */
final class NameTypes {
    private static final int LONGEST_PERSON = 5;
    private static final Set<String> LOCATIVE = Set.of("in", "near", "from", "outside", "across", "throughout", "at");

    private static final Set<String> PLACE_OPENERS = Set.of(
            "fort",
            "mount",
            "lake",
            "san",
            "santa",
            "los",
            "las",
            "port",
            "cape",
            "camp",
            "western",
            "eastern",
            "northern",
            "southern",
            "central",
            "north",
            "south",
            "east",
            "west");

    private final NameWords words;

    NameTypes(NameWords words) {
        this.words = words;
    }

    /** The type of the words from one token to another; empty where they are no name. */
    Optional<ActorType> of(Prose prose, KnownNames known, int first, int end) {
        Token last = prose.token(headOf(prose, first, end));
        boolean single = end == first + 1;
        if (!single && words.isOrganisation(last)) {
            return Optional.of(ActorType.ORGANISATION);
        }
        if (!single && words.isOutlet(last)) {
            return Optional.of(ActorType.OUTLET);
        }
        boolean person = end == first + 2 && words.isGivenName(prose.token(first));
        if (!person && (words.isThing(last) || words.isPlace(last))) {
            return Optional.of(words.isPlace(last) && !single ? ActorType.PLACE : ActorType.OTHER);
        }
        if (single && words.isTitle(last)) {
            return Optional.empty();
        }
        if (isTitled(prose, first)) {
            return Optional.of(ActorType.PERSON);
        }
        return single ? single(prose, first) : several(prose, known, first, end);
    }

    /** Whether the words from one token to another name an organisation or an outlet by what they say: University of X. */
    boolean isBody(Prose prose, int first, int end) {
        Token last = prose.token(headOf(prose, first, end));
        return end > first + 1 && (words.isOrganisation(last) || words.isOutlet(last));
    }

    /** Whether a title or an office stands before a token: Gen., minister, husband. */
    boolean isTitled(Prose prose, int first) {
        return first > 0
                && words.isTitle(prose.token(first - 1))
                && !prose.lower(first - 1).endsWith("s");
    }

    private Optional<ActorType> single(Prose prose, int at) {
        Token token = prose.token(at);
        boolean definite = prose.lower(at - 1).equals("the");
        boolean generic = words.isOrganisation(token) || (words.isOutlet(token) && !definite);
        if (words.isDemonym(token) || words.isTitle(token) || generic) {
            return Optional.empty();
        }
        boolean organisation = NameWords.isAcronym(token) || NameWords.isCompound(token);
        return Optional.of(organisation ? ActorType.ORGANISATION : ActorType.OTHER);
    }

    private Optional<ActorType> several(Prose prose, KnownNames known, int first, int end) {
        if (words.isDemonym(prose.token(end - 1))) {
            return Optional.empty();
        }
        boolean plain = true;
        for (int i = first; i < end; i++) {
            Token token = prose.token(i);
            boolean acronym = NameWords.isAcronym(token) && (token.text().length() > 2 || i + 1 == end);
            plain &= !token.is("&") && !token.isNumber() && (!acronym || NameWords.isSuffix(token));
        }
        boolean brief = end - first <= LONGEST_PERSON + 2;
        if (plain && brief && words.isGivenName(prose.token(first))) {
            return Optional.of(ActorType.PERSON);
        }
        if (PLACE_OPENERS.contains(prose.lower(first))
                || LOCATIVE.contains(prose.lower(first - 1))
                || isBeforeItsState(prose, known, end)) {
            return Optional.of(ActorType.PLACE);
        }
        if (words.isDemonym(prose.token(first)) || prose.lower(first - 1).equals("the")) {
            return Optional.of(ActorType.ORGANISATION);
        }
        return Optional.of(plain && end - first <= LONGEST_PERSON ? ActorType.PERSON : ActorType.ORGANISATION);
    }

    /** "Cedar Rapids, Iowa". */
    private static boolean isBeforeItsState(Prose prose, KnownNames known, int end) {
        if (!prose.lower(end).equals(",") || end + 1 >= prose.tokens().size()) {
            return false;
        }
        Optional<Actor> next = prose.token(end + 1).isCapitalised() ? known.find(end + 1, end + 2) : Optional.empty();
        return next.filter(actor -> actor.getType() == ActorType.PLACE).isPresent();
    }

    /** The word that says what it is: the last, or the one before "of" and "for". */
    private static int headOf(Prose prose, int first, int end) {
        for (int i = first + 1; i + 1 < end; i++) {
            if (prose.token(i).is("of")
                    || prose.token(i).is("for")
                    || prose.token(i).is("on")) {
                return i - 1;
            }
        }
        return end - 1;
    }
}
