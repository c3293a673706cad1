package io.claimtracker.topology;

import io.claimtracker.actor.ActorDirectory;
import io.claimtracker.avro.Actor;
import io.claimtracker.avro.Issue;
import io.claimtracker.avro.IssueProfile;
import io.claimtracker.avro.PositionRow;
import io.claimtracker.schemas.RecordKey;
import io.claimtracker.search.NameWords;
import io.claimtracker.topology.PositionRowKey.Shelf;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the issues on which anybody holds a position, and the words that they are found by: a function of the target's
 * position rows that are known now, and of what the directories have of the target. An issue has the words of its event and
 * place; those of its target, who may have a million issues, are kept once.
 */
public final class IssueIndex {
    /** The word under which every issue lies, by which those of one target are one range: it sorts below all others. */
    public static final String ANY = "";

    private final KeyValueStore<String, PositionRow> rows;
    private final KeyValueStore<String, IssueProfile> issues;
    private final KeyValueStore<String, String> words;
    private final KeyValueStore<String, String> targetWords;
    private final StoredEntries entries;
    private final ActorDirectory builtIn;

    IssueIndex(ProcessingContext context, ActorDirectory builtIn) {
        this.rows = context.getStateStore(ClaimStores.TARGET_POSITIONS.name());
        this.issues = context.getStateStore(ClaimStores.ISSUES.name());
        this.words = context.getStateStore(ClaimStores.ISSUE_WORDS.name());
        this.targetWords = context.getStateStore(ClaimStores.TARGET_WORDS.name());
        this.entries = new StoredEntries(context.getStateStore(ClaimStores.TARGET_ENTRIES.name()));
        this.builtIn = builtIn;
    }

    /** The rows of an issue in {@link ClaimStores#ISSUE_WORDS}. */
    public static Map<String, String> rows(IssueProfile profile) {
        String issue = profile.getIssue().getId();
        String owner = IssueOwner.of(issue);
        Map<String, Boolean> words = new TreeMap<>(Map.of(ANY, false));
        String event = owner.equals(issue) ? issue : issue.substring(owner.length());
        NameWords.ofTexts(
                        List.of(event.replace(':', ' '), profile.getIssue().getLabel()),
                        owner.equals(issue) ? List.of() : List.of(owner))
                .forEach(word -> words.put(word, false));
        return WordRows.of(WordRows.standing(profile.getHolders()), words, issue);
    }

    /**
     * The rows of a target in {@link ClaimStores#TARGET_WORDS}.
     *
     * @param loaded what the loaded directory has of it and of all that were merged into it
     */
    public static Map<String, String> targetRows(String target, Collection<Actor> loaded, ActorDirectory builtIn) {
        Map<String, String> rows = new TreeMap<>();
        NameWords.ofNames(KnownNames.of(target, loaded, builtIn))
                .keySet()
                .forEach(word -> rows.put(RecordKey.of(word, target), ""));
        return rows;
    }

    /**
     * Takes notice of a change of a row that is known now, once it is written.
     *
     * @param group target, issue and holder
     * @param holders by how many more, or fewer, hold a position on the issue
     * @param after the row; null when it goes
     */
    void row(String group, int holders, @Nullable PositionRow after) {
        List<String> parts = RecordKey.parts(group);
        String target = parts.get(0);
        String issue = parts.get(1);
        @Nullable IssueProfile known = issues.get(issue);
        long number = (known == null ? 0 : known.getHolders()) + holders;
        if (number == 0) {
            put(target, issue, known, null);
            return;
        }
        String label = isStillCalled(known, after) ? known.getIssue().getLabel() : label(target, issue);
        put(target, issue, known, new IssueProfile(new Issue(issue, label), number));
    }

    /** Puts what the loaded directory has of a target in the place of what it had. */
    void entry(String key, String target, @Nullable Actor entry) {
        boolean found = hasIssues(target);
        List<Actor> before = found ? entries.of(target) : List.of();
        entries.put(key, entry);
        if (found) {
            replace(targetWords, targetRows(target, before, builtIn), targetRows(target, entries.of(target), builtIn));
        }
    }

    private void put(String target, String issue, @Nullable IssueProfile before, @Nullable IssueProfile after) {
        boolean comesOrGoes = (before == null) != (after == null);
        boolean had = comesOrGoes && hasIssues(target);
        issues.put(issue, after);
        if (comesOrGoes || !isFoundAlike(before, after)) {
            replace(words, rowsOf(before), rowsOf(after));
        }
        boolean has = comesOrGoes && hasIssues(target);
        if (had != has) {
            Map<String, String> found = targetRows(target, entries.of(target), builtIn);
            replace(targetWords, had ? found : Map.of(), has ? found : Map.of());
        }
    }

    private boolean hasIssues(String target) {
        try (var range = issues.range(IssueOwner.prefix(target), IssueOwner.prefixEnd(target))) {
            return range.hasNext();
        }
    }

    private static Map<String, String> rowsOf(@Nullable IssueProfile profile) {
        return profile == null ? Map.of() : rows(profile);
    }

    /** What nearly every statement leaves as it is. */
    private static boolean isFoundAlike(@Nullable IssueProfile one, @Nullable IssueProfile other) {
        return one != null
                && other != null
                && one.getIssue().getLabel().equals(other.getIssue().getLabel())
                && WordRows.standing(one.getHolders()).equals(WordRows.standing(other.getHolders()));
    }

    /** A row with the label that the issue has changes none; where another has come, or one has gone, it is read anew. */
    private static boolean isStillCalled(@Nullable IssueProfile known, @Nullable PositionRow after) {
        return known != null
                && after != null
                && labelOf(after).equals(known.getIssue().getLabel());
    }

    /** What the first of its holders, by id, last called it. */
    private String label(String target, String issue) {
        String scope = RecordKey.of(target, issue);
        String from = RecordKey.prefix(scope);
        while (true) {
            String group;
            try (var range = rows.range(from, RecordKey.prefixEnd(scope))) {
                if (!range.hasNext()) {
                    return ""; // Only for as long as a holder is counted whose row is not written yet.
                }
                List<String> parts = RecordKey.parts(range.peekNextKey());
                group = RecordKey.of(
                        parts.subList(0, ClaimStores.TARGET_GROUP_PARTS).toArray(String[]::new));
            }
            String now = Shelf.NOW.under(group);
            try (var newestFirst = rows.reverseRange(now, now + KnownRows.END)) {
                if (newestFirst.hasNext()) {
                    return labelOf(newestFirst.next().value);
                }
            }
            from = RecordKey.prefixEnd(group);
        }
    }

    private static String labelOf(PositionRow row) {
        return row.getPosition().getIssue().getLabel();
    }

    private static void replace(
            KeyValueStore<String, String> store, Map<String, String> before, Map<String, String> after) {
        Update.between(before, after).forEach(update -> store.put(update.key(), update.after()));
    }
}
