package io.claimtracker.extraction.when;

import org.jspecify.annotations.Nullable;

/** Reads one kind of name of the calendar. */
interface NameReader {
    /** The days it means; null where it is no such name, or means a day that the calendar does not have. */
    @Nullable
    Dated read(Name name);
}
