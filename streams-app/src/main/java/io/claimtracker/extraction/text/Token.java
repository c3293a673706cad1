package io.claimtracker.extraction.text;

/** A word, a number or a mark where it stands in a text. */
public record Token(int begin, int end, Word word) {
    public String text() {
        return word.text();
    }

    /** Its text in lower case, curly apostrophes made straight. */
    public String lower() {
        return word.lower();
    }

    public Span span() {
        return new Span(begin, end);
    }

    public boolean isWord() {
        return word.isWord();
    }

    public boolean isCapitalised() {
        return word.isCapitalised();
    }

    public boolean isNumber() {
        return word.isNumber();
    }

    /** Whether it reads so, whatever its case. */
    public boolean is(String lower) {
        return word.lower().equals(lower);
    }
}
