package io.claimtracker.extraction.what;

import io.claimtracker.avro.ActorReference;
import io.claimtracker.avro.ActorType;
import io.claimtracker.avro.Backing;
import io.claimtracker.avro.Statement;
import io.claimtracker.extraction.attribution.CueWords;
import io.claimtracker.extraction.text.Prose;
import io.claimtracker.extraction.text.Range;
import io.claimtracker.extraction.who.Cast;
import io.claimtracker.extraction.who.HolderFinder;
import io.claimtracker.extraction.who.Holders;
import io.claimtracker.extraction.who.Mention;
import io.claimtracker.extraction.who.Party;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells whether an attribution backs another holder's statement, whose, and which one in the same article. */
public final class BackingFinder {
    /** How far into a content a word for a statement, or its owner, may stand, in tokens. */
    private static final int REACH = 8;

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
     * @param earlier the article's statements before this one, in their order
     */
    public Optional<Backing> find(
            Prose prose,
            Cast cast,
            Range cue,
            Range content,
            Matter matter,
            Party holder,
            Holders heard,
            List<Statement> earlier) {
        BackingCues.Verb verb = cues.find(prose, cue);
        if (verb == null) {
            return Optional.empty();
        }
        int noun = statementNoun(prose, content);
        boolean answers = cues.answers(prose.lower(verb.token()));
        if (noun == NONE && answers && matter.clause().hasVerb()) {
            return BackedStatements.ofOthers(earlier, holder, matter).map(one -> link(verb, one, one.getHolder()));
        }
        Party backed = noun != NONE
                ? owner(prose, cast, new Range(content.first(), noun), heard)
                : answers ? named(cast, content) : null;
        if (backed == null || backed.name().equals(holder.name())) {
            return Optional.empty();
        }
        boolean specific = noun != NONE && noun + 1 < content.end() && SPECIFYING.contains(prose.lower(noun + 1));
        Optional<Statement> statement = specific
                ? BackedStatements.onSame(earlier, backed, matter.event())
                : BackedStatements.newest(earlier, backed, noun != NONE && isAssessment(prose.lower(noun)));
        return Optional.of(
                new Backing(verb.kind(), statement.map(Statement::getId).orElse(null), backed.reference()));
    }

    private static Backing link(BackingCues.Verb verb, Statement statement, ActorReference holder) {
        return new Backing(verb.kind(), statement.getId(), holder);
    }

    /** The word that calls a content a statement spoken of before: the general's assessment, those comments. */
    private int statementNoun(Prose prose, Range content) {
        if (INDEFINITE.contains(prose.lower(content.first()))) {
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

    /** Whose name, or whose something, a content is, with no clause behind it. */
    private static @Nullable Party named(Cast cast, Range content) {
        List<Mention> mentions = cast.within(new Range(content.first(), Math.min(content.end(), content.first() + 2)));
        boolean alone = !mentions.isEmpty() && mentions.get(0).range().end() + 2 >= content.end();
        return alone ? mentions.get(0).party() : null;
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
