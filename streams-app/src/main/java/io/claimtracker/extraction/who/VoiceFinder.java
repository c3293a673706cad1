package io.claimtracker.extraction.who;

import io.claimtracker.avro.ActorType;
import io.claimtracker.extraction.attribution.Attribution;
import io.claimtracker.extraction.text.Prose;
import io.claimtracker.extraction.text.Range;
import io.claimtracker.extraction.text.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells whose statement each attribution is, and through whom it comes: Press TV, which quotes Politico. */
public final class VoiceFinder {
    private static final Party NOBODY = new Party("unnamed", ActorType.OTHER, true);

    private final HolderFinder holderFinder = new HolderFinder();

    public List<Voice> find(Prose prose, Cast cast, List<Attribution> attributions, Optional<String> outlet) {
        Optional<Party> publisher =
                outlet.filter(name -> !name.isBlank()).map(name -> new Party(name, ActorType.OUTLET, false));
        int[] parents = Nesting.parents(attributions);
        Map<Integer, Voice> found = new HashMap<>();
        Map<Span, HolderFinder.Resolution> told = new HashMap<>();
        Holders heard = new Holders(prose, cast);
        Scene scene = Scene.of(prose, cast, heard, publisher);
        List<Voice> voices = new ArrayList<>(attributions.size());
        for (int i = 0; i < attributions.size(); i++) {
            for (int next : outermostFirst(i, parents, found)) {
                Attribution attribution = attributions.get(next);
                Optional<Voice> around = Optional.ofNullable(found.get(parents[next]));
                Voice voice = voice(scene, attribution, around, told);
                found.put(next, voice);
                heard.add(attribution, voice.holder());
            }
            voices.add(found.getOrDefault(i, new Voice(NOBODY, List.of(), List.of(), "")));
        }
        return voices;
    }

    /** An attribution and those around it that are not told yet: what stands inside needs to know who speaks. */
    private static Deque<Integer> outermostFirst(int attribution, int[] parents, Map<Integer, Voice> found) {
        Deque<Integer> open = new ArrayDeque<>(2);
        for (int i = attribution; i >= 0 && !found.containsKey(i) && open.size() <= parents.length; i = parents[i]) {
            open.push(i);
        }
        return open;
    }

    /** @param told whom sources told before meant: one source may stand with several cues */
    private Voice voice(
            Scene article, Attribution attribution, Optional<Voice> around, Map<Span, HolderFinder.Resolution> told) {
        Prose prose = article.prose();
        Range cue = prose.tokens(attribution.cue().get(0));
        List<Party> chain = new ArrayList<>(2);
        around.ifPresentOrElse(
                voice -> {
                    chain.addAll(voice.chain());
                    add(chain, voice.holder());
                },
                () -> article.publisher().ifPresent(chain::add));
        List<Party> relays = Relays.of(prose, article.cast(), attribution, cue);
        if (attribution.source().isEmpty()) {
            relays.forEach(party -> add(chain, party));
            return new Voice(NOBODY, chain, List.of(), "no source");
        }
        Scene scene = article.inside(around.map(Voice::holder), prose.quoted(cue.first()), attribution.content());
        Span written = attribution.source().get(0);
        Range source = prose.tokens(written);
        Optional<Range> quoted = Relays.quotedIn(prose, source);
        HolderFinder.Resolution named = told.computeIfAbsent(
                written,
                words -> holderFinder.resolve(scene, quoted.isPresent() ? Relays.head(prose, source) : source));
        relays.forEach(party -> add(chain, party));
        Optional<Range> cited = quoted.isEmpty() && cites(named) ? Relays.citedBeside(prose, attribution, cue) : quoted;
        if (cited.isEmpty()) {
            return new Voice(named.party(), without(chain, named.party()), List.of(written), named.sieve());
        }
        add(chain, named.party());
        Party holder = holderFinder.resolve(scene, cited.get()).party();
        Span words = prose.span(cited.get().first(), cited.get().end());
        return new Voice(holder, without(chain, holder), List.of(words), "cited");
    }

    /** Whether a holder may be one that only reports what others say: an outlet, a document. */
    private static boolean cites(HolderFinder.Resolution named) {
        return named.party().type() == ActorType.OUTLET || named.sieve().equals(OwnWordsSieve.NAME);
    }

    private static void add(List<Party> chain, Party party) {
        if (!party.anonymous() && chain.stream().noneMatch(one -> one.name().equalsIgnoreCase(party.name()))) {
            chain.add(party);
        }
    }

    /** The chain does not name the holder, but the outlet that speaks for itself. */
    private static List<Party> without(List<Party> chain, Party holder) {
        List<Party> others = new ArrayList<>(chain.size());
        for (int i = 0; i < chain.size(); i++) {
            if (i == 0 || !chain.get(i).name().equals(holder.name())) {
                others.add(chain.get(i));
            }
        }
        return others;
    }
}
