package io.claimtracker.topology;

/** Whose partition serves an issue: its main target's, or its own where it has none. */
public final class IssueOwner {
    private static final char SEPARATOR = ':';

    private IssueOwner() {}

    /** The main target of an issue; the issue's own id where it has none. */
    public static String of(String issue) {
        int colon = issue.indexOf(SEPARATOR);
        return colon > 0 ? issue.substring(0, colon) : issue;
    }
}
