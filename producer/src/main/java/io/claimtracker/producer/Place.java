package io.claimtracker.producer;

/**
 * Where an article stands, for those who must mend it.
 *
 * @param file the file's name as it was given, or {@code stdin}
 * @param line the line, from 1; 0 is the file as a whole
 */
public record Place(String file, long line) {
    /** A file as a whole. */
    public static Place of(String file) {
        return new Place(file, 0);
    }

    Place atLine(long number) {
        return new Place(file, number);
    }

    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line;
    }
}
