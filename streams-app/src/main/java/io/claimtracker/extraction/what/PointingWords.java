package io.claimtracker.extraction.what;

import io.claimtracker.avro.ActorType;
import io.claimtracker.extraction.text.Lexicon;
import io.claimtracker.extraction.text.Prose;
import io.claimtracker.extraction.text.Range;
import io.claimtracker.extraction.text.Sentence;
import io.claimtracker.extraction.who.Cast;
import io.claimtracker.extraction.who.HolderFinder;
import io.claimtracker.extraction.who.Holders;
import io.claimtracker.extraction.who.Mention;
import io.claimtracker.extraction.who.Party;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Words that point back to somebody or some place named before: he, the group, the country, it, there. */
final class PointingWords {
    /** What a pointing word may mean; the names are those of pointing-words.txt. */
    private enum Pointer {
        SPEAKER,
        PERSON,
        ROLE,
        THING,
        SEVERAL,
        GROUP,
        COUNTRY,
        PLACE
    }

    private static final Set<String> POINTING_ARTICLES = Set.of("the", "that", "this", "either", "both");
    private static final Set<String> BE =
            Set.of("is", "are", "was", "were", "isn't", "'s", "will", "has", "have", "would");
    /** What sets something in a country, rather than have it done to the country. */
    private static final Set<String> LOCATIVE =
            Set.of("in", "inside", "within", "across", "throughout", "from", "into", "around", "of", "leave", "enter");

    private static final int READ = 200;

    private final HolderFinder holderFinder = new HolderFinder();
    private final Map<String, Pointer> pointers = new HashMap<>();

    PointingWords() {
        Lexicon.table("pointing-words.txt").forEach((word, meaning) -> pointers.put(word, Pointer.valueOf(meaning)));
    }

    /** Adds whom the words of a content point back to, each where it stands; the holder's own name for "I". */
    void resolve(Prose prose, Cast cast, Range content, Party holder, Holders heard, List<Mention> mentions) {
        int end = Math.min(content.end(), content.first() + READ);
        for (int i = content.first(); i < end; i++) {
            Pointer pointer = pointers.get(prose.lower(i));
            Mention meant = pointer == null ? null : meant(prose, cast, content, holder, heard, mentions, pointer, i);
            if (meant != null) {
                mentions.add(new Mention(new Range(i, i + 1), meant.name(), meant.type()));
            }
        }
    }

    private @Nullable Mention meant(
            Prose prose,
            Cast cast,
            Range content,
            Party holder,
            Holders heard,
            List<Mention> mentions,
            Pointer pointer,
            int token) {
        return switch (pointer) {
            case SPEAKER -> prose.quoted(token) ? mention(holder, token) : null;
            case PERSON -> person(prose, content, holder, heard, mentions, token);
            case ROLE -> role(prose, cast, heard, token);
            case THING ->
                isBody(holder) && !prose.quoted(token)
                        ? mention(holder, token)
                        : isExpletive(prose, token) ? null : subjectBefore(prose, cast, token, PointingWords::acts);
            case SEVERAL ->
                holder.type() != ActorType.PERSON && isPlural(holder.name()) && !prose.quoted(token)
                        ? mention(holder, token)
                        : subjectBefore(prose, cast, token, PointingWords::isSeveral);
            case GROUP ->
                POINTING_ARTICLES.contains(prose.lower(token - 1))
                        ? cast.lastBefore(token, mention -> mention.type() == ActorType.ARMED_GROUP)
                                .or(() -> cast.lastBefore(token, mention -> mention.type() == ActorType.ORGANISATION))
                                .orElse(null)
                        : null;
            case COUNTRY, PLACE -> null;
        };
    }

    /** The place that "there", "here" or "the country" in a content means. */
    Optional<Mention> place(Prose prose, Cast cast, List<Range> content) {
        for (Range range : content) {
            int end = Math.min(range.end(), range.first() + READ);
            for (int i = range.first(); i < end; i++) {
                Pointer pointer = pointers.get(prose.lower(i));
                if (pointer != null && pointsToPlace(prose, pointer, i, end)) {
                    return placeBefore(prose, cast, i);
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Mention> placeBefore(Prose prose, Cast cast, int token) {
        int paragraph = prose.sentenceAt(token).paragraph();
        return cast.lastBefore(token, cast::isLocative)
                .filter(mention -> prose.sentenceAt(mention.range().first()).paragraph() == paragraph)
                .or(cast::place)
                .or(() -> cast.lastBefore(token, Mention::isPlace));
    }

    private static boolean pointsToPlace(Prose prose, Pointer pointer, int token, int end) {
        if (pointer == Pointer.PLACE) {
            boolean existential = token + 1 < end
                    && (BE.contains(prose.lower(token + 1))
                            || prose.lower(token + 1).equals(","));
            return !existential && !prose.lower(token - 1).equals("out");
        }
        return pointer == Pointer.COUNTRY
                && POINTING_ARTICLES.contains(prose.lower(token - 1))
                && LOCATIVE.contains(prose.lower(token - 2));
    }

    /**
     * Whom "he" means: who is named in the content before; outside of a quotation, else, the speaker; in one, or where the
     * speaker is a woman, whom the article means by it.
     */
    private static @Nullable Mention person(
            Prose prose, Range content, Party holder, Holders heard, List<Mention> mentions, int token) {
        for (int i = mentions.size() - 1; i >= 0; i--) {
            Mention named = mentions.get(i);
            boolean before = named.range().first() < token && named.range().first() >= content.first();
            boolean other = !named.name().equals(holder.name());
            if (before && other && heard.mayMean(token, named.party())) {
                return named;
            }
        }
        boolean quoted = prose.quoted(token);
        if (!quoted && heard.mayMean(token, holder)) {
            return mention(holder, token);
        }
        return heard.person(token, party -> !party.anonymous() && !party.name().equals(holder.name()))
                .map(party -> mention(party, token))
                .orElse(null);
    }

    /** "The president", with no name behind it: who bears the office in the article. */
    private @Nullable Mention role(Prose prose, Cast cast, Holders heard, int token) {
        boolean definite = prose.lower(token - 1).equals("the");
        boolean named = token + 1 < prose.tokens().size()
                && (prose.token(token + 1).isCapitalised()
                        || prose.lower(token + 1).equals("of"));
        if (!definite || named) {
            return null;
        }
        Party bearer = holderFinder.find(prose, cast, new Range(token - 1, token + 1), heard);
        return bearer.anonymous() ? null : mention(bearer, token);
    }

    private static Mention mention(Party party, int token) {
        return new Mention(new Range(token, token + 1), party.name(), party.type());
    }

    /** "It is clear that …": it means nobody. */
    private static boolean isExpletive(Prose prose, int token) {
        return BE.contains(prose.lower(token + 1));
    }

    /** Who is named earlier in the same sentence or opens the one before. */
    private static @Nullable Mention subjectBefore(Prose prose, Cast cast, int token, Predicate<Mention> fits) {
        return cast.lastBefore(token, fits)
                .filter(mention -> isSubjectBefore(prose, mention, token))
                .orElse(null);
    }

    private static boolean isSubjectBefore(Prose prose, Mention mention, int token) {
        Sentence own = prose.sentenceAt(token);
        Sentence named = prose.sentenceAt(mention.range().first());
        boolean opens = named.end() == own.first() && mention.range().first() < named.first() + 12;
        return named.first() == own.first() || opens;
    }

    private static boolean isBody(Party holder) {
        return !holder.anonymous()
                && (holder.type() == ActorType.ORGANISATION
                        || holder.type() == ActorType.OUTLET
                        || holder.type() == ActorType.STATE
                        || holder.type() == ActorType.ARMED_GROUP);
    }

    private static boolean isPlural(String name) {
        return name.endsWith("s") && !name.endsWith("ss") && !name.endsWith("us") && !name.endsWith("is");
    }

    private static boolean acts(Mention mention) {
        return mention.type() == ActorType.ARMED_GROUP || mention.type() == ActorType.ORGANISATION;
    }

    private static boolean isSeveral(Mention mention) {
        return mention.type() == ActorType.ARMED_GROUP
                || (mention.type() == ActorType.ORGANISATION && isPlural(mention.name()));
    }
}
