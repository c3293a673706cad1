package io.claimtracker.extraction.scoring;

import java.util.Optional;

/** What a span is to its attribution. */
public enum Role {
    SOURCE("Source"),
    CUE("Cue"),
    CONTENT("Content");

    private final String label;

    Role(String label) {
        this.label = label;
    }

    /** The role of a label such as Content, or Content2 for its second piece; empty where it is none of these. */
    static Optional<Role> labelled(String label) {
        for (Role role : values()) {
            if (label.startsWith(role.label)
                    && label.chars().skip(role.label.length()).allMatch(Character::isDigit)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
