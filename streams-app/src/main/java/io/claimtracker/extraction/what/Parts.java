package io.claimtracker.extraction.what;

import io.claimtracker.extraction.text.Lexicon;
import io.claimtracker.extraction.text.Prose;
import io.claimtracker.extraction.text.Token;
import java.util.HashMap;
import java.util.Map;

/** Tells what each word does in its clause. */
final class Parts {
    private final Map<String, Part> words = new HashMap<>();

    Parts() {
        Lexicon.table("function-words.txt").forEach((word, part) -> words.put(word, Part.valueOf(part)));
    }

    /** What a token does; before the first one stands a mark, so to say. */
    Part of(Prose prose, int token) {
        if (token < 0) {
            return Part.MARK;
        }
        Token one = prose.token(token);
        Part part = words.get(one.lower());
        if (part != null) {
            return part;
        }
        String lower = one.lower();
        if (!one.isWord()) {
            return lower.equals("'s")
                    ? possessive(prose, token)
                    : mark(one.word().mark());
        }
        if (Character.isDigit(lower.charAt(0))) {
            return Part.DETERMINER;
        }
        return lower.length() > 4 && lower.endsWith("ly") && !one.isCapitalised() ? Part.ADVERB : Part.WORD;
    }

    /** "He's", "Kim's going", "that's a": is; else the mark of an owner. */
    private Part possessive(Prose prose, int token) {
        Part owner = token == 0 ? Part.MARK : words.getOrDefault(prose.lower(token - 1), Part.WORD);
        boolean pronoun = owner == Part.SUBJECT || owner == Part.THAT || owner == Part.QUESTION;
        Part next = words.getOrDefault(prose.lower(token + 1), Part.WORD);
        boolean predicate = next == Part.DETERMINER
                || next == Part.NEGATION
                || prose.lower(token + 1).equals("going");
        return pronoun || predicate ? Part.BE : Part.POSSESSIVE;
    }

    private static Part mark(char mark) {
        return switch (mark) {
            case '.', '?', '!', ';' -> Part.STOP;
            case '"', '\'', '“', '”', '‘', '’', '«', '»', '„' -> Part.QUOTE;
            default -> Part.MARK;
        };
    }
}
