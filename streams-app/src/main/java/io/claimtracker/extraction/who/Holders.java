package io.claimtracker.extraction.who;

import io.claimtracker.avro.ActorType;
import io.claimtracker.extraction.attribution.Attribution;
import io.claimtracker.extraction.text.Prose;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The holders heard so far, for words that point back: he, it, the minister. */
public final class Holders {
    /** How many to look back over. */
    private static final int REACH = 40;

    /**
     * A holder and where he was heard.
     *
     * @param token the first token of the cue
     */
    record Heard(int token, Party party, Attribution attribution) {}

    private final Prose prose;
    private final Cast cast;
    private final List<Heard> heard = new ArrayList<>();

    public Holders(Prose prose, Cast cast) {
        this.prose = prose;
        this.cast = cast;
    }

    public void add(Attribution attribution, Party party) {
        heard.add(new Heard(prose.tokenAt(attribution.cue().get(0).begin()), party, attribution));
    }

    public Optional<Party> last(Predicate<Party> fits) {
        for (int i = heard.size() - 1; i >= 0 && i >= heard.size() - REACH; i--) {
            if (fits.test(heard.get(i).party())) {
                return Optional.of(heard.get(i).party());
            }
        }
        return Optional.empty();
    }

    /** Whom "he" or "she" at a token means. */
    public Optional<Party> person(int token) {
        return person(token, party -> true);
    }

    /** Whom "he" or "she" at a token means, of those who fit. */
    public Optional<Party> person(int token, Predicate<Party> fits) {
        return new Antecedents(prose, cast, this, List.of())
                .person(token, cast.genders().ofWord(prose.lower(token)), fits);
    }

    /** Whether "he" or "she" at a token may mean somebody. */
    public boolean mayMean(int token, Party party) {
        Gender gender = cast.genders().ofWord(prose.lower(token));
        return party.type() == ActorType.PERSON && !cast.people().gender(party).clashesWith(gender);
    }

    List<Heard> heard() {
        return heard;
    }
}
