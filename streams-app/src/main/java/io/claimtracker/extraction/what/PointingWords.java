package io.claimtracker.extraction.what;

import io.claimtracker.avro.ActorType;
import io.claimtracker.extraction.text.Prose;
import io.claimtracker.extraction.text.Range;
import io.claimtracker.extraction.text.Sentence;
import io.claimtracker.extraction.who.Cast;
import io.claimtracker.extraction.who.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Words that point back to somebody or some place named before: the group, the country, it, there. */
public final class PointingWords {
    private static final Set<String> GROUPS =
            Set.of("group", "groups", "organisation", "organization", "network", "movement", "militants");
    private static final Set<String> COUNTRIES = Set.of("country", "nation", "state");
    private static final Set<String> BE = Set.of("is", "are", "was", "were", "isn't", "will", "has", "have", "would");
    private static final int READ = 200;

    /** The groups that words of a content point back to, each where it stands. */
    public List<Mention> parties(Prose prose, Cast cast, Range content) {
        List<Mention> parties = new ArrayList<>();
        int end = Math.min(content.end(), content.first() + READ);
        for (int i = content.first(); i < end; i++) {
            boolean definite = Set.of("the", "that", "this", "either").contains(prose.lower(i)) && i + 1 < end;
            if (definite && GROUPS.contains(prose.lower(i + 1))) {
                int at = i;
                cast.lastBefore(i, mention -> mention.type() == ActorType.ARMED_GROUP)
                        .ifPresent(mention -> parties.add(at(at, at + 2, mention)));
            } else if (i == content.first()
                    && Set.of("it", "its", "they", "their").contains(prose.lower(i))) {
                int at = i;
                cast.lastBefore(i, mention -> acts(mention) && isSubjectBefore(prose, mention, at))
                        .ifPresent(mention -> parties.add(at(at, at + 1, mention)));
            }
        }
        return parties;
    }

    /** The place that "there", "here" or "the country" in a content means. */
    public Optional<Mention> place(Prose prose, Cast cast, List<Range> content) {
        for (Range range : content) {
            int end = Math.min(range.end(), range.first() + READ);
            for (int i = range.first(); i < end; i++) {
                if (points(prose, i, end)) {
                    Sentence sentence = prose.sentenceAt(i);
                    int token = i;
                    return cast.lastBefore(i, cast::isLocative)
                            .filter(mention ->
                                    prose.sentenceAt(mention.range().first()).paragraph() == sentence.paragraph())
                            .or(cast::place)
                            .or(() -> cast.lastBefore(token, Mention::isPlace));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean points(Prose prose, int i, int end) {
        String lower = prose.lower(i);
        if (lower.equals("here") || lower.equals("there")) {
            boolean existential = i + 1 < end
                    && (BE.contains(prose.lower(i + 1)) || prose.lower(i + 1).equals(","));
            return !existential;
        }
        return COUNTRIES.contains(lower) && Set.of("the", "that", "this").contains(prose.lower(i - 1));
    }

    /** Whether a name opens the sentence before, or stands earlier in the same. */
    private static boolean isSubjectBefore(Prose prose, Mention mention, int token) {
        Sentence own = prose.sentenceAt(token);
        Sentence named = prose.sentenceAt(mention.range().first());
        boolean opens = named.end() == own.first() && mention.range().first() < named.first() + 12;
        return named.first() == own.first() || opens;
    }

    private static boolean acts(Mention mention) {
        return mention.type() == ActorType.ARMED_GROUP;
    }

    private static Mention at(int first, int end, Mention mention) {
        return new Mention(new Range(first, end), mention.name(), mention.type());
    }
}
