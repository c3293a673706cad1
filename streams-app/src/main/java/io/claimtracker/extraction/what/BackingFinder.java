package io.claimtracker.extraction.what;

import io.claimtracker.avro.ActorReference;
import io.claimtracker.avro.ActorType;
import io.claimtracker.avro.Backing;
import io.claimtracker.avro.BackingKind;
import io.claimtracker.avro.Polarity;
import io.claimtracker.avro.Statement;
import io.claimtracker.backing.Match;
import io.claimtracker.extraction.attribution.CueWords;
import io.claimtracker.extraction.text.Prose;
import io.claimtracker.extraction.text.Range;
import io.claimtracker.extraction.who.Cast;
import io.claimtracker.extraction.who.HolderFinder;
import io.claimtracker.extraction.who.Holders;
import io.claimtracker.extraction.who.Mention;
import io.claimtracker.extraction.who.Party;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells whether an attribution backs another holder's statement, whose, and which one in the same article. */
public final class BackingFinder {
    /** How far into a content a word for a statement, or its owner, may stand, in tokens. */
    private static final int REACH = 8;
    /** How far behind the verb a name may go on, in tokens: title, first name, surname. */
    private static final int NAME_REACH = 6;

    /** What no statement that was spoken of before begins with. */
    private static final Set<String> INDEFINITE = Set.of("a", "an", "my", "our", "any", "no");
    /** What says, behind a word for a statement, which one is meant. */
    private static final Set<String> SPECIFYING = Set.of("that", "of", "about", "on", "in", "over");
    /** Behind these a word for a statement is not what the content is. */
    private static final Set<String> BEHIND_HEAD = Set.of(
            "of", "about", "on", "that", "who", "which", "for", "in", "to", "by", "from", "with", "as", "and", ",");

    private static final int NONE = -1;

    private final CueWords words;
    private final BackingCues cues;
    private final HolderFinder holderFinder = new HolderFinder();

    public BackingFinder(CueWords words) {
        this.words = words;
        this.cues = new BackingCues(words);
    }

    /**
     * The backing that an attribution expresses, if any.
     *
     * @param polarity of the attribution, as its own words have it
     * @param earlier the article's statements before this one, in their order
     */
    public Optional<Backing> find(
            Prose prose,
            Cast cast,
            Range cue,
            Range content,
            Matter matter,
            Polarity polarity,
            Party holder,
            Holders heard,
            List<Statement> earlier) {
        BackingCues.Verb verb = cues.find(prose, cue);
        boolean own = verb == null;
        if (own) {
            verb = cues.findOwn(prose, content);
        }
        if (verb == null) {
            return Optional.empty();
        }
        Range answered = own ? behind(prose, verb.token(), content) : content;
        int noun = statementNoun(prose, answered);
        boolean answers = cues.answers(prose.lower(verb.token()));
        @Nullable Party backed = null;
        if (noun != NONE) {
            backed = owner(prose, cast, new Range(answered.first(), noun), heard);
        } else if (answers) {
            backed = named(prose, cast, behind(prose, verb.token(), content));
        }
        if (backed == null && !own && noun == NONE && answers && matter.clause().hasVerb()) {
            BackingCues.Verb said = verb;
            return BackedStatements.ofOthers(earlier, holder, matter, one -> Match.fits(said.kind(), polarity, one))
                    .map(one -> link(said, one, one.getHolder()));
        }
        if (backed == null || backed.name().equals(holder.name())) {
            return Optional.empty();
        }
        boolean specific = noun == NONE
                ? !own && matter.clause().hasVerb()
                : prose.lower(noun + 1).equals("that")
                        || (noun + 1 < answered.end() && SPECIFYING.contains(prose.lower(noun + 1)));
        BackingKind kind = verb.kind();
        // Only of a clause do the backer's words say whether it is affirmed: not of "the claims about the bridge".
        boolean clausal = noun == NONE || prose.lower(noun + 1).equals("that");
        Optional<Statement> statement = specific
                ? BackedStatements.onSame(
                        earlier, backed, matter.event(), one -> !clausal || Match.fits(kind, polarity, one))
                : BackedStatements.newest(earlier, backed, noun != NONE && isAssessment(prose.lower(noun)));
        return Optional.of(
                new Backing(verb.kind(), statement.map(Statement::getId).orElse(null), backed.reference()));
    }

    /** What a content is about that calls what was said by a noun: of "the general's claim that", the clause behind it. */
    public List<Range> claimed(Prose prose, List<Range> content) {
        Range first = content.get(0);
        int noun = statementNoun(prose, first);
        if (noun == NONE || noun + 2 >= first.end() || !prose.lower(noun + 1).equals("that")) {
            return content;
        }
        List<Range> claimed = new ArrayList<>(content);
        claimed.set(0, new Range(noun + 2, first.end()));
        return claimed;
    }

    private static Backing link(BackingCues.Verb verb, Statement statement, ActorReference holder) {
        return new Backing(verb.kind(), statement.getId(), holder);
    }

    /** The word that calls a content a statement spoken of before: the general's assessment, those comments. */
    private int statementNoun(Prose prose, Range content) {
        if (content.isEmpty() || INDEFINITE.contains(prose.lower(content.first()))) {
            return NONE;
        }
        int bound = Math.min(content.end(), content.first() + REACH);
        for (int i = content.first(); i < bound; i++) {
            if (words.isStatementNoun(prose.token(i))) {
                return i;
            }
            if (BEHIND_HEAD.contains(prose.lower(i))) {
                return NONE;
            }
        }
        return NONE;
    }

    /** What stands behind a verb, "agreed with" being one. */
    private static Range behind(Prose prose, int verb, Range content) {
        int first = prose.lower(verb + 1).equals("with") ? verb + 2 : verb + 1;
        return new Range(first, Math.max(content.end(), first));
    }

    /** Who is named first, alone or before what was said: agreed with the general, agreed with the general that. */
    private static @Nullable Party named(Prose prose, Cast cast, Range answered) {
        int bound = Math.min(answered.end(), answered.first() + NAME_REACH);
        List<Mention> mentions = cast.within(new Range(answered.first(), bound));
        if (mentions.isEmpty()
                || mentions.get(0).range().first() > answered.first() + 1
                || prose.lower(answered.first()).equals("that")) {
            return null;
        }
        int end = mentions.get(0).range().end();
        boolean alone = end + 2 >= answered.end();
        return alone || prose.lower(end).equals("that") ? mentions.get(0).party() : null;
    }

    /** The owner of the assessment; "the findings" have the one who spoke before. */
    private Party owner(Prose prose, Cast cast, Range before, Holders heard) {
        for (int i = before.first(); i < before.end(); i++) {
            if (isPossessive(prose, i)) {
                boolean pronoun = prose.token(i).isWord() && i == before.first();
                Range owner = pronoun ? new Range(i, i + 1) : new Range(before.first(), i);
                return owner.isEmpty() ? unknown() : holderFinder.find(prose, cast, owner, heard);
            }
        }
        return heard.last(party -> !party.anonymous()).orElseGet(BackingFinder::unknown);
    }

    private static boolean isPossessive(Prose prose, int at) {
        String lower = prose.lower(at);
        boolean plural =
                (lower.equals("'") || lower.equals("’")) && prose.lower(at - 1).endsWith("s");
        return lower.equals("'s") || plural || lower.equals("his") || lower.equals("her") || lower.equals("their");
    }

    private static Party unknown() {
        return new Party("unnamed", ActorType.OTHER, true);
    }

    private static boolean isAssessment(String noun) {
        return noun.startsWith("assessment") || noun.startsWith("judg");
    }
}
