package io.claimtracker.extraction.who;

import io.claimtracker.avro.ActorType;
import io.claimtracker.extraction.text.Lexicon;
import io.claimtracker.extraction.text.Prose;
import io.claimtracker.extraction.text.Range;
import io.claimtracker.extraction.text.Sentence;
import io.claimtracker.extraction.text.Token;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads names that end in small letters: U.S. intelligence agencies, the Rubio campaign, the American homeland. */
final class NameTails {
    /** How many words in lower case may end a name of the directory: U.S. intelligence community. */
    private static final int LONGEST = 2;
    /** What "campaign" is no body before. */
    private static final Set<String> COMPOUNDS = Set.of(
            "finance", "trail", "rally", "rallies", "stop", "stops", "event", "events", "speech", "promise", "pledge",
            "season");

    private final Map<String, String> tails = Lexicon.table("name-tails.txt");
    private final NameWords words;
    private final Titles titles;

    NameTails(NameWords words, Titles titles) {
        this.words = words;
        this.titles = titles;
    }

    /** The name that a run makes with the words behind it; empty where they make none. */
    Optional<Naming> read(Prose prose, Sentence sentence, KnownNames known, int first, int end) {
        if (end >= sentence.end() || !tails.containsKey(prose.lower(end)) || COMPOUNDS.contains(prose.lower(end + 1))) {
            return Optional.empty();
        }
        for (int tail = Math.min(sentence.end(), end + LONGEST); tail > end; tail--) {
            if (prose.token(tail - 1).isWord()) {
                Optional<Naming> naming = known.naming(first, tail);
                if (naming.isPresent()) {
                    return naming;
                }
            }
        }
        if (prose.lower(first - 1).equals("a") || prose.lower(first - 1).equals("an")) {
            return Optional.empty();
        }
        Token last = prose.token(end - 1);
        String tail = prose.lower(end);
        if ("land".equals(tails.get(tail))) {
            String state = words.state(last);
            return state.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Naming(new Range(end - 1, end + 1), state, ActorType.STATE, ""));
        }
        int name = titles.after(prose, first, end);
        boolean led = "led".equals(tails.get(tail)) && !words.isDemonym(last) && !words.isPlace(last);
        String text = led ? last.text() + " " + tail : prose.span(name, end + 1).in(prose.text());
        return Optional.of(new Naming(new Range(name, end + 1), text, ActorType.ORGANISATION, ""));
    }
}
