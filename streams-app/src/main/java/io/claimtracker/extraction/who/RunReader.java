package io.claimtracker.extraction.who;

import io.claimtracker.avro.Actor;
import io.claimtracker.avro.ActorType;
import io.claimtracker.extraction.text.Prose;
import io.claimtracker.extraction.text.Range;
import io.claimtracker.extraction.text.Sentence;
import io.claimtracker.extraction.text.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the names in a run of capitalised words: titles are left out, and what the directory knows is told apart. */
final class RunReader {
    /** How many words in lower case may end a name of the directory: U.S. intelligence community. */
    private static final int LONGEST_TAIL = 2;

    private static final Set<String> GOVERNING = Set.of(
            "government",
            "administration",
            "military",
            "army",
            "forces",
            "parliament",
            "campaign",
            "camp",
            "team",
            "ministry",
            "embassy",
            "police",
            "intelligence",
            "agencies",
            "monitors",
            "network",
            "group",
            "magazine",
            "newspaper",
            "homeland",
            "soil",
            "mainland");
    /** What "campaign" is no body before. */
    private static final Set<String> COMPOUNDS = Set.of(
            "finance", "trail", "rally", "rallies", "stop", "stops", "event", "events", "speech", "promise", "pledge",
            "season");

    /** What stands for whoever is named before it: Washington Post Poll. */
    private static final Set<String> POLLS = Set.of("poll", "report", "survey", "study", "editorial");

    private static final Set<String> SOIL = Set.of("homeland", "soil", "mainland");
    private static final Set<String> SURNAMES =
            Set.of("king", "prince", "pope", "dean", "judge", "bishop", "justice", "marshal", "major", "lord");
    private static final Set<String> LED = Set.of("campaign", "administration", "camp", "team");

    private final NameWords words;
    private final NameTypes types;

    RunReader(NameWords words) {
        this.words = words;
        this.types = new NameTypes(words);
    }

    /** Adds the names of a run; tells where to read on. */
    int read(Prose prose, Sentence sentence, KnownNames known, Range run, List<Naming> namings) {
        int first = afterOfficeBefore(prose, run);
        boolean opens = first == sentence.first() || !prose.token(first - 1).isWord();
        while (first < run.end() && isArticle(prose.token(first))) {
            first++;
        }
        boolean alone = run.end() - first == 1;
        while (first < run.end()
                && isNoName(prose.token(first), opens, alone)
                && (alone || known(prose, known, first, run.end()).isEmpty())) {
            first++;
        }
        if (first == run.end()) {
            return run.end();
        }
        Optional<Naming> tailed = withTail(prose, sentence, known, first, run.end());
        if (tailed.isPresent()) {
            namings.add(tailed.get());
            return tailed.get().range().end();
        }
        Optional<Naming> whole = known(prose, known, first, run.end());
        if (whole.isPresent()) {
            whole.filter(naming -> !modifiesTitle(prose, naming)).ifPresent(namings::add);
            return run.end();
        }
        int name = afterTitles(prose, first, run.end());
        if (name > first) {
            employers(prose, known, first, name, namings);
        }
        parts(prose, known, name, run.end(), namings);
        return run.end();
    }

    /** "former secretary of State Clinton": the state is none. */
    private int afterOfficeBefore(Prose prose, Range run) {
        int first = run.first();
        boolean office = first >= 2
                && prose.token(first - 1).is("of")
                && words.isTitle(prose.token(first - 2))
                && prose.token(first).is("state");
        return office && run.end() > first + 1 ? first + 1 : first;
    }

    private boolean isNoName(Token token, boolean opens, boolean alone) {
        boolean common = alone ? words.isCommon(token) : words.isOpener(token);
        return token.is("i") || (opens && common && !words.isTitle(token));
    }

    private static boolean isArticle(Token token) {
        return token.is("the") || token.is("a") || token.is("an");
    }

    /** "the Taliban", "U.S. intelligence agencies", "the Rubio campaign", "the American homeland". */
    private Optional<Naming> withTail(Prose prose, Sentence sentence, KnownNames known, int first, int end) {
        if (end >= sentence.end()
                || !GOVERNING.contains(prose.lower(end))
                || COMPOUNDS.contains(prose.lower(end + 1))) {
            return Optional.empty();
        }
        for (int tail = Math.min(sentence.end(), end + LONGEST_TAIL); tail > end; tail--) {
            if (prose.token(tail - 1).isWord()) {
                Optional<Naming> naming = known(prose, known, first, tail);
                if (naming.isPresent()) {
                    return naming;
                }
            }
        }
        if (prose.lower(first - 1).equals("a") || prose.lower(first - 1).equals("an")) {
            return Optional.empty();
        }
        Token last = prose.token(end - 1);
        String tail = prose.lower(end);
        if (SOIL.contains(tail)) {
            String state = words.state(last);
            return state.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Naming(new Range(end - 1, end + 1), state, ActorType.STATE, ""));
        }
        int name = afterTitles(prose, first, end);
        boolean led = LED.contains(tail) && !words.isDemonym(last) && !words.isPlace(last);
        String text = led ? last.text() + " " + tail : prose.span(name, end + 1).in(prose.text());
        return Optional.of(new Naming(new Range(name, end + 1), text, ActorType.ORGANISATION, ""));
    }

    private Optional<Naming> known(Prose prose, KnownNames known, int first, int end) {
        Optional<Actor> actor = known.find(first, end);
        if (actor.isEmpty()) {
            return Optional.empty();
        }
        ActorType type = actor.get().getType();
        if (end == first + 1 && words.isTitle(prose.token(first)) && type != ActorType.ORGANISATION) {
            return Optional.empty();
        }
        int begin = type == ActorType.PERSON ? afterTitles(prose, first, end) : first;
        if (begin > first && known.find(begin, end).isEmpty()) {
            begin = first;
        }
        String name = prose.span(begin, end).in(prose.text());
        return Optional.of(
                new Naming(new Range(begin, end), name, type, actor.get().getId()));
    }

    /** "US President": the state is no party of its own. */
    private boolean modifiesTitle(Prose prose, Naming naming) {
        int next = naming.range().end();
        if (naming.type() != ActorType.STATE || next >= prose.tokens().size()) {
            return false;
        }
        boolean phrase = prose.token(next).isWord() && next + 1 < prose.tokens().size();
        return words.isTitle(prose.token(next))
                || (phrase
                        && !prose.token(next).lower().equals("and")
                        && words.isTitle(prose.token(next + 1))
                        && isAdjective(prose.token(next)));
    }

    private static boolean isAdjective(Token token) {
        return !token.isCapitalised()
                && Set.of("defense", "defence", "foreign", "prime", "vice", "deputy", "interior")
                        .contains(token.lower());
    }

    /** Where the name begins once titles are passed: Secretary of State Madeleine Albright. */
    private int afterTitles(Prose prose, int first, int end) {
        if (end > first && words.isOrganisation(prose.token(end - 1))) {
            return first;
        }
        for (int i = end - 2; i >= first; i--) {
            Token token = prose.token(i);
            boolean title = words.isTitle(token) && !(words.isGivenName(token) && i + 2 == end);
            if (title && !NameWords.isSuffix(prose.token(end - 1))) {
                return isSurname(prose, first, i) ? first : afterOffice(prose, i + 1, end);
            }
        }
        return first;
    }

    /** "Stephen King", "Howard Dean": a title that is a surname. */
    private boolean isSurname(Prose prose, int first, int at) {
        return at > first && SURNAMES.contains(prose.lower(at)) && words.isGivenName(prose.token(at - 1));
    }

    private int afterOffice(Prose prose, int first, int end) {
        if (!prose.token(first).is("of") && !prose.token(first).is("for")) {
            return first;
        }
        for (int i = first + 1; i < end; i++) {
            if (words.isGivenName(prose.token(i))) {
                return i;
            }
        }
        return Math.min(end, first + 2);
    }

    /** The outlets and organisations among the words before a name: CNN anchor Jake Tapper. */
    private void employers(Prose prose, KnownNames known, int first, int end, List<Naming> namings) {
        for (int i = first; i < end; i++) {
            for (int to = end; to > i; to--) {
                Optional<Naming> naming = known(prose, known, i, to)
                        .filter(one -> one.type() == ActorType.OUTLET || one.type() == ActorType.ORGANISATION);
                if (naming.isPresent()) {
                    namings.add(naming.get());
                    i = to - 1;
                    break;
                }
            }
        }
    }

    private void parts(Prose prose, KnownNames known, int first, int end, List<Naming> namings) {
        if (POLLS.contains(prose.lower(end - 1)) && end > first + 1) {
            parts(prose, known, first, end - 1, namings);
            return;
        }
        if (types.isBody(prose, first, end)) {
            unknown(prose, known, first, end, namings);
            return;
        }
        int from = first;
        for (int i = first; i < end; i++) {
            int to = knownEnd(prose, known, from, i, end);
            if (to > i) {
                unknown(prose, known, from, i, namings);
                known(prose, known, i, to)
                        .filter(naming -> !modifiesTitle(prose, naming))
                        .ifPresent(namings::add);
                from = to;
                i = to - 1;
            }
        }
        unknown(prose, known, from, end, namings);
    }

    /** Where the longest known name ends that begins at a token; the token itself where none does. */
    private int knownEnd(Prose prose, KnownNames known, int from, int first, int end) {
        for (int to = end; to > first; to--) {
            boolean inside = first > from && to == first + 1;
            if (!inside && NameWords.isNameLike(prose, to - 1)) {
                Optional<Naming> naming = known(prose, known, first, to);
                if (naming.isPresent() && stands(prose, naming.get(), to, end)) {
                    return to;
                }
            }
        }
        return first;
    }

    /** Whether a known name is no mere part of a longer one: not Trump in Trump Tower, not Paris in Paris Hilton. */
    private boolean stands(Prose prose, Naming naming, int to, int end) {
        if (to == end) {
            return true;
        }
        boolean beforeTitle = words.isTitle(prose.token(to));
        return switch (naming.type()) {
            case STATE, PLACE -> beforeTitle;
            case PERSON -> !naming.isSingle();
            case ORGANISATION, OUTLET, ARMED_GROUP, OTHER ->
                !naming.isSingle() || beforeTitle || naming.type() == ActorType.OUTLET;
        };
    }

    private void unknown(Prose prose, KnownNames known, int from, int to, List<Naming> namings) {
        int first = from;
        int end = to;
        while (end > first && words.isTitle(prose.token(end - 1)) && (end - 1 > first || to > end)) {
            if (words.isGivenName(prose.token(first)) && end - first == 2) {
                break;
            }
            end--;
        }
        boolean office = end < to;
        while (first + 2 < end && words.isDemonym(prose.token(first)) && words.isGivenName(prose.token(first + 1))) {
            first++;
        }
        if (first >= end || office) {
            return;
        }
        int begin = first;
        int stop = end;
        types.of(prose, known, first, end)
                .ifPresent(type -> namings.add(new Naming(
                        new Range(begin, stop), prose.span(begin, stop).in(prose.text()), type, "")));
    }

    /** The names in a heading, where every word has its capital: those known, and words that may be surnames. */
    int readHeading(Prose prose, KnownNames known, Range run, List<Naming> namings) {
        int first = run.first();
        if (isArticle(prose.token(first))) {
            return first + 1;
        }
        for (int to = Math.min(run.end(), first + 4); to > first; to--) {
            Optional<Naming> naming =
                    NameWords.isNameLike(prose, to - 1) ? known(prose, known, first, to) : Optional.empty();
            if (naming.isPresent() && !(to == first + 1 && words.isCommon(prose.token(first)))) {
                namings.add(naming.get());
                return to;
            }
        }
        namings.add(new Naming(
                new Range(first, first + 1), FullNames.calm(prose.token(first).text()), ActorType.OTHER, ""));
        return first + 1;
    }
}
