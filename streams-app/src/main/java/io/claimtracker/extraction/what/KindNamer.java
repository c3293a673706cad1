package io.claimtracker.extraction.what;

import io.claimtracker.extraction.text.Prose;
import io.claimtracker.extraction.text.Range;
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
            List<Range> content,
            Clause clause,
            Event event,
            List<Party> targets,
            Party holder,
            Optional<Party> place) {
        if (event.typed() && (place.isPresent() || !event.isKnown())) {
            return KindName.of(event);
        }
        Set<String> told = new HashSet<>(Set.of(holder.name()));
        targets.stream().limit(1).forEach(target -> told.add(target.name()));
        place.ifPresent(where -> told.add(where.name()));
        String detail = event.isKnown() ? details.find(prose, cast, clause, event, told) : "";
        if (!detail.isEmpty()) {
            return KindName.of(event, detail);
        }
        return isVague(event, targets, place) ? KindName.of(words(prose, cast, content, told)) : KindName.of(event);
    }

    /** Whether an event, with nobody and nothing it is done to, may be any. */
    private boolean isVague(Event event, List<Party> targets, Optional<Party> place) {
        if (event.typed()) {
            return targets.isEmpty() && event.verbal();
        }
        boolean somebodys = !targets.isEmpty() || place.isPresent();
        return !somebodys || event.kind().isEmpty() || leading.saysLittle(event.kind());
    }

    /** The first words of a content that have a meaning of their own; of one that has none, the first of any. */
    private String words(Prose prose, Cast cast, List<Range> content, Set<String> told) {
        String own = words(prose, content, token -> isOwn(prose, cast, token, told));
        return own.isEmpty() ? words(prose, content, token -> prose.token(token).isWord()) : own;
    }

    private boolean isOwn(Prose prose, Cast cast, int token, Set<String> told) {
        if (parts.of(prose, token) != Part.WORD) {
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
