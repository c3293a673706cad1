package io.claimtracker.extraction.who;

import io.claimtracker.actor.ActorDirectory;
import io.claimtracker.actor.ActorId;
import io.claimtracker.avro.Actor;
import io.claimtracker.extraction.attribution.Attribution;
import io.claimtracker.extraction.text.Prose;
import io.claimtracker.extraction.text.ProseReader;
import io.claimtracker.extraction.text.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A text with several attributions marked in it: {@code <source> {cue} [content]}, joined in the order in which they
 * open, or by numbers as in {@code <2:she> {2:said} [2:…]}.
 */
record MarkedVoices(String text, List<Attribution> attributions) {
    static final String PUBLISHER = "Harbour Wire";
    private static final String OPENING = "<{[";
    private static final String CLOSING = ">}]";

    private record Open(int mark, int number, int begin) {}

    static MarkedVoices of(String marked) {
        StringBuilder text = new StringBuilder();
        Map<Integer, Map<Integer, Span>> found = new TreeMap<>();
        int[] opened = new int[OPENING.length()];
        Deque<Open> open = new ArrayDeque<>();
        for (int i = 0; i < marked.length(); i++) {
            int opening = OPENING.indexOf(marked.charAt(i));
            int closing = CLOSING.indexOf(marked.charAt(i));
            if (opening >= 0) {
                opened[opening]++;
                boolean numbered = Character.isDigit(marked.charAt(i + 1)) && marked.charAt(i + 2) == ':';
                int number = numbered ? marked.charAt(i + 1) - '0' : opened[opening];
                open.push(new Open(opening, number, text.length()));
                i += numbered ? 2 : 0;
            } else if (closing >= 0) {
                Open last = open.pop();
                found.computeIfAbsent(last.number(), key -> new HashMap<>())
                        .put(last.mark(), new Span(last.begin(), text.length()));
            } else {
                text.append(marked.charAt(i));
            }
        }
        List<Attribution> attributions = new ArrayList<>();
        for (Map<Integer, Span> spans : found.values()) {
            List<Span> source = spans.containsKey(0) ? List.of(spans.get(0)) : List.of();
            attributions.add(new Attribution(source, List.of(spans.get(1)), List.of(spans.get(2)), 1, "marked"));
        }
        return new MarkedVoices(text.toString(), attributions);
    }

    List<Voice> voices(ActorDirectory directory) {
        return voices(directory, Optional.of(PUBLISHER));
    }

    List<Voice> voices(ActorDirectory directory, Optional<String> publisher) {
        Prose prose = new ProseReader().read(text);
        Cast cast = new Cast(prose, new MentionFinder(directory).find(prose));
        return new VoiceFinder().find(prose, cast, attributions, publisher);
    }

    /** A voice as the tables write it: ?senior-official/PERSON via politico. */
    static String told(Voice voice, ActorDirectory directory) {
        Party holder = voice.holder();
        String id = holder.anonymous() ? "?" + ActorId.of(holder.name()) : id(holder, directory);
        String via = voice.chain().stream()
                .map(party -> id(party, directory))
                .filter(relay -> !relay.equals(ActorId.of(PUBLISHER)))
                .collect(Collectors.joining(", "));
        return id + "/" + holder.type() + (via.isEmpty() ? "" : " via " + via);
    }

    private static String id(Party party, ActorDirectory directory) {
        return directory.find(party.name()).map(Actor::getId).orElseGet(() -> ActorId.of(party.name()));
    }
}
