package io.claimtracker.extraction.who;

import io.claimtracker.avro.ActorType;
import io.claimtracker.extraction.text.Prose;
import io.claimtracker.extraction.text.Range;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Everybody an article names, in the order of the text, and the place it is mostly about. */
public final class Cast {
    private static final Set<String> LOCATIVE =
            Set.of("in", "from", "inside", "into", "across", "within", "out", "throughout", "around");
    private static final Set<String> BEFORE_PLACES = Set.of(
            "the", "all", "neighbouring", "neighboring", "central", "southern", "northern", "eastern", "western");
    private static final Genders GENDERS = new Genders();
    private static final RoleNames ROLE_NAMES = new RoleNames();

    private final Prose prose;
    private final List<Mention> mentions;
    private final Optional<Mention> focus;
    private final People people;
    private final Roles roles;

    public Cast(Prose prose, List<Mention> mentions) {
        this.prose = prose;
        this.mentions = mentions;
        this.focus = focus();
        this.people = new People(prose, GENDERS, mentions);
        this.roles = new Roles(prose, ROLE_NAMES, mentions);
    }

    public List<Mention> within(Range range) {
        int from = firstFrom(range.first());
        int to = firstFrom(range.end());
        return mentions.subList(from, Math.max(from, to));
    }

    /** The last mention before a token that fits, no further back than a number of mentions. */
    public Optional<Mention> lastBefore(int token, Predicate<Mention> fits) {
        int at = firstFrom(token) - 1;
        for (int i = at; i >= 0 && i > at - 60; i--) {
            if (fits.test(mentions.get(i))) {
                return Optional.of(mentions.get(i));
            }
        }
        return Optional.empty();
    }

    /** The place that the article most often sets things in. */
    public Optional<Mention> place() {
        return focus;
    }

    /** "in Afghanistan", "from the country". */
    public boolean isLocative(Mention mention) {
        if (!mention.isPlace()) {
            return false;
        }
        int before = mention.range().first() - 1;
        if (BEFORE_PLACES.contains(prose.lower(before))) {
            before--;
        }
        String word = prose.lower(before);
        return LOCATIVE.contains(word)
                || (word.equals("of") && prose.lower(before - 1).equals("out"));
    }

    People people() {
        return people;
    }

    Roles roles() {
        return roles;
    }

    Genders genders() {
        return GENDERS;
    }

    /** The names, in the order of the text. */
    List<Mention> mentions() {
        return mentions;
    }

    /** The number of names before a token. */
    int before(int token) {
        return firstFrom(token);
    }

    private Optional<Mention> focus() {
        Map<String, Integer> counts = new HashMap<>();
        Optional<Mention> best = Optional.empty();
        int most = 0;
        for (Mention mention : mentions) {
            boolean counted = mention.isPlace() && isLocative(mention) && mention.type() != ActorType.OTHER;
            int count = counted ? counts.merge(mention.name(), 1, Integer::sum) : 0;
            if (count > most) {
                most = count;
                best = Optional.of(mention);
            }
        }
        return best;
    }

    private int firstFrom(int token) {
        int low = 0;
        int high = mentions.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (mentions.get(middle).range().first() < token) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
