package io.claimtracker.extraction;

import io.claimtracker.avro.ActorReference;
import io.claimtracker.avro.Backing;
import io.claimtracker.avro.BackingKind;
import io.claimtracker.avro.Evidence;
import io.claimtracker.avro.Horizon;
import io.claimtracker.avro.Likelihood;
import io.claimtracker.avro.Polarity;
import io.claimtracker.avro.Sentiment;
import io.claimtracker.avro.Statement;
import io.claimtracker.extraction.attribution.Attribution;
import io.claimtracker.extraction.attribution.CueWords;
import io.claimtracker.extraction.text.Prose;
import io.claimtracker.extraction.text.Range;
import io.claimtracker.extraction.text.Span;
import io.claimtracker.extraction.what.BackingFinder;
import io.claimtracker.extraction.what.EventLexicon;
import io.claimtracker.extraction.what.KindReader;
import io.claimtracker.extraction.what.LikelihoodReader;
import io.claimtracker.extraction.what.Matter;
import io.claimtracker.extraction.what.MatterFinder;
import io.claimtracker.extraction.what.PolarityReader;
import io.claimtracker.extraction.what.QuotationReader;
import io.claimtracker.extraction.what.SentimentReader;
import io.claimtracker.extraction.when.HorizonReader;
import io.claimtracker.extraction.who.Cast;
import io.claimtracker.extraction.who.Holders;
import io.claimtracker.extraction.who.Party;
import io.claimtracker.extraction.who.Voice;
import io.claimtracker.schemas.TrustedRecords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the statement of each attribution: what it is about and how it is qualified, with the words it rests on. */
final class StatementWriter {
    static {
        TrustedRecords.trust();
    }

    /** How far the pieces of a cue may stand apart for it to be read as one, in tokens. */
    private static final int CUE_GAP = 6;

    private final MatterFinder matterFinder;
    private final LikelihoodReader likelihoodReader = new LikelihoodReader();
    private final PolarityReader polarityReader = new PolarityReader();
    private final SentimentReader sentimentReader = new SentimentReader();
    private final HorizonReader horizonReader = new HorizonReader();
    private final QuotationReader quotationReader = new QuotationReader();
    private final KindReader kindReader = new KindReader();
    private final BackingFinder backingFinder;

    StatementWriter(CueWords words, EventLexicon events) {
        this.matterFinder = new MatterFinder(events);
        this.backingFinder = new BackingFinder(words);
    }

    List<Statement> write(
            Document document,
            Prose prose,
            Cast cast,
            List<Attribution> attributions,
            List<Voice> voices,
            List<Optional<LocalDate>> statedAt) {
        StatementId ids = new StatementId(document.uri());
        Holders heard = new Holders(prose, cast);
        List<Statement> statements = new ArrayList<>();
        for (int i = 0; i < attributions.size(); i++) {
            Attribution attribution = attributions.get(i);
            Voice voice = voices.get(i);
            Range cue = cue(prose, attribution);
            List<Range> content = tokens(prose, attribution.content());
            Matter matter = matterFinder.find(prose, cast, cue, content, voice.holder(), heard);
            Optional<Backing> backing =
                    backingFinder.find(prose, cast, cue, content.get(0), matter, voice.holder(), heard, statements);
            Evidence evidence = evidence(document, prose, attribution, voice);
            String id = ids.next(Attribution.joined(voice.written(), prose.text()), evidence.getText());
            statements.add(statement(
                            prose, cast, attribution, cue, content, matter, voice, statedAt.get(i), backing, statements)
                    .setId(id)
                    .setEvidence(evidence)
                    .build());
            heard.add(attribution, voice.holder());
        }
        return statements;
    }

    private Statement.Builder statement(
            Prose prose,
            Cast cast,
            Attribution attribution,
            Range cue,
            List<Range> content,
            Matter matter,
            Voice voice,
            Optional<LocalDate> statedAt,
            Optional<Backing> backing,
            List<Statement> earlier) {
        Likelihood likelihood = likelihoodReader.read(prose, cue, content, matter);
        Polarity polarity = polarityReader.read(prose, cue, matter);
        Sentiment sentiment = sentimentReader.read(prose, cast, cue, content, matter);
        Optional<Horizon> horizon = horizonReader.read(prose, content, statedAt);
        boolean judges = KindReader.judges(likelihood.getBand(), sentiment, horizon.isPresent(), backing.isPresent());
        Statement.Builder statement = Statement.newBuilder()
                .setKind(kindReader.read(prose, cue, content, matter, judges))
                .setHolder(voice.holder().reference())
                .setAnonymous(voice.holder().anonymous())
                .setChain(voice.chain().stream().map(Party::reference).toList())
                .setTargets(targets(matter, backing))
                .setIssue(matter.issue())
                .setPolarity(polarity)
                .setLikelihood(likelihood)
                .setSentiment(sentiment)
                .setHorizon(horizon.orElse(null))
                .setQuotation(quotationReader.read(prose, content))
                .setStatedAt(statedAt.orElse(null))
                .setBacking(backing.orElse(null))
                .setConfidence(attribution.confidence())
                .setFoundBy(attribution.foundBy());
        backed(backing, earlier).ifPresent(one -> takeOver(one, backing.orElseThrow(), likelihood, statement));
        return statement;
    }

    /**
     * What backs a statement refers to it as "there" refers to a place: it is about the same, and whoever endorses says as
     * much and no more, but for words of his own; whoever rejects says the opposite.
     */
    private static void takeOver(Statement backed, Backing backing, Likelihood own, Statement.Builder statement) {
        statement.setTargets(backed.getTargets()).setIssue(backed.getIssue());
        if (backing.getKind() == BackingKind.REJECTS) {
            statement.setPolarity(backed.getPolarity() == Polarity.AFFIRMED ? Polarity.NEGATED : Polarity.AFFIRMED);
            return;
        }
        statement.setPolarity(backed.getPolarity());
        if (own.getPhrase().isEmpty()) {
            Likelihood theirs = backed.getLikelihood();
            statement.setLikelihood(new Likelihood(
                    theirs.getBand(),
                    theirs.getLow().orElse(null),
                    theirs.getHigh().orElse(null),
                    null));
        }
        if (!statement.hasHorizon() || statement.getHorizon() == null) {
            statement.setHorizon(backed.getHorizon().orElse(null));
        }
    }

    /** The targets; whose statement is backed is none of them, unless it is all about them. */
    private static List<ActorReference> targets(Matter matter, Optional<Backing> backing) {
        String backed = backing.map(one -> one.getHolder().getMention()).orElse("");
        List<Party> targets = matter.targets();
        return targets.stream()
                .filter(party -> party.equals(targets.get(0)) || !party.name().equals(backed))
                .map(Party::reference)
                .toList();
    }

    /** The statement that is backed, where it is in this article. */
    private static Optional<Statement> backed(Optional<Backing> backing, List<Statement> earlier) {
        Optional<String> id = backing.flatMap(Backing::getStatement);
        return id.flatMap(one -> earlier.stream()
                .filter(statement -> statement.getId().equals(one))
                .findFirst());
    }

    private static Evidence evidence(Document document, Prose prose, Attribution attribution, Voice voice) {
        List<Span> content = Said.of(prose, attribution.content());
        return Evidence.newBuilder()
                .setUri(document.uri())
                .setVersion(document.version().orElse(null))
                .setEdition(document.edition())
                .setOutlet(document.outlet().orElse(null))
                .setSource(spans(voice.written()))
                .setCue(spans(attribution.cue()))
                .setContent(spans(content))
                .setText(Attribution.joined(content, document.text()))
                .build();
    }

    /** A cue's tokens, from the first to the last of its pieces where these stand close together. */
    private static Range cue(Prose prose, Attribution attribution) {
        Range first = prose.tokens(attribution.cue().get(0));
        Range last = prose.tokens(attribution.cue().get(attribution.cue().size() - 1));
        return last.end() > first.end() && last.first() - first.end() <= CUE_GAP
                ? new Range(first.first(), last.end())
                : first;
    }

    private static List<Range> tokens(Prose prose, List<Span> spans) {
        List<Range> ranges = new ArrayList<>(spans.size());
        for (Span span : spans) {
            ranges.add(prose.tokens(span));
        }
        return ranges;
    }

    private static List<io.claimtracker.avro.Span> spans(List<Span> spans) {
        return spans.stream()
                .map(span -> new io.claimtracker.avro.Span(span.begin(), span.end()))
                .toList();
    }
}
