package io.claimtracker.extraction.who;

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
    /** What stands for whoever is named before it: Washington Post Poll. */
    private static final Set<String> POLLS = Set.of("poll", "report", "survey", "study", "editorial");

    private final NameWords words;
    private final NameTypes types;
    private final NameTails tails;
    private final Titles titles;

    RunReader(NameWords words, Titles titles) {
        this.words = words;
        this.types = new NameTypes(words);
        this.tails = new NameTails(words, titles);
        this.titles = titles;
    }

    /** Adds the names of a run; tells where to read on. */
    int read(Prose prose, Sentence sentence, KnownNames known, Range run, List<Naming> namings) {
        int first = titles.afterOpenOffice(prose, run);
        boolean opens = first == sentence.first() || !prose.token(first - 1).isWord();
        while (first < run.end() && isArticle(prose.token(first))) {
            first++;
        }
        boolean alone = run.end() - first == 1;
        while (first < run.end()
                && isNoName(prose.token(first), opens, alone)
                && (alone || known.naming(first, run.end()).isEmpty())) {
            first++;
        }
        if (first == run.end()) {
            return run.end();
        }
        Optional<Naming> tailed = tails.read(prose, sentence, known, first, run.end());
        if (tailed.isPresent()) {
            namings.add(tailed.get());
            return tailed.get().range().end();
        }
        Optional<Naming> whole = known.naming(first, run.end());
        if (whole.isPresent()) {
            whole.filter(naming -> !titles.isModifiedBy(prose, naming)).ifPresent(namings::add);
            return run.end();
        }
        int name = titles.after(prose, first, run.end());
        if (name > first) {
            employers(known, first, name, namings);
        }
        parts(prose, known, name, run.end(), namings);
        return run.end();
    }

    private boolean isNoName(Token token, boolean opens, boolean alone) {
        boolean common = alone ? words.isCommon(token) : words.isOpener(token);
        return token.is("i") || (opens && common && !words.isTitle(token));
    }

    private static boolean isArticle(Token token) {
        return token.is("the") || token.is("a") || token.is("an");
    }

    /** The outlets and organisations among the words before a name: CNN anchor Jake Tapper. */
    private void employers(KnownNames known, int first, int end, List<Naming> namings) {
        for (int i = first; i < end; i++) {
            for (int to = end; to > i; to--) {
                Optional<Naming> naming = known.naming(i, to)
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
                known.naming(i, to)
                        .filter(naming -> !titles.isModifiedBy(prose, naming))
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
                Optional<Naming> naming = known.naming(first, to);
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
            Optional<Naming> naming = NameWords.isNameLike(prose, to - 1) ? known.naming(first, to) : Optional.empty();
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
