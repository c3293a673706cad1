package io.claimtracker.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtracker.avro.ActorReference;
import io.claimtracker.avro.ActorType;
import io.claimtracker.avro.Statement;
import io.claimtracker.schemas.TrustedRecords;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HolderChangeTest {
    static {
        TrustedRecords.trust();
    }

    /** What two holders' partitions send to a target's partition comes there in either order. */
    @Test
    void aStatementThatGoesToAnotherHolderLeavesAndComesUnderKeysOfItsOwn() {
        Set<String> gone =
                HolderChange.timelineEntries(heldBy("abu-omar"), "2021-09-29").keySet();
        Set<String> come = HolderChange.timelineEntries(heldBy("omar-haddad"), "2021-09-29")
                .keySet();

        assertThat(gone).hasSize(2).doesNotContainAnyElementsOf(come);
    }

    private static Statement heldBy(String holder) {
        return Statement.newBuilder()
                .setId("s1")
                .setHolder(actor(holder))
                .setTargets(List.of(actor("al-qaeda")))
                .setRecordedAt(Instant.EPOCH)
                .build();
    }

    private static ActorReference actor(String id) {
        return new ActorReference(id, id, ActorType.OTHER, id);
    }
}
