package io.claimtracker.extraction.what;

import io.claimtracker.avro.ActorType;
import io.claimtracker.extraction.text.Prose;
import io.claimtracker.extraction.who.Cast;
import io.claimtracker.extraction.who.Mention;
import io.claimtracker.extraction.who.Party;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells whom a content is about, the main one first: the subject, whose the event is, whom it is done to. */
final class TargetFinder {
    private static final int MOST_TARGETS = 12;
    /** How far behind a noun its owner may be named: the resurgence of the Islamic State. */
    private static final int OWNER_REACH = 5;
    /** How far behind an event whom it is done to may be named. */
    private static final int OBJECT_REACH = 14;
    /** The rank of who is named, but not at the centre. */
    private static final int FAR = 4;

    private final Parts parts;

    TargetFinder(Parts parts) {
        this.parts = parts;
    }

    /**
     * The targets among the mentions of a content.
     *
     * @param mentions in the order of the text, the holder's own included
     * @param holdersOwn whether it is the holder who acts, and so a target where nobody else is at the centre
     * @param place where the event is set, or whom it is done to
     */
    List<Party> find(
            Prose prose,
            Cast cast,
            List<Mention> mentions,
            Clause clause,
            Event event,
            Party holder,
            boolean holdersOwn,
            @Nullable Mention place,
            boolean placeIsObject) {
        Mention main = main(prose, cast, mentions, clause, event, holder, place);
        List<Party> targets = new ArrayList<>();
        if (main != null) {
            targets.add(main.party());
        } else if (holdersOwn && !holder.anonymous()) {
            targets.add(holder);
        }
        for (Mention mention : mentions) {
            boolean setting = place != null && !placeIsObject && place.name().equals(mention.name());
            boolean about = !setting && mention.type() != ActorType.OTHER && !isHolder(mention, holder);
            if (about && targets.size() < MOST_TARGETS && !isKnown(targets, mention)) {
                targets.add(mention.party());
            }
        }
        return targets;
    }

    private @Nullable Mention main(
            Prose prose,
            Cast cast,
            List<Mention> mentions,
            Clause clause,
            Event event,
            Party holder,
            @Nullable Mention place) {
        Mention best = null;
        int rank = FAR;
        for (Mention mention : mentions) {
            boolean set = mention.equals(place) || mention.type() == ActorType.PLACE || cast.isLocative(mention);
            if (set || isHolder(mention, holder)) {
                continue;
            }
            int own = rank(prose, mention, clause, event);
            if (own < rank) {
                best = mention;
                rank = own;
            }
        }
        return best;
    }

    /** The lower, the closer to the centre: who does it, the subject, whose it is, the object, anybody. */
    private int rank(Prose prose, Mention mention, Clause clause, Event event) {
        int at = mention.range().first();
        if (clause.hasVerb() && clause.subject().contains(at)) {
            return 1;
        }
        if (event.isKnown() && isAgent(prose, mention, clause, event)) {
            return 0;
        }
        if (!event.isKnown()) {
            return 3;
        }
        boolean owns = at < event.token() && at >= event.token() - OWNER_REACH;
        boolean behind =
                at > event.token() && at <= event.token() + OWNER_REACH && isOf(prose.lower(event.token() + 1));
        if (owns || behind) {
            return 2;
        }
        boolean aside = at < clause.subject().first();
        boolean near = at > event.token()
                && at <= event.token() + OBJECT_REACH
                && !isInAnotherClause(prose, event.token() + 1, at);
        return near || aside || !clause.hasVerb() ? 3 : FAR;
    }

    /** "Travel to states in which Kim Lee leads": whoever acts there, nothing is done to him. */
    private boolean isInAnotherClause(Prose prose, int first, int end) {
        for (int i = first; i < end; i++) {
            Part part = parts.of(prose, i);
            if (part == Part.RELATIVE
                    || part == Part.SUBORDINATOR
                    || prose.lower(i).equals("who")) {
                return true;
            }
        }
        return false;
    }

    /** "Was invaded by Russia": who does what the subject undergoes. */
    static boolean isAgent(Prose prose, Mention mention, Clause clause, Event event) {
        int at = mention.range().first();
        int by = prose.lower(at - 1).equals("the") ? at - 2 : at - 1;
        return clause.hasVerb()
                && event.token() > clause.verbs()
                && by > event.token()
                && by <= event.token() + OWNER_REACH
                && prose.lower(by).equals("by");
    }

    private static boolean isOf(String word) {
        return word.equals("of") || word.equals("by");
    }

    private static boolean isHolder(Mention mention, Party holder) {
        return mention.name().equals(holder.name());
    }

    private static boolean isKnown(List<Party> targets, Mention mention) {
        for (Party target : targets) {
            if (target.name().equals(mention.name())) {
                return true;
            }
        }
        return false;
    }
}
