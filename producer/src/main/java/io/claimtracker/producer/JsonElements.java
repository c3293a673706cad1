package io.claimtracker.producer;

import java.io.IOException;
import java.util.Optional;

/**
 * Cuts a JSON document: the elements of its array, or the one object that it is.
 *
 * <p>A JSON parser cannot go on after an error, nor past a value that is too long to hold; so the elements are told apart
 * here by brackets and quotes alone, in bounded memory, and parsed one by one.
 */
final class JsonElements implements Piece.Cutter {
    private enum State {
        START,
        BEFORE_ELEMENT,
        AFTER_ELEMENT,
        AFTER_DOCUMENT,
        DONE
    }

    private final StrictUtf8 text;
    private final int limit;
    private State state = State.START;

    /** @param limit longest element, in UTF-16 units */
    JsonElements(StrictUtf8 text, int limit) {
        this.text = text;
        this.limit = limit;
    }

    @Override
    public Optional<Piece> next() throws IOException {
        text.skipSpace();
        return switch (state) {
            case START -> start();
            case BEFORE_ELEMENT -> Optional.of(element(State.AFTER_ELEMENT));
            case AFTER_ELEMENT -> afterElement();
            case AFTER_DOCUMENT -> afterDocument();
            case DONE -> Optional.empty();
        };
    }

    private Optional<Piece> start() throws IOException {
        if (text.peek() == StrictUtf8.END) {
            return stop("is empty");
        }
        if (text.peek() != '[') {
            return Optional.of(element(State.AFTER_DOCUMENT));
        }
        text.next();
        text.skipSpace();
        if (text.peek() == ']') {
            text.next();
            state = State.AFTER_DOCUMENT;
        } else {
            state = State.BEFORE_ELEMENT;
        }
        return next();
    }

    private Optional<Piece> afterElement() throws IOException {
        if (text.peek() == ',') {
            text.next();
            state = State.BEFORE_ELEMENT;
            return next();
        }
        if (text.peek() == ']') {
            text.next();
            state = State.AFTER_DOCUMENT;
            return next();
        }
        return stop(
                text.peek() == StrictUtf8.END
                        ? "is broken JSON: the file ends before its array does"
                        : "is broken JSON: expected , or ] after an article; the rest of the file is not read");
    }

    private Optional<Piece> afterDocument() throws IOException {
        if (text.peek() == StrictUtf8.END) {
            state = State.DONE;
            return Optional.empty();
        }
        return stop("is broken JSON: more after the end of the document is not read (one object a line is .jsonl)");
    }

    private Optional<Piece> stop(String reason) {
        state = State.DONE;
        return Optional.of(new Piece.Broken(text.line(), reason));
    }

    /** Takes units up to where the value ends that begins here, or should. */
    private Piece element(State after) throws IOException {
        long line = text.line();
        StringBuilder units = new StringBuilder();
        int depth = 0;
        boolean inString = false;
        boolean escaped = false;
        while (true) {
            int unit = text.peek();
            if (unit == StrictUtf8.END) {
                state = State.DONE;
                break;
            }
            if (!inString && depth == 0 && (unit == ',' || unit == ']' || unit == '}')) {
                state = after;
                break;
            }
            text.next();
            if (units.length() <= limit) {
                units.append((char) unit);
            }
            if (inString) {
                // A string may hold no line break: one that was never closed ends there, and its article alone is lost.
                inString = unit != '\n' && (escaped || unit != '"');
                escaped = inString && !escaped && unit == '\\';
            } else if (unit == '"') {
                inString = true;
            } else if (unit == '{' || unit == '[') {
                depth++;
            } else if (unit == '}' || unit == ']') {
                depth--;
                if (depth == 0) {
                    state = after;
                    break;
                }
            }
        }
        return Piece.of(line, units, limit);
    }
}
