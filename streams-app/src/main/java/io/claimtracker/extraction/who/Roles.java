package io.claimtracker.extraction.who;

import io.claimtracker.avro.ActorType;
import io.claimtracker.extraction.text.Prose;
import io.claimtracker.extraction.text.Range;
import io.claimtracker.extraction.text.Sentence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who bears which role in an article: "the general" is who was Gen. before, "the minister" who was called minister. */
final class Roles {
    /** How far from a name an office may stand, in tokens. */
    private static final int REACH = 16;
    /** How far behind a name its place may stand: Sen. Lea Sommer (R-Ohio). */
    private static final int BEHIND = 3;
    /** How many bearers of one role are weighed. */
    private static final int MOST = 40;
    /** How well somebody fits who bore the role once, for one who bears it now. */
    private static final int WORST = -1;

    private static final Set<String> LINKS = Set.of("is", "was", "became", "remains", "as");
    private static final Set<String> ENDS =
            Set.of("who", "which", "that", "and", "said", "says", "when", "while", "but");
    private static final Set<String> HEAD_ENDS = Set.of("of", "for", "in", "at", "from", "with", "on", "to", "by");
    private static final Set<String> DETERMINERS =
            Set.of("the", "a", "an", "his", "her", "their", "its", "this", "that");

    private record Bearer(Mention mention, Range words, boolean past) {}

    private final Prose prose;
    private final RoleNames names;
    private final Map<String, List<Bearer>> bearers = new HashMap<>();

    Roles(Prose prose, RoleNames names, List<Mention> mentions) {
        this.prose = prose;
        this.names = names;
        for (Mention mention : mentions) {
            if (mention.type() == ActorType.PERSON) {
                before(mention);
                behind(mention);
            }
        }
    }

    /**
     * Who bears a role that is named at a token: whoever shares most of the words beside it, among those the last before.
     *
     * @param described the phrase: the Vermont senator
     * @param placed whether a name in it must be shared
     */
    Optional<Party> bearer(int noun, Range described, boolean placed) {
        List<Bearer> all = bearers.getOrDefault(names.of(prose.lower(noun)), List.of());
        Bearer best = null;
        int most = placed ? 0 : WORST - 1;
        int seen = 0;
        for (int i = all.size() - 1; i >= 0 && seen < MOST; i--) {
            Bearer bearer = all.get(i);
            boolean fits = bearer.past() || !isPast(described);
            if (fits && bearer.words().first() < described.first()) {
                seen++;
                int shared = shared(bearer.words(), described, noun);
                boolean sameTime = bearer.past() == isPast(described);
                int fit = sameTime ? shared * 2 : shared * 2 + WORST;
                if (fit > most) {
                    most = fit;
                    best = bearer;
                }
            }
        }
        return Optional.ofNullable(best).map(bearer -> bearer.mention().party());
    }

    /** Whether a role is one that was: the former governor. */
    private boolean isPast(Range words) {
        for (int i = words.first(); i < words.end(); i++) {
            if (prose.token(i).is("former") || prose.token(i).is("then")) {
                return true;
            }
        }
        return false;
    }

    private int shared(Range words, Range described, int noun) {
        int shared = 0;
        for (int i = described.first(); i < described.end(); i++) {
            String word = prose.lower(i);
            boolean tells = i != noun && word.length() > 2 && !DETERMINERS.contains(word);
            for (int j = words.first(); tells && j < words.end(); j++) {
                if (isOrEnds(prose.lower(j), word)) {
                    shared++;
                    break;
                }
            }
        }
        return shared;
    }

    private boolean isPartOfRole(int token) {
        String word = prose.lower(token);
        boolean joins = !HEAD_ENDS.contains(word) || (token > 0 && names.isRole(prose.lower(token - 1)));
        return prose.token(token).isWord() && joins && !ENDS.contains(word) && !Verbs.isVerb(word);
    }

    /** Ohio and R-Ohio. */
    private static boolean isOrEnds(String compound, String word) {
        int from = compound.length() - word.length();
        return from == 0
                ? compound.equals(word)
                : from > 1 && compound.charAt(from - 1) == '-' && compound.endsWith(word);
    }

    /** "Defense Minister Lea Sommer", "the president of the bank, Lea Sommer". */
    private void before(Mention mention) {
        int at = mention.range().first() - 1;
        int floor = Math.max(prose.sentenceAt(mention.range().first()).first(), at - REACH);
        boolean apposed = at > floor && prose.token(at).is(",");
        if (apposed) {
            at--;
        } else if (at < floor || !names.isRole(prose.lower(at))) {
            return;
        }
        int first = at;
        while (first >= floor && isPartOfRole(first)) {
            first--;
        }
        first++;
        int end = Math.min(
                prose.sentenceAt(mention.range().first()).end(), mention.range().end() + BEHIND);
        Range words = new Range(first, end);
        for (int i = first; i <= at; i++) {
            boolean head = !apposed || HEAD_ENDS.contains(prose.lower(i + 1)) || i == at;
            if (head && names.isRole(prose.lower(i)) && !names.isPlural(prose.lower(i))) {
                add(prose.lower(i), mention, words, new Range(first, i));
            }
        }
    }

    /** "Lea Sommer, the minister of defence", "Lea Sommer is the minister". */
    private void behind(Mention mention) {
        int at = mention.range().end();
        Sentence sentence = prose.sentenceAt(mention.range().first());
        int bound = Math.min(sentence.end(), at + REACH);
        if (at >= bound || !(prose.token(at).is(",") || prose.token(at).is("(") || LINKS.contains(prose.lower(at)))) {
            return;
        }
        boolean head = true;
        Range words = new Range(mention.range().first(), bound);
        for (int i = at + 1; i < bound; i++) {
            String word = prose.lower(i);
            if (ENDS.contains(word) || (!prose.token(i).isWord() && !word.startsWith("'"))) {
                return;
            }
            head &= !HEAD_ENDS.contains(word);
            if (head && names.isRole(word) && !names.isPlural(word)) {
                add(word, mention, words, new Range(at, i));
            }
        }
    }

    private void add(String role, Mention mention, Range words, Range beside) {
        bearers.computeIfAbsent(names.of(role), key -> new ArrayList<>(2))
                .add(new Bearer(mention, words, isPast(beside)));
    }
}
