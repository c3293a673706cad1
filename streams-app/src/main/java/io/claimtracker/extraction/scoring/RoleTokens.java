package io.claimtracker.extraction.scoring;

import io.claimtracker.extraction.attribution.Attribution;
import java.util.BitSet;

/** The tokens of an attribution, marked or found, by their role; not to be changed. */
record RoleTokens(BitSet source, BitSet cue, BitSet content) {
    static RoleTokens of(GoldAttribution attribution, ScoredTokens tokens) {
        return new RoleTokens(
                tokens.in(attribution.source()), tokens.in(attribution.cue()), tokens.in(attribution.content()));
    }

    static RoleTokens of(Attribution attribution, ScoredTokens tokens) {
        return new RoleTokens(
                tokens.in(attribution.source()), tokens.in(attribution.cue()), tokens.in(attribution.content()));
    }

    BitSet in(Role role) {
        return switch (role) {
            case SOURCE -> source;
            case CUE -> cue;
            case CONTENT -> content;
        };
    }

    /** How many tokens of content and cue are the same; none where not one of the content is. */
    int shared(RoleTokens other) {
        int shared = count(content, other.content);
        return shared == 0 ? 0 : shared + count(cue, other.cue);
    }

    /** Whether the sources share a token, or both are missing. */
    boolean sameSource(RoleTokens other) {
        return source.isEmpty() ? other.source.isEmpty() : source.intersects(other.source);
    }

    private static int count(BitSet one, BitSet other) {
        if (!one.intersects(other)) {
            return 0;
        }
        BitSet both = (BitSet) one.clone();
        both.and(other);
        return both.cardinality();
    }
}
