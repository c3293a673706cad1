package io.claimtracker.extraction;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An edition of an article, as extraction reads it.
 *
 * @param version the publisher's version, where it gave one
 * @param edition the edition's content hash
 * @param outlet the name of who published it
 * @param published the day, UTC, that "Tuesday" and "in two years" are reckoned from
 * @param text what all offsets count into
 */
public record Document(
        String uri,
        Optional<String> version,
        String edition,
        Optional<String> outlet,
        Optional<LocalDate> published,
        String text) {}
