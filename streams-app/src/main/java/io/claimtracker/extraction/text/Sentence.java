package io.claimtracker.extraction.text;

/**
 * A sentence, by its tokens.
 *
 * @param first its first token
 * @param end one past its last
 * @param paragraph which paragraph it stands in
 * @param prose whether it is running text: no crumb, caption or heading
 */
public record Sentence(int first, int end, int paragraph, boolean prose) {}
