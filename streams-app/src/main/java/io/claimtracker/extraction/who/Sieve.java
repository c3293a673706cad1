package io.claimtracker.extraction.who;

import java.util.Optional;

/** One way to tell whom a source means. Sieves are tried in order; each leaves to the next what it cannot tell. */
interface Sieve {
    /** The name under which a decision is recorded. */
    String name();

    Optional<Party> resolve(Scene scene, SourcePhrase phrase);
}
