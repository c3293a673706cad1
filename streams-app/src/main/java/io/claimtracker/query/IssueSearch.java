package io.claimtracker.query;

import io.claimtracker.avro.IssueProfile;
import io.claimtracker.search.Sought;
import io.claimtracker.topology.ClaimStores;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.jspecify.annotations.Nullable;

/** Issues by words of their event, place and main target, or all of them by id, in one partition. */
public final class IssueSearch {
    private IssueSearch() {}

    /**
     * The first that are found, each under its place in the list; one more than the page holds, to tell whether there is
     * more.
     *
     * @param sought empty to find all
     * @param words {@link ClaimStores#ISSUE_WORDS}
     * @param targetWords {@link ClaimStores#TARGET_WORDS} of the same partition
     * @param issues {@link ClaimStores#ISSUES} of the same partition
     */
    public static List<KeyValue<String, IssueProfile>> find(
            Optional<Sought> sought,
            ReadOnlyKeyValueStore<String, String> words,
            ReadOnlyKeyValueStore<String, String> targetWords,
            ReadOnlyKeyValueStore<String, IssueProfile> issues,
            PageRequest page) {
        if (sought.isEmpty()) {
            return KeyRange.EVERYTHING.ascending(issues, page, profile -> true);
        }
        List<KeyValue<String, IssueProfile>> found = new ArrayList<>();
        for (String place :
                WordSearch.ofIssues(words, targetWords, sought.get()).places(page)) {
            @Nullable IssueProfile profile = issues.get(WordSearch.idAt(place));
            if (profile != null) {
                found.add(KeyValue.pair(place, profile));
            }
        }
        return found;
    }
}
