package io.claimtracker.extraction.who;

import io.claimtracker.avro.ActorType;
import io.claimtracker.extraction.attribution.RuleCueFinder;
import io.claimtracker.extraction.text.Lexicon;
import io.claimtracker.extraction.text.Prose;
import io.claimtracker.extraction.text.Range;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Tells whom a source names: a name, what a pronoun or a role points back to, or somebody who stays unnamed. */
public final class HolderFinder {
    private static final Set<String> PERSONAL = Set.of("he", "she", "i", "him", "her", "his");
    private static final Set<String> INSIDE = Set.of(
            "of", "for", "in", "from", "at", "on", "who", "that", "which", "with", "to", "by", "close", "familiar");
    private static final Set<String> WRITTEN = Set.of(
            "report",
            "reports",
            "study",
            "summary",
            "statement",
            "document",
            "article",
            "paper",
            "letter",
            "survey",
            "memo",
            "assessment");

    private final Set<String> anonymous = Lexicon.words("anonymous-nouns.txt");
    private final Roles roles = new Roles();

    public Party find(Prose prose, Cast cast, Range source, Holders heard) {
        String first = prose.lower(source.first());
        if (source.end() - source.first() == 1) {
            Optional<Party> pointed = pronoun(prose, cast, source.first(), heard);
            if (pointed.isPresent()) {
                return pointed.get();
            }
        }
        Range head = segment(prose, source);
        int noun = headNoun(prose, head);
        Optional<Party> named = named(prose, cast, source, head, noun);
        if (named.isPresent()) {
            return named.get();
        }
        String word = prose.lower(noun);
        boolean definite =
                first.equals("the") || PERSONAL.contains(first) || first.equals("their") || first.equals("its");
        if (definite) {
            Optional<Party> pointed = role(prose, cast, source, word, heard);
            if (pointed.isPresent()) {
                return pointed.get();
            }
        }
        if (WRITTEN.contains(word)) {
            Optional<Party> author = cast.within(source).stream()
                    .filter(mention -> mention.type() == ActorType.OUTLET || mention.type() == ActorType.ORGANISATION)
                    .findFirst()
                    .map(Mention::party);
            if (author.isPresent()) {
                return author.get();
            }
        }
        return new Party(name(prose, head), typeOf(word), true);
    }

    private static Optional<Party> pronoun(Prose prose, Cast cast, int token, Holders heard) {
        String word = prose.lower(token);
        if (PERSONAL.contains(word)) {
            return heard.person(token);
        }
        if (word.equals("who")) {
            return cast.lastBefore(token, mention -> mention.type() == ActorType.PERSON)
                    .map(Mention::party);
        }
        if (word.equals("it")) {
            return heard.last(party -> party.type() == ActorType.ORGANISATION
                    || party.type() == ActorType.OUTLET
                    || party.type() == ActorType.ARMED_GROUP
                    || party.type() == ActorType.STATE);
        }
        if (word.equals("they") || word.equals("both") || word.equals("we")) {
            return heard.last(party -> party.type() != ActorType.PERSON || party.anonymous())
                    .or(() -> heard.last(party -> true));
        }
        return Optional.empty();
    }

    /** A name that is what the phrase is about: not one inside "a spokesman for X" or "X's aide". */
    private static Optional<Party> named(Prose prose, Cast cast, Range source, Range head, int noun) {
        List<Mention> mentions = cast.within(source);
        for (Mention mention : mentions) {
            Range range = mention.range();
            boolean owner = range.end() < source.end() && RuleCueFinder.isPossessive(prose, range.end());
            boolean isHead = head.contains(range.first()) && range.contains(noun);
            boolean opens = range.first() > head.end()
                    && !prose.token(range.first() - 1).isWord()
                    && mention.type() == ActorType.PERSON;
            boolean titled =
                    head.contains(range.first()) && mention.type() == ActorType.PERSON && range.end() >= head.end();
            boolean inside = range.first() > source.first() && isInside(prose, source, range.first());
            if (!owner && (isHead || opens || (titled && !inside))) {
                return Optional.of(mention.party());
            }
        }
        return Optional.empty();
    }

    private static boolean isInside(Prose prose, Range source, int first) {
        int before = first - 1;
        if (prose.lower(before).equals("the") && before > source.first()) {
            before--;
        }
        return INSIDE.contains(prose.lower(before));
    }

    private Optional<Party> role(Prose prose, Cast cast, Range source, String word, Holders heard) {
        if (WRITTEN.contains(word)) {
            return cast.within(source).isEmpty()
                    ? heard.last(party -> party.type() == ActorType.OUTLET || party.type() == ActorType.ORGANISATION)
                    : Optional.empty();
        }
        String stem = singular(word);
        Optional<Party> same =
                heard.last(party -> singular(lastWord(party.name())).equals(stem));
        boolean bare = source.end() - source.first() == 2;
        if (same.isPresent() && (bare || same.get().anonymous())) {
            return same;
        }
        return bare ? roles.bearer(prose, cast, source.first(), stem) : Optional.empty();
    }

    private ActorType typeOf(String word) {
        if (WRITTEN.contains(word)) {
            return ActorType.OTHER;
        }
        return anonymous.contains(singular(word)) || anonymous.contains(word) ? ActorType.PERSON : ActorType.OTHER;
    }

    private static Range segment(Prose prose, Range source) {
        int end = source.first() + 1;
        while (end < source.end()
                && !prose.token(end).is(",")
                && !prose.token(end).is("(")) {
            end++;
        }
        return new Range(source.first(), end);
    }

    private static int headNoun(Prose prose, Range segment) {
        int at = segment.first();
        while (at + 1 < segment.end() && !INSIDE.contains(prose.lower(at + 1))) {
            at++;
        }
        while (at > segment.first() && !prose.token(at).isWord()) {
            at--;
        }
        return at;
    }

    /** The phrase without its articles: senior US official. */
    private static String name(Prose prose, Range head) {
        int first = head.first();
        while (first + 1 < head.end() && Set.of("the", "a", "an", "unnamed").contains(prose.lower(first))) {
            first++;
        }
        int end = first + 1;
        while (end < Math.min(head.end(), first + 12)
                && !Set.of("who", "that", "which", "whose").contains(prose.lower(end))) {
            end++;
        }
        return prose.span(first, end).in(prose.text()).replaceAll("\\s+", " ");
    }

    private static String lastWord(String name) {
        return name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    }

    private static String singular(String word) {
        if (word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        return word.endsWith("s") && !word.endsWith("ss") ? word.substring(0, word.length() - 1) : word;
    }
}
