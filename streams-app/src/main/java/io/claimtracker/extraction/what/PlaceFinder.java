package io.claimtracker.extraction.what;

import io.claimtracker.avro.ActorType;
import io.claimtracker.extraction.text.Prose;
import io.claimtracker.extraction.text.Range;
import io.claimtracker.extraction.who.Cast;
import io.claimtracker.extraction.who.Mention;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells where an event is set, or which state or place it is done to. */
final class PlaceFinder {
    /** What may stand between an event and the place it is done to: negotiate with the, attacks on all. */
    private static final Set<String> BETWEEN = Set.of(
            "the", "its", "all", "any", "on", "against", "with", "from", "to", "upon", "troops", "forces", "out", "of",
            "toward", "towards", "over");

    private static final int REACH = 4;

    private final PointingWords pointing = new PointingWords();

    PointingWords pointing() {
        return pointing;
    }

    /** A place, and whether the event is done to it. */
    record Found(Mention mention, boolean isObject) {}

    @Nullable
    Found find(Prose prose, Cast cast, List<Range> content, List<Mention> mentions, Clause clause, Event event) {
        Mention object =
                event.typed() && !event.phrase().endsWith(" in") ? object(prose, mentions, clause, event) : null;
        if (object != null) {
            return new Found(object, true);
        }
        Mention located = located(cast, mentions, event);
        if (located != null) {
            return new Found(located, false);
        }
        Optional<Mention> pointed = pointing.place(prose, cast, content);
        return pointed.or(() -> event.typed() && isArmed(mentions) ? cast.place() : Optional.empty())
                .map(mention -> new Found(mention, false))
                .orElse(null);
    }

    /** "Attack the United States", "negotiations with Iran". */
    private static @Nullable Mention object(Prose prose, List<Mention> mentions, Clause clause, Event event) {
        for (Mention mention : mentions) {
            if (TargetFinder.isAgent(prose, mention, clause, event)) {
                return subject(mentions, clause);
            }
        }
        int at = event.token() + 1;
        while (at <= event.token() + REACH && BETWEEN.contains(prose.lower(at))) {
            at++;
        }
        for (Mention mention : mentions) {
            if (mention.range().first() == at && mention.isPlace()) {
                return mention;
            }
        }
        return null;
    }

    /** "Ukraine was invaded by Russia". */
    private static @Nullable Mention subject(List<Mention> mentions, Clause clause) {
        for (Mention mention : mentions) {
            if (clause.subject().contains(mention.range().first())) {
                return mention.isPlace() ? mention : null;
            }
        }
        return null;
    }

    private static @Nullable Mention located(Cast cast, List<Mention> mentions, Event event) {
        Mention first = null;
        for (Mention mention : mentions) {
            if (cast.isLocative(mention)) {
                if (mention.range().first() > event.token()) {
                    return mention;
                }
                first = first == null ? mention : first;
            }
        }
        return first;
    }

    /** Whether an armed group is spoken of: it acts where the article is set; a state or a person may act anywhere. */
    private static boolean isArmed(List<Mention> mentions) {
        for (Mention mention : mentions) {
            if (mention.type() == ActorType.ARMED_GROUP) {
                return true;
            }
        }
        return false;
    }
}
