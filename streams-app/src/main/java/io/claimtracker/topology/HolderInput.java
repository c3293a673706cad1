package io.claimtracker.topology;

import io.claimtracker.avro.BackingLink;
import io.claimtracker.avro.Statement;
import org.jspecify.annotations.Nullable;

/** What meets in a holder's partition. */
sealed interface HolderInput {
    /** A row of a statement the holder makes, or null where it is taken back. */
    record Row(@Nullable Statement statement) implements HolderInput {}

    /** A row of a statement that backs one of the holder's, or null where it is taken back. */
    record Answer(@Nullable Statement backer) implements HolderInput {}

    /** What a statement of the holder's backs elsewhere, or null where it no longer does. */
    record Link(@Nullable BackingLink link) implements HolderInput {}
}
