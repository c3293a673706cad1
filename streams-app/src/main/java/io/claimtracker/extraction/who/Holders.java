package io.claimtracker.extraction.who;

import io.claimtracker.avro.ActorType;
import io.claimtracker.extraction.attribution.Attribution;
import io.claimtracker.extraction.text.Prose;
import io.claimtracker.extraction.text.Range;
import io.claimtracker.extraction.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The holders heard so far, for words that point back: he, it, the minister. */
public final class Holders {
    /** How many to look back over. */
    private static final int REACH = 40;

    private final Prose prose;
    private final Cast cast;
    private final List<Party> parties = new ArrayList<>();
    private int lastSentence = -1;

    public Holders(Prose prose, Cast cast) {
        this.prose = prose;
        this.cast = cast;
    }

    public void add(Attribution attribution, Party party) {
        parties.add(party);
        lastSentence = prose.sentenceOf(prose.tokenAt(attribution.cue().get(0).begin()));
    }

    /** Whether a name is a subject: nothing but titles before it. */
    private boolean opens(Mention mention, Sentence sentence) {
        for (int i = sentence.first(); i < mention.range().first(); i++) {
            if (prose.token(i).isWord() && !prose.token(i).isCapitalised()) {
                return false;
            }
        }
        return true;
    }

    public Optional<Party> last(Predicate<Party> fits) {
        for (int i = parties.size() - 1; i >= 0 && i >= parties.size() - REACH; i--) {
            if (fits.test(parties.get(i))) {
                return Optional.of(parties.get(i));
            }
        }
        return Optional.empty();
    }

    /** Whom "he" or "she" means: who opens the sentence before, should nobody be quoted there; else who spoke last. */
    public Optional<Party> person(int token) {
        int sentence = prose.sentenceOf(token);
        if (sentence > 0 && lastSentence < sentence - 1) {
            Sentence before = prose.sentences().get(sentence - 1);
            Optional<Party> subject =
                    cast.within(new Range(before.first(), Math.min(before.end(), before.first() + 5))).stream()
                            .filter(mention -> mention.type() == ActorType.PERSON && opens(mention, before))
                            .findFirst()
                            .map(Mention::party);
            if (subject.isPresent()) {
                return subject;
            }
        }
        return last(party -> party.type() == ActorType.PERSON)
                .or(() -> cast.lastBefore(token, mention -> mention.type() == ActorType.PERSON)
                        .map(Mention::party));
    }
}
