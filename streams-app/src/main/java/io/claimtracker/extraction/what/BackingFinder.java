package io.claimtracker.extraction.what;

import io.claimtracker.avro.Backing;
import io.claimtracker.avro.BackingKind;
import io.claimtracker.avro.Statement;
import io.claimtracker.avro.StatementKind;
import io.claimtracker.extraction.attribution.Attribution;
import io.claimtracker.extraction.attribution.CueWords;
import io.claimtracker.extraction.attribution.RuleCueFinder;
import io.claimtracker.extraction.text.Prose;
import io.claimtracker.extraction.text.Range;
import io.claimtracker.extraction.who.Cast;
import io.claimtracker.extraction.who.HolderFinder;
import io.claimtracker.extraction.who.Holders;
import io.claimtracker.extraction.who.Party;
import java.util.List;
import java.util.Optional;

/** Tells whether an attribution backs another holder's statement, whose, and which one in the same article. */
public final class BackingFinder {
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
            Prose prose, Cast cast, Attribution attribution, Holders heard, List<Statement> earlier) {
        Range cue = prose.tokens(attribution.cue().get(0));
        Optional<BackingKind> kind = words.backing(prose.token(cue.first()));
        Range content = prose.tokens(attribution.content().get(0));
        if (kind.isEmpty() || !isStatement(prose, cue, content)) {
            return Optional.empty();
        }
        Party backed = holder(prose, cast, cue, content, heard);
        Optional<Statement> statement = newest(earlier, backed, prose, content);
        return Optional.of(
                new Backing(kind.get(), statement.map(Statement::getId).orElse(null), backed.reference()));
    }

    private boolean isStatement(Prose prose, Range cue, Range content) {
        int bound = Math.min(content.end(), content.first() + 8);
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
        int bound = Math.min(content.end(), content.first() + 8);
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
        return new Party("unnamed", io.claimtracker.avro.ActorType.OTHER, true);
    }

    /** The newest statement of theirs that backs none and is about somebody; an assessment where the text calls it one. */
    private static Optional<Statement> newest(List<Statement> earlier, Party backed, Prose prose, Range content) {
        String text = prose.span(content.first(), content.end()).in(prose.text());
        boolean assessment = text.contains("assessment") || text.contains("judg");
        Optional<Statement> any = Optional.empty();
        for (int i = earlier.size() - 1; i >= 0 && i > earlier.size() - 100; i--) {
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
}
