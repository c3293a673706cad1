package io.claimtracker.query.reads;

import io.claimtracker.avro.IssueProfile;
import io.claimtracker.routing.Stores;
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
     * The first that are found, each under its place in the list; one more than the page holds, if there is more.
     *
     * @param sought empty to find all
     */
    public static List<KeyValue<String, IssueProfile>> find(Stores stores, Optional<Sought> sought, PageRequest page) {
        ReadOnlyKeyValueStore<String, IssueProfile> issues = stores.get(ClaimStores.ISSUES);
        if (sought.isEmpty()) {
            return KeyRange.EVERYTHING.ascending(issues, page, issue -> true);
        }
        List<KeyValue<String, IssueProfile>> found = new ArrayList<>();
        WordSearch search = WordSearch.ofIssues(
                stores.get(ClaimStores.ISSUE_WORDS), stores.get(ClaimStores.ACTOR_WORDS), sought.get());
        for (String place : search.places(page)) {
            @Nullable IssueProfile issue = issues.get(WordSearch.idAt(place));
            if (issue != null) {
                found.add(KeyValue.pair(place, issue));
            }
        }
        return found;
    }
}
