package io.claimtracker.extraction.who;

import io.claimtracker.avro.ActorType;
import io.claimtracker.extraction.attribution.Attribution;
import io.claimtracker.extraction.text.Prose;
import io.claimtracker.extraction.text.Range;
import io.claimtracker.extraction.text.Sentence;
import io.claimtracker.extraction.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells whose statement each attribution is, and through whom it comes: Press TV, which quotes Politico. */
public final class VoiceFinder {
    private static final Party NOBODY = new Party("unnamed", ActorType.OTHER, true);
    private static final Set<String> RELAYING = Set.of("quoting", "citing", "cited", "quotes", "cites");

    private final HolderFinder holderFinder = new HolderFinder();

    public List<Voice> find(Prose prose, Cast cast, List<Attribution> attributions, Optional<String> outlet) {
        Optional<Party> publisher =
                outlet.filter(name -> !name.isBlank()).map(name -> new Party(name, ActorType.OUTLET, false));
        List<Voice> voices = new ArrayList<>();
        Holders heard = new Holders(prose, cast);
        for (Attribution attribution : attributions) {
            Voice voice = voice(prose, cast, attribution, heard, publisher);
            voices.add(voice);
            heard.add(attribution, voice.holder());
        }
        return voices;
    }

    private Voice voice(Prose prose, Cast cast, Attribution attribution, Holders heard, Optional<Party> publisher) {
        List<Party> chain = new ArrayList<>();
        publisher.ifPresent(chain::add);
        Range cue = prose.tokens(attribution.cue().get(0));
        if (attribution.source().isEmpty()) {
            relay(prose, cast, attribution, cue).ifPresent(party -> add(chain, party));
            return new Voice(NOBODY, chain, List.of());
        }
        Span written = attribution.source().get(0);
        Range source = prose.tokens(written);
        Optional<Range> quoted = quotedIn(prose, source).or(() -> citedAfter(prose, attribution, cue));
        Party named = holderFinder.find(
                prose, cast, quotedIn(prose, source).isPresent() ? head(prose, source) : source, heard);
        relay(prose, cast, attribution, cue)
                .filter(party -> !party.equals(named))
                .ifPresent(party -> add(chain, party));
        if (quoted.isEmpty()) {
            return new Voice(named, chain, List.of(written));
        }
        add(chain, named);
        Party holder = holderFinder.find(prose, cast, quoted.get(), heard);
        return new Voice(
                holder,
                chain,
                List.of(prose.span(quoted.get().first(), quoted.get().end())));
    }

    private static void add(List<Party> chain, Party party) {
        if (!party.anonymous() && chain.stream().noneMatch(one -> one.name().equalsIgnoreCase(party.name()))) {
            chain.add(party);
        }
    }

    /** "A report in Politico, quoting senators who …": the phrase behind the relaying word. */
    private static Optional<Range> quotedIn(Prose prose, Range source) {
        for (int i = source.first() + 1; i < source.end() - 1; i++) {
            if (RELAYING.contains(prose.lower(i))) {
                return Optional.of(phrase(prose, i + 1, source.end()));
            }
        }
        return Optional.empty();
    }

    private static Range head(Prose prose, Range source) {
        int end = source.first() + 1;
        while (end < source.end() && !prose.token(end).is(",") && !RELAYING.contains(prose.lower(end))) {
            end++;
        }
        return new Range(source.first(), end);
    }

    /** "…, citing unnamed officials", outside the content. */
    private static Optional<Range> citedAfter(Prose prose, Attribution attribution, Range cue) {
        Sentence sentence = prose.sentenceAt(cue.first());
        for (int i = sentence.first(); i + 1 < sentence.end(); i++) {
            int at = i;
            boolean relays = prose.lower(i).equals("citing") || prose.lower(i).equals("quoting");
            if (relays
                    && attribution.content().stream()
                            .noneMatch(span -> span.contains(prose.token(at).span()))) {
                return Optional.of(phrase(prose, i + 1, sentence.end()));
            }
        }
        return Optional.empty();
    }

    private static Range phrase(Prose prose, int first, int bound) {
        int end = first;
        while (end < bound && (prose.token(end).isWord() || prose.lower(end).startsWith("'"))) {
            end++;
        }
        return new Range(first, Math.max(first + 1, end));
    }

    /** Who passes it on besides the publisher: "as saying by Politico", "told Reuters", "according to Reuters". */
    private static Optional<Party> relay(Prose prose, Cast cast, Attribution attribution, Range cue) {
        Sentence sentence = prose.sentenceAt(cue.first());
        for (Mention mention : cast.within(new Range(sentence.first(), sentence.end()))) {
            int before = mention.range().first() - 1;
            if (Set.of("the", "in").contains(prose.lower(before))) {
                before--;
            }
            Span span = prose.span(mention.range().first(), mention.range().end());
            boolean outside = attribution.content().stream().noneMatch(content -> content.overlaps(span))
                    && attribution.source().stream().noneMatch(source -> source.overlaps(span));
            boolean passive = prose.lower(before).equals("by") && before == cue.end();
            boolean active = prose.lower(cue.first()).matches("quoted|quotes|cited|cites")
                    && mention.range().end() <= cue.first();
            boolean told = mention.type() == ActorType.OUTLET
                    && Set.of("told", "to", "with", "by", "report", "tell").contains(prose.lower(before));
            if (outside && (passive || active || told)) {
                return Optional.of(mention.party());
            }
        }
        return Optional.empty();
    }
}
