package io.claimtracker.extraction.who;

import io.claimtracker.extraction.text.Span;
import java.util.List;

/**
 * Whose statement an attribution is and who relays it.
 *
 * @param chain outermost first, the outlet included, the holder not
 * @param written the words that name the holder; empty where none do
 * @param foundBy the rule that told the holder
 */
public record Voice(Party holder, List<Party> chain, List<Span> written, String foundBy) {}
