package io.claimtracker.extraction.what;

import io.claimtracker.avro.ActorType;
import io.claimtracker.extraction.text.Lemmas;
import io.claimtracker.extraction.text.Prose;
import io.claimtracker.extraction.text.Range;
import io.claimtracker.extraction.text.Token;
import io.claimtracker.extraction.who.Cast;
import io.claimtracker.extraction.who.Mention;
import io.claimtracker.extraction.who.Party;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells what a content is about: its main event, who is at the centre of it, and where. */
public final class MatterFinder {
    private static final int MOST_TARGETS = 12;
    /** How much of a long content is read for its main event, in tokens. */
    private static final int READ = 400;

    private static final Set<String> AUXILIARY = Set.of(
            "is", "are", "was", "were", "be", "been", "has", "have", "had", "will", "would", "could", "may", "might",
            "can", "should", "must", "did", "does", "do", "not", "never", "also", "still", "now", "to", "being", "no",
            "a", "an", "the", "that", "and", "or", "its", "their", "his", "her", "at", "in", "of", "one", "for", "few",
            "very", "more", "too", "so", "already", "once", "yet", "always");
    private static final Set<String> PERSONAL_OBJECT = Set.of("the", "its", "all", "any");

    private final EventKinds kinds = new EventKinds();
    private final PointingWords pointing = new PointingWords();

    public Matter find(Prose prose, Cast cast, List<Range> content, Party holder) {
        List<Mention> mentions = new ArrayList<>();
        for (Range range : content) {
            List<Mention> inside = cast.within(new Range(range.first(), Math.min(range.end(), range.first() + READ)));
            inside.stream()
                    .filter(mention -> !mention.name().equals(holder.name()))
                    .forEach(mentions::add);
            pointing.parties(prose, cast, range).stream()
                    .filter(mention -> !mention.name().equals(holder.name()))
                    .forEach(mentions::add);
        }
        mentions.sort(
                java.util.Comparator.comparingInt(mention -> mention.range().first()));

        int event = mainEvent(prose, cast, content, mentions);
        Optional<EventKinds.Kind> kind = event < 0 ? Optional.empty() : kinds.of(prose.lower(event));
        Optional<Mention> object =
                kind.filter(one -> takesPlace(one.phrase())).flatMap(one -> objectPlace(prose, event, mentions));
        Optional<Mention> place = object.or(() -> located(cast, mentions, event))
                .or(() -> pointing.place(prose, cast, content))
                .or(() -> acting(mentions) ? kind.flatMap(one -> cast.place()) : Optional.empty());
        Optional<Mention> subject = subject(prose, cast, mentions, event, place);
        List<Party> targets = targets(mentions, subject, place, object.isPresent());

        String word = kind.map(EventKinds.Kind::id).orElseGet(() -> mainWord(prose, content));
        String phrase = kind.map(EventKinds.Kind::phrase).orElse(word);
        Optional<Party> where = place.filter(one -> kind.isPresent() || mentions.contains(one))
                .map(Mention::party)
                .filter(one -> targets.isEmpty() || !targets.get(0).name().equals(one.name()));
        return new Matter(targets, word, where.isPresent() ? phrase : withoutPreposition(phrase), where, event);
    }

    /** Whether an armed group is at the centre: it acts where the article is set; a state or a person may act anywhere. */
    private static boolean acting(List<Mention> mentions) {
        return mentions.stream().anyMatch(mention -> mention.type() == ActorType.ARMED_GROUP);
    }

    /** The first event that somebody named does or undergoes; else the first. */
    private int mainEvent(Prose prose, Cast cast, List<Range> content, List<Mention> mentions) {
        int first = -1;
        for (Range range : content) {
            for (int i = range.first(); i < Math.min(range.end(), range.first() + READ); i++) {
                if (kinds.of(prose.lower(i)).isEmpty() || (prose.token(i).isCapitalised() && i > range.first())) {
                    continue;
                }
                first = first < 0 ? i : first;
                int at = i;
                boolean acted = mentions.stream()
                        .anyMatch(mention -> (mention.range().first() < at && !cast.isLocative(mention))
                                || isBehindOf(prose, mention, at));
                if (acted) {
                    return i;
                }
            }
        }
        return first;
    }

    private static Optional<Mention> subject(
            Prose prose, Cast cast, List<Mention> mentions, int event, Optional<Mention> place) {
        Optional<Mention> behind = mentions.stream()
                .filter(mention -> event >= 0 && isBehindOf(prose, mention, event))
                .findFirst();
        if (behind.isPresent() && event >= 0 && !behind.get().isPlace()) {
            return behind;
        }
        Mention best = null;
        for (Mention mention : mentions) {
            boolean before = event < 0 || mention.range().first() < event;
            boolean free = !cast.isLocative(mention)
                    && place.filter(mention::equals).isEmpty()
                    && mention.type() != ActorType.PLACE;
            boolean better = best == null || (event >= 0 && !sameClause(prose, best, event));
            if (before && free && better) {
                best = mention;
            }
        }
        return Optional.ofNullable(best).or(() -> behind).or(() -> mentions.stream()
                .filter(mention -> place.filter(mention::equals).isEmpty())
                .findFirst());
    }

    /** Whether no clause begins between a mention and the event. */
    private static boolean sameClause(Prose prose, Mention mention, int event) {
        for (int i = mention.range().end(); i < event; i++) {
            if (prose.lower(i).equals("that")
                    || prose.lower(i).equals(";")
                    || prose.lower(i).equals("but")) {
                return false;
            }
        }
        return true;
    }

    /** "reconstitution of al-Qaeda". */
    private static boolean isBehindOf(Prose prose, Mention mention, int event) {
        int gap = mention.range().first() - event;
        return gap >= 2 && gap <= 4 && Set.of("of", "by").contains(prose.lower(event + 1));
    }

    private static boolean takesPlace(String phrase) {
        return phrase.indexOf(' ') < 0 || phrase.endsWith(" from");
    }

    /** "attack the United States": the place that the event is done to. */
    private static Optional<Mention> objectPlace(Prose prose, int event, List<Mention> mentions) {
        int at = event + 1;
        while (PERSONAL_OBJECT.contains(prose.lower(at))
                || Set.of("on", "against").contains(prose.lower(at))) {
            at++;
        }
        int object = at;
        return mentions.stream()
                .filter(mention -> mention.isPlace() && mention.range().first() == object)
                .findFirst();
    }

    private static Optional<Mention> located(Cast cast, List<Mention> mentions, int event) {
        Optional<Mention> after = mentions.stream()
                .filter(mention -> mention.range().first() > event && cast.isLocative(mention))
                .findFirst();
        return after.or(() -> mentions.stream().filter(cast::isLocative).findFirst());
    }

    private static List<Party> targets(
            List<Mention> mentions, Optional<Mention> subject, Optional<Mention> place, boolean placeIsObject) {
        List<Party> targets = new ArrayList<>();
        subject.ifPresent(mention -> targets.add(mention.party()));
        for (Mention mention : mentions) {
            boolean setting = !placeIsObject
                    && place.filter(one -> one.name().equals(mention.name())).isPresent();
            boolean known = targets.stream().anyMatch(party -> party.name().equals(mention.name()));
            if (!setting && !known && mention.type() != ActorType.OTHER && targets.size() < MOST_TARGETS) {
                targets.add(mention.party());
            }
        }
        return targets;
    }

    /** The first word that carries the content: what follows its first auxiliary, else its first verb-like word. */
    private static String mainWord(Prose prose, List<Range> content) {
        Range range = content.get(0);
        int end = Math.min(range.end(), range.first() + 60);
        boolean verb = false;
        String first = "";
        for (int i = range.first(); i < end; i++) {
            Token token = prose.token(i);
            boolean auxiliary = AUXILIARY.contains(token.lower());
            boolean word = token.isWord()
                    && !token.lower().endsWith("ly")
                    && token.text().equals(token.lower())
                    && !token.isNumber()
                    && token.text().length() > 2;
            if (!auxiliary && word && (verb || token.lower().endsWith("ed"))) {
                return Lemmas.of(token.lower());
            }
            first = first.isEmpty() && word && !auxiliary ? Lemmas.of(token.lower()) : first;
            verb = verb
                    || (auxiliary
                            && !Set.of("a", "an", "the", "that", "to", "no", "not")
                                    .contains(token.lower()));
        }
        return first;
    }

    private static String withoutPreposition(String phrase) {
        return phrase.endsWith(" in") || phrase.endsWith(" from")
                ? phrase.substring(0, phrase.lastIndexOf(' '))
                : phrase;
    }
}
