package io.claimtracker.voice;

import java.util.Map;
import java.util.Set;

/** The words whose kind does not depend on how they are written. */
final class Vocabulary {
    private static final Set<String> NEGATIONS = Set.of(
            "not",
            "no",
            "never",
            "neither",
            "nor",
            "without",
            "nothing",
            "nobody",
            "none",
            "hardly",
            "barely",
            "scarcely",
            "unable",
            "impossible",
            "nowhere");

    private static final Set<String> HEDGES = Set.of(
            "will",
            "would",
            "can",
            "could",
            "may",
            "might",
            "must",
            "should",
            "shall",
            "ought",
            "likely",
            "unlikely",
            "probably",
            "probable",
            "possible",
            "possibly",
            "perhaps",
            "maybe",
            "certain",
            "certainly",
            "if",
            "unless",
            "whether");

    private static final Set<String> NUMBERS = Set.of(
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty",
            "thirty",
            "forty",
            "fifty",
            "sixty",
            "seventy",
            "eighty",
            "ninety",
            "hundred",
            "thousand",
            "million",
            "billion",
            "trillion",
            "dozen",
            "half",
            "first",
            "second",
            "third");

    private static final Set<String> FUNCTIONS = Set.of(
            "a",
            "an",
            "the",
            "this",
            "that",
            "these",
            "those",
            "i",
            "you",
            "he",
            "she",
            "it",
            "we",
            "they",
            "me",
            "him",
            "her",
            "us",
            "them",
            "my",
            "your",
            "his",
            "its",
            "our",
            "their",
            "who",
            "which",
            "what",
            "there",
            "here",
            "is",
            "are",
            "was",
            "were",
            "be",
            "been",
            "being",
            "am",
            "have",
            "has",
            "had",
            "having",
            "do",
            "does",
            "did",
            "of",
            "in",
            "on",
            "at",
            "by",
            "for",
            "from",
            "with",
            "about",
            "into",
            "to",
            "as",
            "than",
            "and",
            "or",
            "but",
            "so",
            "also",
            "just",
            "very",
            "too",
            "then",
            "up",
            "out",
            "s",
            "t",
            "d",
            "said",
            "says",
            "myself",
            "himself",
            "herself",
            "itself",
            "ourselves",
            "themselves",
            "some",
            "any",
            "all",
            "more",
            "most",
            "how",
            "when",
            "where",
            "while",
            "because",
            "over",
            "well",
            "really");

    /** The last part of a contraction, and the word it stands for. */
    static final Map<String, String> CONTRACTED =
            Map.of("ll", "will", "re", "are", "ve", "have", "m", "am", "d", "would");

    private Vocabulary() {}

    /**
     * What kind of word it is.
     *
     * @param word in lower case
     * @param name whether it is written as a name is
     */
    static WordKind kind(String word, boolean name) {
        if (NEGATIONS.contains(word)) {
            return WordKind.NEGATION;
        }
        if (HEDGES.contains(word)) {
            return WordKind.HEDGE;
        }
        if (NUMBERS.contains(word) || word.chars().anyMatch(Character::isDigit)) {
            return WordKind.NUMBER;
        }
        if (FUNCTIONS.contains(word)) {
            return WordKind.FUNCTION;
        }
        return name ? WordKind.NAME : WordKind.CONTENT;
    }
}
