package io.claimtracker.extraction.when;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The occasions that an article has told the day of so far, and who spoke on them. */
final class Occasions {
    /** How long before publication an occasion may be that the rest of an article still speaks of, in days. */
    private static final int NEWS = 8;

    private final LocalDate published;
    private final Map<String, Occasion> byHolder = new HashMap<>();
    private @Nullable LocalDate newest;

    /** An occasion, and the last paragraph that may still be of it, where it is not news. */
    private record Occasion(LocalDate day, int lastParagraph) {}

    Occasions(LocalDate published) {
        this.published = published;
    }

    /** One whose day was told; of an old one that is told to the day, the next paragraph may be too. */
    void add(String holder, StatedDay told, int paragraph) {
        byHolder.put(holder, new Occasion(told.day(), told.exact() ? paragraph + 1 : paragraph));
        newest = told.day();
    }

    /** A holder speaks on an occasion that was told of another, or before. */
    void carry(String holder, LocalDate day) {
        if (isNews(day)) {
            byHolder.put(holder, new Occasion(day, 0));
        }
    }

    /** The day that was told last. */
    @Nullable
    LocalDate newest() {
        return newest;
    }

    /** The day that a holder spoke on last, as far as a paragraph may still be of that occasion. */
    @Nullable
    LocalDate of(String holder, int paragraph) {
        Occasion occasion = byHolder.get(holder);
        return occasion != null && (isNews(occasion.day()) || paragraph <= occasion.lastParagraph())
                ? occasion.day()
                : null;
    }

    /** Whether an article published then may be about it. */
    boolean isNews(LocalDate day) {
        return day.plusDays(NEWS).isAfter(published);
    }
}
