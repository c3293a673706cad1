package io.claimtracker.extraction.attribution;

import io.claimtracker.extraction.text.Range;

/**
 * Words that may attribute something to somebody.
 *
 * @param range its tokens
 * @param form how source and content stand to it
 * @param foundBy the rule or model that found it
 */
public record Cue(Range range, Form form, String foundBy) {
    /** How source and content stand to a cue. */
    public enum Form {
        /** X said (that) …; "…," said X; … , X said. */
        VERB,
        /** …, adding that …: its source is the subject of the clause before. */
        PARTICIPLE,
        /** X was quoted as saying …. */
        PASSIVE,
        /** Y quoted X as saying …. */
        QUOTING,
        /** According to X, …. */
        ACCORDING,
        /** Fears that …; an admission that …. */
        NOUN,
        /** X accused Y of …: the object belongs to the content. */
        JUDGING,
        /** X endorsed Y's assessment. */
        BACKING,
        /** … reportedly …. */
        HEARSAY,
        /** Headline: source. */
        HEADLINE
    }

    public int first() {
        return range.first();
    }

    public int end() {
        return range.end();
    }
}
