package io.claimtracker.topology;

import io.claimtracker.avro.Issue;
import io.claimtracker.avro.IssueProfile;
import io.claimtracker.avro.PositionRow;
import io.claimtracker.schemas.RecordKey;
import io.claimtracker.search.NameWords;
import io.claimtracker.topology.PositionRowKey.Shelf;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the issues on which anybody holds a position, and the words that they are found by: a function of the target's
 * position rows that are known now. An issue has the words of its event and place; those of its target, who may have a
 * million issues and go by any number of names, are kept once, with the actor.
 */
public final class IssueIndex {
    /** The word under which every issue lies, by which those of one target are one range: it sorts below all others. */
    public static final String ANY = "";

    private final KeyValueStore<String, PositionRow> rows;
    private final KeyValueStore<String, IssueProfile> issues;
    private final KeyValueStore<String, String> words;

    IssueIndex(ProcessingContext context) {
        this.rows = context.getStateStore(ClaimStores.TARGET_POSITIONS.name());
        this.issues = context.getStateStore(ClaimStores.ISSUES.name());
        this.words = context.getStateStore(ClaimStores.ISSUE_WORDS.name());
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
            put(issue, known, null);
            return;
        }
        String label = isStillCalled(known, after) ? known.getIssue().getLabel() : label(target, issue);
        put(issue, known, new IssueProfile(new Issue(issue, label), number));
    }

    private void put(String issue, @Nullable IssueProfile before, @Nullable IssueProfile after) {
        issues.put(issue, after);
        if (!isFoundAlike(before, after)) {
            Update.between(rowsOf(before), rowsOf(after)).forEach(update -> words.put(update.key(), update.after()));
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
}
