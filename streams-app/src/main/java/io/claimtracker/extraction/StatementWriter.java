package io.claimtracker.extraction;

import io.claimtracker.avro.ActorReference;
import io.claimtracker.avro.Backing;
import io.claimtracker.avro.Evidence;
import io.claimtracker.avro.Horizon;
import io.claimtracker.avro.Likelihood;
import io.claimtracker.avro.Polarity;
import io.claimtracker.avro.Sentiment;
import io.claimtracker.avro.Statement;
import io.claimtracker.backing.TakenOver;
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
import io.claimtracker.extraction.when.StatedDate;
import io.claimtracker.extraction.who.Cast;
import io.claimtracker.extraction.who.Holders;
import io.claimtracker.extraction.who.Party;
import io.claimtracker.extraction.who.Voice;
import io.claimtracker.schemas.TrustedRecords;
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
            List<StatedDate> statedAt) {
        StatementId ids = new StatementId(document.uri());
        Holders heard = new Holders(prose, cast);
        List<Statement> statements = new ArrayList<>();
        for (int i = 0; i < attributions.size(); i++) {
            Attribution attribution = attributions.get(i);
            Voice voice = voices.get(i);
            Range cue = cue(prose, attribution);
            List<Range> content = tokens(prose, attribution.content());
            Matter matter =
                    matterFinder.find(prose, cast, cue, backingFinder.claimed(prose, content), voice.holder(), heard);
            Polarity polarity = polarityReader.read(prose, cue, matter);
            Optional<Backing> backing = backingFinder.find(
                    prose, cast, cue, content.get(0), matter, polarity, voice.holder(), heard, statements);
            Evidence evidence = evidence(document, prose, attribution, voice);
            String id = ids.next(Attribution.joined(voice.written(), prose.text()), evidence.getText());
            statements.add(statement(
                            prose, cast, attribution, cue, content, matter, voice, statedAt.get(i), backing, statements)
                    .setId(id)
                    .setEvidence(evidence)
                    .build());
            heard.add(attribution, voice.holder());
        }
        linkNested(attributions, statements);
        return statements;
    }

    /** "Disputed the president's claim that": what is backed is what the noun in the content is a cue for. */
    private static void linkNested(List<Attribution> attributions, List<Statement> statements) {
        for (int i = 0; i < statements.size(); i++) {
            Optional<Backing> backing = statements.get(i).getBacking().filter(one -> one.getStatement()
                    .isEmpty());
            for (int nested = i + 1; backing.isPresent() && nested < statements.size(); nested++) {
                Span cue = attributions.get(nested).cue().get(0);
                boolean within = attributions.get(i).content().stream()
                        .anyMatch(content -> content.begin() <= cue.begin() && cue.end() <= content.end());
                Statement backed = statements.get(nested);
                if (within
                        && backed.getBacking().isEmpty()
                        && backed.getHolder()
                                .getMention()
                                .equals(backing.get().getHolder().getMention())) {
                    Backing link = Backing.newBuilder(backing.get())
                            .setStatement(backed.getId())
                            .build();
                    Statement.Builder backer =
                            Statement.newBuilder(statements.get(i)).setBacking(link);
                    takeOver(backed, link, backer);
                    statements.set(i, backer.build());
                    backing = Optional.empty();
                } else if (cue.begin() > end(attributions.get(i))) {
                    break;
                }
            }
        }
    }

    private static int end(Attribution attribution) {
        return attribution.content().get(attribution.content().size() - 1).end();
    }

    private Statement.Builder statement(
            Prose prose,
            Cast cast,
            Attribution attribution,
            Range cue,
            List<Range> content,
            Matter matter,
            Voice voice,
            StatedDate statedAt,
            Optional<Backing> backing,
            List<Statement> earlier) {
        Likelihood likelihood = likelihoodReader.read(prose, cue, content, matter);
        Polarity polarity = polarityReader.read(prose, cue, matter);
        Sentiment sentiment = sentimentReader.read(prose, cast, cue, content, matter);
        Optional<Horizon> horizon = horizonReader.read(prose, content, statedAt.day());
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
                .setStatedAt(statedAt.day().orElse(null))
                .setDayTold(statedAt.told())
                .setBacking(backing.orElse(null))
                .setConfidence(attribution.confidence())
                .setFoundBy(attribution.foundBy());
        backed(backing, earlier).ifPresent(one -> takeOver(one, backing.orElseThrow(), statement));
        return statement;
    }

    private static void takeOver(Statement backed, Backing backing, Statement.Builder statement) {
        statement.setTargets(backed.getTargets()).setIssue(backed.getIssue());
        TakenOver.apply(
                statement,
                backing.getKind(),
                backed.getPolarity(),
                backed.getLikelihood(),
                backed.getHorizon().orElse(null));
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
