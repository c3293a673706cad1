package io.claimtracker.query.reads;

import io.claimtracker.query.problem.BadQueryException;
import io.claimtracker.schemas.RecordKey;
import io.claimtracker.search.Sought;
import io.claimtracker.search.Sought.Term;
import io.claimtracker.topology.ClaimStores;
import io.claimtracker.topology.IssueIndex;
import io.claimtracker.topology.IssueOwner;
import io.claimtracker.topology.WordRows;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * One search in one partition of an index by words. What is found has a place: first those whose whole name is sought, then
 * those who meet the first reading of it, then the second; in each those that most is said of; then by id.
 *
 * <p>The index is walked in that order, standing by standing, and no further than the page: so a few letters, which very many
 * have, cost what the best known of them do. At one standing all who meet a word are gathered and put in order, as they lie
 * by word. A bound on what is read keeps the worst search short.
 */
public final class WordSearch {
    /** Most rows and ranges that are looked at: some tenths of a second's work. */
    public static final int MOST_ROWS = 100_000;

    /** More targets than this are not gone through one by one. */
    private static final int MANY_OWNERS = 32;

    /** Behind every letter and digit of a word. */
    private static final String AFTER_WORDS = "{";

    private static final String AFTER_COLON = ";";

    private static final String LAST = "\uDBFF\uDFFF";

    private final ReadOnlyKeyValueStore<String, String> rows;
    private final @Nullable ReadOnlyKeyValueStore<String, String> actorWords;
    private final Sought sought;
    private final Map<String, Set<String>> owners = new HashMap<>();
    private final Map<String, Set<String>> found = new HashMap<>();
    private int looked;

    private WordSearch(
            ReadOnlyKeyValueStore<String, String> rows,
            @Nullable ReadOnlyKeyValueStore<String, String> actorWords,
            Sought sought) {
        this.rows = rows;
        this.actorWords = actorWords;
        this.sought = sought;
    }

    /** A search in {@link ClaimStores#ACTOR_WORDS}. */
    static WordSearch ofActors(ReadOnlyKeyValueStore<String, String> words, Sought sought) {
        return new WordSearch(words, null, sought);
    }

    /** A search in {@link ClaimStores#ISSUE_WORDS}, and for words of the issues' targets in {@link ClaimStores#ACTOR_WORDS}. */
    static WordSearch ofIssues(
            ReadOnlyKeyValueStore<String, String> words,
            ReadOnlyKeyValueStore<String, String> actorWords,
            Sought sought) {
        return new WordSearch(words, actorWords, sought);
    }

    /** Whom or what a place belongs to. */
    static String idAt(String place) {
        return place.substring(place.lastIndexOf('\t') + 1);
    }

    /**
     * The places of those found, in their order; one more than the page holds, to tell whether there is more.
     *
     * @throws BadQueryException if that takes too long
     */
    List<String> places(PageRequest page) {
        List<String> standings = standings(rows);
        String after = page.after().map(WordSearch::checked).orElse("");
        List<String> places = new ArrayList<>();
        for (int tier = 0; tier <= sought.readings().size(); tier++) {
            for (String standing : standings) {
                String under = RecordKey.prefix(RecordKey.of(String.valueOf(tier), standing));
                if (KeyRange.ORDER.compare(under + LAST, after) > 0) {
                    String afterId = after.startsWith(under) ? after.substring(under.length()) : "";
                    int wanted = page.limit() + 1 - places.size();
                    met(tier, standing, afterId, wanted).forEach(id -> places.add(under + id));
                }
                if (places.size() > page.limit()) {
                    return places;
                }
            }
        }
        return places;
    }

    private static String checked(String after) {
        if (RecordKey.parts(after).size() != 3) {
            throw Cursor.unknown();
        }
        return after;
    }

    /** Those that there are, the most said of first. */
    private static List<String> standings(ReadOnlyKeyValueStore<String, String> rows) {
        List<String> standings = new ArrayList<>();
        String from = "";
        while (true) {
            try (var range = rows.range(from, LAST)) {
                if (!range.hasNext()) {
                    return standings;
                }
                String standing = RecordKey.first(range.peekNextKey());
                standings.add(standing);
                from = RecordKey.prefixEnd(standing);
            }
        }
    }

    /** The first of those at one tier and standing, behind an id. */
    private List<String> met(int tier, String standing, String after, int wanted) {
        found.clear();
        Set<String> wholes = wholes(standing);
        NavigableSet<String> met = new TreeSet<>(RecordKey.ORDER);
        if (tier == 0) {
            met.addAll(wholes);
        } else {
            List<Term> reading = sought.readings().get(tier - 1);
            List<List<Term>> earlier = sought.readings().subList(0, tier - 1);
            Predicate<String> isMet = id -> !wholes.contains(id)
                    && meets(reading, standing, id)
                    && earlier.stream().noneMatch(other -> meets(other, standing, id));
            for (String word : rarest(reading, standing)) {
                having(word, standing).stream().filter(isMet).forEach(met::add);
                addOwned(word, standing, after, wanted, isMet, met);
            }
        }
        return met.tailSet(after, false).stream().limit(wanted).toList();
    }

    private boolean meets(List<Term> reading, String standing, String id) {
        return reading.stream().allMatch(term -> meets(term, standing, id));
    }

    private boolean meets(Term term, String standing, String id) {
        return has(term.joined(), standing, id)
                || (!term.parts().isEmpty() && term.parts().stream().allMatch(part -> has(part, standing, id)));
    }

    private boolean has(String word, String standing, String id) {
        return having(word, standing).contains(id) || owners(word).contains(IssueOwner.of(id));
    }

    /** Words of that term which the fewest meet; whoever meets the reading has one of them. */
    private List<String> rarest(List<Term> reading, String standing) {
        return reading.stream()
                .map(term -> ways(term, standing))
                .min(Comparator.comparingLong(words ->
                        words.stream().mapToLong(word -> number(word, standing)).sum()))
                .orElse(List.of());
    }

    private List<String> ways(Term term, String standing) {
        List<String> ways = new ArrayList<>(List.of(term.joined()));
        term.parts().stream()
                .min(Comparator.comparingLong(part -> number(part, standing)))
                .ifPresent(ways::add);
        return ways;
    }

    /** About how many have a word; a target has any number of issues. */
    private long number(String word, String standing) {
        int targets = owners(word).size();
        return having(word, standing).size() + (targets == 0 ? 0L : MOST_ROWS + (long) targets);
    }

    private Set<String> wholes(String standing) {
        if (sought.whole().isEmpty()) {
            return Set.of();
        }
        String from = RecordKey.prefix(RecordKey.of(standing, sought.whole()));
        Set<String> ids = new HashSet<>();
        collect(rows, from, from + LAST, row -> row.value.equals(WordRows.WHOLE), ids);
        return ids;
    }

    /** All at a standing that have a word of their own that begins so. */
    private Set<String> having(String word, String standing) {
        return found.computeIfAbsent(word, begins -> {
            Set<String> ids = new HashSet<>();
            String from = RecordKey.of(standing, begins);
            collect(rows, from, from + AFTER_WORDS, row -> true, ids);
            return ids;
        });
    }

    /** The targets that have such a word. */
    private Set<String> owners(String word) {
        ReadOnlyKeyValueStore<String, String> store = actorWords;
        return store == null
                ? Set.of()
                : owners.computeIfAbsent(word, begins -> {
                    Set<String> ids = new HashSet<>();
                    for (String standing : standings(store)) {
                        String from = RecordKey.of(standing, begins);
                        collect(store, from, from + AFTER_WORDS, row -> true, ids);
                    }
                    return ids;
                });
    }

    /** The first issues of the targets that have a word, of those behind an id that are met. */
    private void addOwned(
            String word, String standing, String after, int wanted, Predicate<String> isMet, Set<String> met) {
        Set<String> targets = owners(word);
        String all = RecordKey.prefix(RecordKey.of(standing, IssueIndex.ANY));
        List<KeyRange> ranges = targets.size() > MANY_OWNERS
                ? List.of(new KeyRange(all, all + LAST))
                : targets.stream()
                        .map(target -> new KeyRange(all + target + ":", all + target + AFTER_COLON))
                        .toList();
        for (KeyRange range : ranges) {
            String from = range.contains(all + after) ? all + after : range.from();
            int[] added = {0};
            if (KeyRange.ORDER.compare(all + after, range.to()) < 0) {
                scan(rows, from, range.to(), row -> {
                    String id = idAt(row.key);
                    if (!id.equals(after) && isMet.test(id)) {
                        met.add(id);
                        added[0]++;
                    }
                    return added[0] < wanted;
                });
            }
        }
    }

    private void collect(
            ReadOnlyKeyValueStore<String, String> store,
            String from,
            String to,
            Predicate<KeyValue<String, String>> passes,
            Set<String> ids) {
        scan(store, from, to, row -> {
            if (passes.test(row)) {
                ids.add(idAt(row.key));
            }
            return true;
        });
    }

    private void scan(
            ReadOnlyKeyValueStore<String, String> store,
            String from,
            String to,
            Predicate<KeyValue<String, String>> goOn) {
        looked++;
        try (var range = store.range(from, to)) {
            while (range.hasNext() && goOn.test(range.next())) {
                looked++;
                if (looked > MOST_ROWS) {
                    throw new BadQueryException("q finds too much to look through; more letters or words find less");
                }
            }
        }
    }
}
