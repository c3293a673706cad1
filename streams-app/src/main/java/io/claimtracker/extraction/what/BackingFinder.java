package io.claimtracker.extraction.what;

import io.claimtracker.avro.ActorType;
import io.claimtracker.avro.Backing;
import io.claimtracker.avro.BackingKind;
import io.claimtracker.avro.Statement;
import io.claimtracker.avro.StatementKind;
import io.claimtracker.extraction.attribution.CueWords;
import io.claimtracker.extraction.attribution.RuleCueFinder;
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
    /** How many statements to look back over. */
    private static final int MEMORY = 100;

    /** Verbs that are done to what somebody says even where only the speaker is named: she echoed the general. */
    private static final Set<String> OF_SPEAKERS = Set.of(
            "echo",
            "echoes",
            "echoed",
            "echoing",
            "contradict",
            "contradicts",
            "contradicted",
            "contradicting",
            "rebut",
            "rebuts",
            "rebutted",
            "refute",
            "refutes",
            "refuted",
            "agree",
            "agrees",
            "agreed",
            "agreeing",
            "disagree",
            "disagrees",
            "disagreed",
            "disagreeing",
            "concur",
            "concurs",
            "concurred",
            "concurring",
            "seconded");

    /** Verbs of assent that say the opposite when they are denied. */
    private static final Set<String> OF_ASSENT = Set.of("agree", "share", "concur", "endorse", "support", "accept");

    /** What no statement that was spoken of before begins with. */
    private static final Set<String> INDEFINITE = Set.of("a", "an", "my", "our", "any", "no");

    private static final Set<String> BEFORE_VERBS =
            Set.of("to", "will", "would", "could", "can", "not", "they", "we", "i", "must", "should", "and");

    private final CueWords words;
    private final HolderFinder holderFinder = new HolderFinder();

    public BackingFinder(CueWords words) {
        this.words = words;
    }

    /**
     * The backing that an attribution expresses, if any.
     *
     * @param earlier the article's statements before this one, in their order
     */
    public Optional<Backing> find(
            Prose prose, Cast cast, Range cue, Range content, Party holder, Holders heard, List<Statement> earlier) {
        for (int i = cue.first(); i < cue.end(); i++) {
            Optional<BackingKind> kind = words.backing(prose.token(i));
            if (kind.isPresent() && !isAdverb(prose, i)) {
                BackingKind meant = meant(prose, cue, i, kind.get());
                return meant == null
                        ? Optional.empty()
                        : backing(prose, cast, i, cue, content, holder, heard, earlier, meant);
            }
        }
        return Optional.empty();
    }

    private Optional<Backing> backing(
            Prose prose,
            Cast cast,
            int verb,
            Range cue,
            Range content,
            Party holder,
            Holders heard,
            List<Statement> earlier,
            BackingKind kind) {
        boolean speaker = OF_SPEAKERS.contains(prose.lower(verb)) && isName(cast, content);
        if (!speaker && !isStatement(prose, cue, content)) {
            return Optional.empty();
        }
        Party backed = speaker && !hasOwner(prose, content)
                ? holderFinder.find(prose, cast, content, heard)
                : holder(prose, cast, cue, content, heard);
        if (backed.name().equals(holder.name())) {
            return Optional.empty();
        }
        Optional<Statement> statement = newest(earlier, backed, prose, content);
        return Optional.of(new Backing(kind, statement.map(Statement::getId).orElse(null), backed.reference()));
    }

    /** "Walked back his comments". */
    private static boolean isAdverb(Prose prose, int token) {
        return prose.lower(token).equals("back") && !BEFORE_VERBS.contains(prose.lower(token - 1));
    }

    /** What a backing verb means in its cue: "does not share" rejects, "did not dispute" says nothing. */
    private static @Nullable BackingKind meant(Prose prose, Range cue, int verb, BackingKind kind) {
        for (int i = cue.first(); i < verb; i++) {
            String word = prose.lower(i);
            if (word.equals("not") || word.equals("never") || word.endsWith("n't")) {
                return OF_ASSENT.contains(prose.lower(verb)) ? BackingKind.REJECTS : null;
            }
        }
        return kind;
    }

    /** Whether a content is a person's or an organisation's name, with no clause behind it. */
    private static boolean isName(Cast cast, Range content) {
        List<Mention> mentions = cast.within(new Range(content.first(), Math.min(content.end(), content.first() + 4)));
        return !mentions.isEmpty() && mentions.get(0).range().end() + 2 >= content.end();
    }

    private static boolean hasOwner(Prose prose, Range content) {
        for (int i = content.first(); i < Math.min(content.end(), content.first() + REACH); i++) {
            if (RuleCueFinder.isPossessive(prose, i)) {
                return true;
            }
        }
        return false;
    }

    private boolean isStatement(Prose prose, Range cue, Range content) {
        if (INDEFINITE.contains(prose.lower(content.first()))) {
            return false;
        }
        int bound = Math.min(content.end(), content.first() + REACH);
        for (int i = content.first(); i < bound; i++) {
            if (words.isStatementNoun(prose.token(i))) {
                return true;
            }
        }
        return prose.lower(cue.end()).equals("with")
                && prose.token(content.first()).isCapitalised();
    }

    /** The owner of the assessment; "the findings" have the one who spoke before. */
    private Party holder(Prose prose, Cast cast, Range cue, Range content, Holders heard) {
        int bound = Math.min(content.end(), content.first() + REACH);
        for (int i = content.first(); i < bound; i++) {
            if (RuleCueFinder.isPossessive(prose, i)) {
                boolean pronoun = prose.token(i).isWord() && i == content.first();
                Range owner = pronoun ? new Range(i, i + 1) : new Range(content.first(), i);
                return owner.isEmpty() ? unknown() : holderFinder.find(prose, cast, owner, heard);
            }
        }
        return prose.lower(cue.end()).equals("with")
                        && prose.token(content.first()).isCapitalised()
                ? holderFinder.find(prose, cast, content, heard)
                : heard.last(party -> !party.anonymous()).orElseGet(BackingFinder::unknown);
    }

    private static Party unknown() {
        return new Party("unnamed", ActorType.OTHER, true);
    }

    /** The newest statement of theirs that backs none and is about somebody; an assessment where the text calls it one. */
    private static Optional<Statement> newest(List<Statement> earlier, Party backed, Prose prose, Range content) {
        boolean assessment = isCalledAssessment(prose, content);
        Optional<Statement> any = Optional.empty();
        for (int i = earlier.size() - 1; i >= 0 && i > earlier.size() - MEMORY; i--) {
            Statement one = earlier.get(i);
            boolean theirs = one.getHolder().getMention().equals(backed.name())
                    && one.getBacking().isEmpty();
            boolean aboutSomebody = !one.getTargets().isEmpty();
            if (theirs && aboutSomebody && (!assessment || one.getKind() == StatementKind.ASSESSMENT)) {
                return Optional.of(one);
            }
            any = theirs && any.isEmpty() ? Optional.of(one) : any;
        }
        return any;
    }

    private static boolean isCalledAssessment(Prose prose, Range content) {
        for (int i = content.first(); i < Math.min(content.end(), content.first() + REACH); i++) {
            String word = prose.lower(i);
            if (word.startsWith("assessment") || word.startsWith("judg")) {
                return true;
            }
        }
        return false;
    }
}
