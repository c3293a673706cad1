package io.claimtracker.extraction.what;

import io.claimtracker.extraction.text.Lexicon;
import io.claimtracker.extraction.text.Prose;
import io.claimtracker.extraction.text.Range;
import io.claimtracker.extraction.who.Cast;
import io.claimtracker.extraction.who.Holders;
import io.claimtracker.extraction.who.Mention;
import io.claimtracker.extraction.who.Party;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells what a content is about: its main event, who is at the centre of it, and where. */
public final class MatterFinder {
    /** How much of a long content is read for names, in tokens. */
    private static final int READ = 400;

    private final Parts parts = new Parts();
    private final ClauseReader clauseReader;
    private final EventFinder eventFinder;
    private final Set<String> orders = new HashSet<>();
    private final TargetFinder targetFinder = new TargetFinder(parts);
    private final PlaceFinder placeFinder = new PlaceFinder();
    private final KindNamer kindNamer;

    /** @param lexicon the kinds of event that are told apart */
    public MatterFinder(EventLexicon lexicon) {
        Verbs verbs = new Verbs(lexicon.addedVerbs());
        this.clauseReader = new ClauseReader(parts, verbs);
        Lexicon.words("ordering-cues.txt").forEach(verb -> orders.addAll(verbs.forms(verb)));
        LeadingWords leading = new LeadingWords(verbs);
        this.eventFinder = new EventFinder(parts, verbs, leading, clauseReader, lexicon);
        this.kindNamer = new KindNamer(parts, verbs, leading);
    }

    public Matter find(Prose prose, Cast cast, Range cue, List<Range> content, Party holder, Holders heard) {
        List<Mention> mentions = mentions(prose, cast, content, holder, heard);
        Clause outer = clauseReader.read(prose, content);
        EventFinder.Main main = eventFinder.find(prose, cast, outer);
        Event event = orCue(prose, cue, mentions, main);

        PlaceFinder.Found found = placeFinder.find(prose, cast, content, mentions, main.clause(), event);
        boolean isObject = found != null && found.isObject();
        Mention place = found == null ? null : found.mention();
        boolean holdersOwn = isHolders(mentions, main.clause(), holder) || isIntended(prose, cue, main.clause());
        List<Party> targets =
                targetFinder.find(prose, cast, mentions, main.clause(), event, holder, holdersOwn, place, isObject);
        Optional<Party> where = Optional.ofNullable(place).map(Mention::party);
        if (where.isPresent()
                && !targets.isEmpty()
                && targets.get(0).name().equals(where.get().name())) {
            where = Optional.empty();
        }
        KindName name = kindNamer.name(prose, cast, mentions, content, main.clause(), event, targets, holder, where);
        String phrase = name.phrase(event, where.isPresent(), isObject);
        return new Matter(targets, event, name.id(), phrase, where, outer, holdersOwn);
    }

    private List<Mention> mentions(Prose prose, Cast cast, List<Range> content, Party holder, Holders heard) {
        List<Mention> mentions = new ArrayList<>();
        for (Range range : content) {
            mentions.addAll(cast.within(new Range(range.first(), Math.min(range.end(), range.first() + READ))));
            int named = mentions.size();
            placeFinder.pointing().resolve(prose, cast, range, holder, heard, mentions);
            if (mentions.size() > named) {
                mentions.sort(Comparator.comparingInt(mention -> mention.range().first()));
            }
        }
        return mentions;
    }

    /** The event of the main clause; where a content is no more than a name, what the cue says is done to it. */
    private Event orCue(Prose prose, Range cue, List<Mention> mentions, EventFinder.Main main) {
        boolean bare = !main.clause().hasVerb()
                && !main.event().typed()
                && (!main.event().isKnown() || opensWithName(mentions, main.clause()));
        if (!bare) {
            return main.event();
        }
        for (int i = cue.first(); i < cue.end(); i++) {
            Event event = eventFinder.named(prose, i, cue.end());
            if (event.typed()) {
                return event.outside();
            }
        }
        return main.event();
    }

    private static boolean opensWithName(List<Mention> mentions, Clause clause) {
        return !mentions.isEmpty()
                && mentions.get(0).range().first() == clause.subject().first();
    }

    /** Whether the subject is the holder, and nobody else. */
    private static boolean isHolders(List<Mention> mentions, Clause clause, Party holder) {
        for (Mention mention : mentions) {
            int at = mention.range().first();
            boolean subject = at == clause.subject().first() || at == clause.verbs() || at == clause.verbs() - 1;
            if (subject) {
                return mention.name().equals(holder.name());
            }
        }
        return false;
    }

    /** "Vowed to repeal it": the holder means to, unless he tells others to. */
    private boolean isIntended(Prose prose, Range cue, Clause clause) {
        if (!clause.hasVerb() || !clause.subject().isEmpty() || !isInfinitive(prose, clause.verbs())) {
            return false;
        }
        for (int i = cue.first(); i < cue.end(); i++) {
            if (orders.contains(prose.lower(i))) {
                return false;
            }
        }
        return true;
    }

    /** The "to" may be the first word of the content or the last one of the cue. */
    private boolean isInfinitive(Prose prose, int verb) {
        return parts.of(prose, verb) == Part.TO || (verb > 0 && parts.of(prose, verb - 1) == Part.TO);
    }
}
