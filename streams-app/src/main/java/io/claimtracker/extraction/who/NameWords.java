package io.claimtracker.extraction.who;

import io.claimtracker.extraction.text.Lexicon;
import io.claimtracker.extraction.text.Prose;
import io.claimtracker.extraction.text.Token;
import java.util.Map;
import java.util.Set;

/** What single words say about the name they stand in or beside. */
final class NameWords {
    private static final Set<String> PARTICLES = Set.of(
            "de", "van", "von", "der", "den", "bin", "al", "el", "da", "dos", "di", "du", "la", "le", "ibn", "ben",
            "ter");
    private static final Set<String> NAME_PREFIXES = Set.of(
            "mc", "mac", "de", "la", "le", "di", "du", "da", "van", "von", "fitz", "st", "del", "des", "al-", "el-",
            "o'", "d'");
    private static final Set<String> SUFFIXES = Set.of("jr.", "sr.", "jr", "sr", "ii", "iii", "iv");

    private static final Set<String> CALENDAR = Lexicon.words("calendar-names.txt");

    private final Set<String> titles = Lexicon.words("titles.txt");
    private final Set<String> organisations = Lexicon.words("organisation-nouns.txt");
    private final Set<String> outlets = Lexicon.words("outlet-nouns.txt");
    private final Set<String> places = Lexicon.words("place-nouns.txt");
    private final Set<String> things = Lexicon.words("thing-nouns.txt");
    private final Set<String> documents = Lexicon.words("document-nouns.txt");
    private final Set<String> common = Lexicon.words("sentence-words.txt");
    private final Map<String, String> demonyms = Lexicon.table("demonyms.txt");
    private final PersonNouns personNouns;
    private final Genders genders;

    NameWords(PersonNouns personNouns, Genders genders) {
        this.personNouns = personNouns;
        this.genders = genders;
    }

    /** A title, an office or a word for a person: what follows it is a name. */
    boolean isTitle(Token token) {
        return titles.contains(token.lower()) || personNouns.contains(token.lower());
    }

    boolean isOrganisation(Token token) {
        return isOrganisation(token.lower());
    }

    boolean isOrganisation(String lower) {
        return organisations.contains(lower.substring(lower.lastIndexOf('-') + 1));
    }

    boolean isOutlet(Token token) {
        String lower = token.lower();
        int hyphen = lower.indexOf('-');
        return outlets.contains(hyphen > 0 ? lower.substring(0, hyphen) : lower);
    }

    boolean isPlace(Token token) {
        return places.contains(token.lower());
    }

    boolean isThing(Token token) {
        return things.contains(token.lower());
    }

    boolean isDocument(Token token) {
        return documents.contains(PersonNouns.singular(token.lower()));
    }

    boolean isDemonym(Token token) {
        return isDemonym(token.text());
    }

    boolean isDemonym(String text) {
        return demonyms.containsKey(text)
                || (text.endsWith("s") && demonyms.containsKey(text.substring(0, text.length() - 1)));
    }

    /** The state of a demonym; empty where there is none. */
    String state(Token token) {
        return demonyms.getOrDefault(token.text(), "");
    }

    boolean isGivenName(Token token) {
        return genders.isGivenName(token.text());
    }

    boolean isParticle(Token token) {
        return PARTICLES.contains(token.lower());
    }

    static boolean isSuffix(Token token) {
        return SUFFIXES.contains(token.lower());
    }

    /** A word that is no name, capital or not: However. */
    boolean isCommon(Token token) {
        return common.contains(token.lower());
    }

    /** A word that a capital letter at the start of a sentence does not make part of a name: Meeting Lea Sommer. */
    boolean isOpener(Token token) {
        String lower = token.lower();
        boolean ending = lower.length() > 4
                && (lower.endsWith("ing") || lower.endsWith("ed") || lower.endsWith("ly"))
                && !isGivenName(token);
        return ending || isCommon(token);
    }

    static boolean isTime(Token token) {
        return CALENDAR.contains(token.lower());
    }

    /** Two to six capitals: FEC. */
    static boolean isAcronym(Token token) {
        String text = token.text();
        if (text.length() < 2 || text.length() > 6) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isUpperCase(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** A made-up name with a capital inside: CalBeverage, but not McCain. */
    static boolean isCompound(Token token) {
        String text = token.text();
        for (int i = 2; i < text.length(); i++) {
            if (Character.isUpperCase(text.charAt(i)) && Character.isLowerCase(text.charAt(i - 1))) {
                return !NAME_PREFIXES.contains(token.lower().substring(0, i));
            }
        }
        return false;
    }

    /** A word that begins a name: Ada, al-Qaeda, eBay. */
    static boolean isNameLike(Prose prose, int at) {
        Token token = prose.token(at);
        if (PartyLabels.isLabel(token)) {
            return false;
        }
        if (token.isCapitalised()) {
            return true;
        }
        if (!token.isWord()) {
            return false;
        }
        boolean joined = (token.is("al") || token.is("bin"))
                && at + 1 < prose.tokens().size()
                && prose.token(at + 1).isCapitalised();
        return joined || hasCapital(token.text());
    }

    /** al-Qaeda, eBay. */
    private static boolean hasCapital(String text) {
        int hyphen = text.indexOf('-');
        boolean behind = hyphen > 0
                && hyphen + 1 < text.length()
                && Character.isUpperCase(text.charAt(hyphen + 1))
                && !Character.isDigit(text.charAt(0));
        return behind
                || (text.length() > 2
                        && Character.isUpperCase(text.charAt(1))
                        && Character.isLowerCase(text.charAt(0)));
    }
}
