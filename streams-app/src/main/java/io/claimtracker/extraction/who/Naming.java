package io.claimtracker.extraction.who;

import io.claimtracker.avro.ActorType;
import io.claimtracker.extraction.text.Range;

/**
 * A name where it stands, before it is told which of the article's names it is short for.
 *
 * @param name as written
 * @param type OTHER with a single word where nothing tells: such a word may be a surname
 * @param actor the id of the directory's actor; empty where it knows none
 */
record Naming(Range range, String name, ActorType type, String actor) {
    boolean isSingle() {
        return range.end() - range.first() == 1;
    }
}
