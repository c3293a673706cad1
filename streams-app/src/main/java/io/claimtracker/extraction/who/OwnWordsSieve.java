package io.claimtracker.extraction.who;

import io.claimtracker.avro.ActorType;
import io.claimtracker.extraction.text.Lexicon;
import io.claimtracker.extraction.text.Prose;
import io.claimtracker.extraction.text.Range;
import io.claimtracker.extraction.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** "Brook's claim", "a Pentagon report", "a study by economists", "the poll": whoever made what is written or said. */
final class OwnWordsSieve implements Sieve {
    static final String NAME = "own words";

    /** "obtained by": who has a document did not make it. */
    private static final Set<String> HANDED_ON = Set.of("obtained", "reviewed", "seen", "viewed", "provided", "posted");

    private static final Set<String> BY = Set.of("by", "from", "in", "of", "on", "at");
    private static final int REACH = 2;
    /** How many holders are looked back over for the maker of "the report". */
    private static final int REMEMBERED = 20;
    /** How many sentences an outlet may lie back that "the report" is of. */
    private static final int NEAR = 2;

    /** The longest phrase that can only point back: the latest report. */
    private static final int SHORT = 3;

    private final Set<String> documents = Lexicon.words("document-nouns.txt");
    private final Set<String> statements = Lexicon.words("statement-nouns.txt");
    private final Owners owners;

    OwnWordsSieve(Owners owners) {
        this.owners = owners;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Party> resolve(Scene scene, SourcePhrase phrase) {
        String noun = PersonNouns.singular(phrase.word());
        boolean document = documents.contains(noun);
        if (!document && !statements.contains(noun)) {
            return Optional.empty();
        }
        Optional<Party> owner = owners.of(scene, phrase).filter(party -> !party.anonymous());
        if (owner.isPresent()) {
            return owner;
        }
        Optional<Party> maker = maker(scene, phrase);
        if (maker.isPresent() || !document) {
            return maker;
        }
        return (phrase.firstWord().equals("the") || phrase.firstWord().equals("that"))
                        && phrase.range().end() - phrase.range().first() <= SHORT
                ? heard(scene, phrase.noun())
                : Optional.empty();
    }

    private static Optional<Party> maker(Scene scene, SourcePhrase phrase) {
        Prose prose = scene.prose();
        for (Mention mention : scene.cast().within(phrase.range())) {
            Range range = mention.range();
            if (range.first() < phrase.noun()) {
                if (isBody(mention) || mention.type() == ActorType.PERSON) {
                    return Optional.of(mention.party());
                }
                continue;
            }
            int before = range.first() - 1;
            int floor = Math.max(phrase.noun(), before - REACH);
            while (before > floor && !BY.contains(prose.lower(before)) && isPassed(prose, before)) {
                before--;
            }
            boolean near = before >= phrase.core().end() && !HANDED_ON.contains(prose.lower(before - 1));
            String link = prose.lower(before);
            boolean person = mention.type() == ActorType.PERSON && (link.equals("by") || link.equals("from"));
            if (near && BY.contains(link) && (isBody(mention) || person)) {
                return Optional.of(mention.party());
            }
        }
        return Optional.empty();
    }

    /** What may stand between "by" and a name: by economists Lea Sommer, by the Harbour Office. */
    private static boolean isPassed(Prose prose, int token) {
        return prose.token(token).isWord() && !Verbs.isVerb(prose.lower(token));
    }

    private static boolean isBody(Mention mention) {
        return switch (mention.type()) {
            case OUTLET, ORGANISATION, ARMED_GROUP -> true;
            case STATE, PERSON, PLACE, OTHER -> false;
        };
    }

    /** "The report" without a maker is what was last cited; else it is by the outlet just heard. */
    private Optional<Party> heard(Scene scene, int token) {
        List<Holders.Heard> all = scene.heard().heard();
        int sentence = scene.prose().sentenceOf(token);
        for (int i = all.size() - 1; i >= 0 && i > all.size() - REMEMBERED; i--) {
            Holders.Heard heard = all.get(i);
            boolean near = sentence - scene.prose().sentenceOf(heard.token()) <= NEAR;
            boolean outlet = near && heard.party().type() == ActorType.OUTLET;
            if (outlet || (isDocument(scene.prose(), heard) && heard.party().type() != ActorType.PERSON)) {
                return Optional.of(heard.party());
            }
        }
        return Optional.empty();
    }

    private boolean isDocument(Prose prose, Holders.Heard heard) {
        List<Span> source = heard.attribution().source();
        if (source.isEmpty()) {
            return false;
        }
        String noun = SourcePhrase.of(prose, prose.tokens(source.get(0))).word();
        return documents.contains(PersonNouns.singular(noun));
    }
}
