package io.claimtracker.topology;

import io.claimtracker.avro.BackingLink;
import io.claimtracker.avro.Statement;
import io.claimtracker.backing.BackedStatement;
import io.claimtracker.position.StatementOrder;
import io.claimtracker.schemas.RecordKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A holder's statement rows as they are to be folded: as they were received, but for those that back a statement of another
 * article. These are kept aside, and become rows that say what was meant, each for the time in which that was known. Row and
 * link come in either order.
 */
final class BackerRows {
    private final HolderStores stores;
    private final StatementShelf statements;
    private final String holder;

    BackerRows(HolderStores stores, StatementShelf statements, String holder) {
        this.stores = stores;
        this.statements = statements;
        this.holder = holder;
    }

    /** What a row received, or taken back, changes among the rows that are folded. */
    List<Update<Statement>> receive(String row, @Nullable Statement after) {
        String key = RecordKey.prefix(holder) + row;
        @Nullable Statement aside = stores.backers().get(key);
        @Nullable Statement before = aside == null ? statements.row(row) : aside;
        boolean sought = after != null && BackedStatement.isSought(after);
        if (aside == null && !sought) {
            return Objects.equals(before, after) ? List.of() : List.of(new Update<>(row, before, after));
        }
        Map<String, Statement> toldBefore = told(row, before);
        stores.backers().put(key, sought ? after : null);
        return Update.between(toldBefore, told(row, after));
    }

    /** What it changes that a statement backs another one than before. */
    List<Update<Statement>> link(List<String> linkKey, @Nullable BackingLink link) {
        String statement = RecordKey.prefix(holder) + RecordKey.of(linkKey.get(1), linkKey.get(2));
        Map<String, Statement> before = toldOf(statement);
        stores.links().put(RecordKey.prefix(statement) + linkKey.get(3), link);
        return Update.between(before, toldOf(statement));
    }

    /** All rows of a statement that is kept aside. */
    private Map<String, Statement> toldOf(String statement) {
        Map<String, Statement> told = new TreeMap<>();
        try (var range = stores.backers().range(RecordKey.prefix(statement), RecordKey.prefixEnd(statement))) {
            range.forEachRemaining(entry -> told.putAll(told("", entry.value)));
        }
        return told;
    }

    private Map<String, Statement> told(String row, @Nullable Statement received) {
        Map<String, Statement> told = new TreeMap<>();
        if (received != null && BackedStatement.isSought(received)) {
            BackedStatement.told(received, links(received)).forEach(one -> told.put(StatementShelf.rowOf(one), one));
        } else if (received != null) {
            told.put(row, received);
        }
        return told;
    }

    private List<BackingLink> links(Statement backer) {
        String statement = RecordKey.prefix(holder)
                + RecordKey.of(backer.getId(), RecordKey.sortable(StatementOrder.recordedAt(backer)));
        List<BackingLink> links = new ArrayList<>();
        try (var range = stores.links().range(RecordKey.prefix(statement), RecordKey.prefixEnd(statement))) {
            range.forEachRemaining(entry -> links.add(entry.value));
        }
        return links;
    }
}
