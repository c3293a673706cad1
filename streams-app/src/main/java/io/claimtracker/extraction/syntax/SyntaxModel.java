package io.claimtracker.extraction.syntax;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * All that is trained for reading syntax.
 *
 * @param tags what kind of word a word is: {@link Tag}
 * @param arcs which move leads to the right tree: {@link Transitions}
 * @param relations as what a word depends on its head: {@link Relation}
 */
public record SyntaxModel(Decisions tags, Decisions arcs, Decisions relations) {
    public SyntaxModel {
        check("tags", tags, Tag.values().length);
        check("arcs", arcs, Transitions.MOVES);
        check("relations", relations, Relation.values().length);
    }

    private static void check(String what, Decisions decisions, int outcomes) {
        if (decisions.weights().lanes() != outcomes) {
            throw new IllegalArgumentException(
                    "no model of " + what + ": " + decisions.weights().lanes() + " outcomes, not " + outcomes);
        }
    }

    public void write(DataOutputStream out) throws IOException {
        tags.write(out);
        arcs.write(out);
        relations.write(out);
    }

    /** Reads what {@link #write} wrote. */
    public static SyntaxModel read(DataInputStream in) throws IOException {
        return new SyntaxModel(Decisions.read(in), Decisions.read(in), Decisions.read(in));
    }
}
