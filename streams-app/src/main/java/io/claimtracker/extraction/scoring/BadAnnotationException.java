package io.claimtracker.extraction.scoring;

/** A line of an annotation file that cannot be used. */
final class BadAnnotationException extends Exception {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_QUOTE = 60;

    private final String reason;

    /**
     * @param what is wrong
     * @param words the words it is wrong with, quoted as far as they are short
     */
    BadAnnotationException(String what, String words) {
        this.reason = what + ": " + (words.length() <= LONGEST_QUOTE ? words : words.substring(0, LONGEST_QUOTE) + "…");
    }

    /** What is wrong, with the line it is wrong in. */
    AnnotationProblem at(int line) {
        return new AnnotationProblem(line, reason);
    }
}
