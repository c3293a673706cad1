package io.claimtracker.extraction.what;

import io.claimtracker.extraction.text.Prose;
import io.claimtracker.extraction.text.Range;
import io.claimtracker.extraction.text.Sentence;
import io.claimtracker.extraction.who.Cast;
import io.claimtracker.extraction.who.Mention;
import io.claimtracker.extraction.who.Party;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Names the kind of event of an issue so that statements which share it speak of one matter: by the event; by what it is
 * done to too, where neither target nor place tells (fund-wall, fund-school); and where no event is named, or one that may
 * be anything (it happened, he went), by the words that are said, so that only those who say the same share it.
 */
final class KindNamer {
    /** How many of a content's words stand for a matter that has no other name. */
    private static final int WORDS = 5;
    /** How far into a content they are looked for, in tokens. */
    private static final int READ = 40;
    /** How many adjectives are looked past for a noun's article. */
    private static final int ATTRIBUTES = 3;

    private final Parts parts;
    private final LeadingWords leading;
    private final EventDetails details;

    KindNamer(Parts parts, Verbs verbs, LeadingWords leading) {
        this.parts = parts;
        this.leading = leading;
        this.details = new EventDetails(parts, verbs, leading);
    }

    /** The name of the kind that an event of a clause is. */
    KindName name(
            Prose prose,
            Cast cast,
            List<Mention> mentions,
            List<Range> content,
            Clause clause,
            Event event,
            List<Party> targets,
            Party holder,
            Optional<Party> place) {
        Set<String> told = new HashSet<>(Set.of(holder.name()));
        targets.stream().limit(1).forEach(target -> told.add(target.name()));
        place.ifPresent(where -> told.add(where.name()));
        if (isQuestion(prose, content)) {
            return ofWords(prose, cast, content, told);
        }
        if (event.typed() && (place.isPresent() || !event.isKnown())) {
            return KindName.of(event);
        }
        EventDetails.Detail detail = event.isKnown()
                ? details.find(prose, cast, clause, event, told, token -> isTold(mentions, token, told))
                : EventDetails.Detail.NONE;
        if (detail.isNamed()) {
            return detail.before() && !event.typed()
                    ? KindName.of(detail.word() + " " + event.kind())
                    : KindName.of(event, detail.word());
        }
        boolean vague = detail.unsaid() || isVague(prose, event, targets, holder, place);
        return vague ? ofWords(prose, cast, content, told) : KindName.of(event);
    }

    /** Whether an event, with nobody and nothing it is done to, may be any: a deal, he went, he supports. */
    private boolean isVague(Prose prose, Event event, List<Party> targets, Party holder, Optional<Party> place) {
        boolean own = !targets.isEmpty() && targets.get(0).name().equals(holder.name());
        if (own && event.isTransitive()) {
            return true;
        }
        if (event.verbal()) {
            boolean undergone = parts.of(prose, event.token() - 1) == Part.BE;
            return targets.isEmpty() || (!event.typed() && !undergone);
        }
        if (event.typed()) {
            return targets.isEmpty() && isDetermined(prose, event.last());
        }
        boolean somebodys = !targets.isEmpty() || place.isPresent();
        return !somebodys
                || event.kind().isEmpty()
                || leading.saysLittle(event.kind())
                || isDetermined(prose, event.last());
    }

    /** "The last deal", "his crimes": one of many, which the text tells elsewhere. */
    private boolean isDetermined(Prose prose, int noun) {
        int before = noun - 1;
        while (before > noun - ATTRIBUTES && parts.of(prose, before) == Part.WORD) {
            before--;
        }
        Part part = parts.of(prose, before);
        return part == Part.DETERMINER || part == Part.POSSESSIVE;
    }

    /** "Whether he will resign", "Will he resign?": who asks holds nothing yet. */
    private boolean isQuestion(Prose prose, List<Range> content) {
        Range last = content.get(content.size() - 1);
        int end = last.end() - 1;
        while (end > last.first() && parts.of(prose, end) == Part.QUOTE) {
            end--;
        }
        return parts.of(prose, content.get(0).first()) == Part.QUESTION
                || prose.lower(end).equals("?")
                || (end + 1 == last.end() && prose.lower(last.end()).equals("?"));
    }

    private static boolean isTold(List<Mention> mentions, int token, Set<String> told) {
        for (Mention mention : mentions) {
            if (mention.range().contains(token)) {
                return told.contains(mention.name());
            }
        }
        return false;
    }

    /**
     * A name of the first words of a content that have a meaning of their own; one that has hardly any (it, the meeting)
     * means what its text speaks of, and shares it with no other.
     */
    private KindName ofWords(Prose prose, Cast cast, List<Range> content, Set<String> told) {
        String own = words(prose, content, token -> isOwn(prose, cast, token, told));
        if (own.indexOf(' ') > 0) {
            return KindName.of(own);
        }
        String any = own.isEmpty()
                ? words(prose, content, token -> prose.token(token).isWord())
                : own;
        Sentence around = prose.sentenceAt(content.get(0).first());
        int text = prose.span(around.first(), around.end()).in(prose.text()).hashCode();
        return KindName.of(any, Integer.toHexString(text));
    }

    private boolean isOwn(Prose prose, Cast cast, int token, Set<String> told) {
        boolean title = prose.lower(token).endsWith(".");
        if (title || parts.of(prose, token) != Part.WORD) {
            return false;
        }
        Mention name = NounPhrases.nameAt(cast, token);
        return name == null || !told.contains(name.name());
    }

    private static String words(Prose prose, List<Range> content, IntPredicate taken) {
        StringBuilder words = new StringBuilder();
        int count = 0;
        for (Range range : content) {
            int end = Math.min(range.end(), range.first() + READ);
            for (int i = range.first(); i < end && count < WORDS; i++) {
                if (taken.test(i)) {
                    words.append(count++ == 0 ? "" : " ").append(prose.lower(i));
                }
            }
        }
        return words.toString();
    }
}
