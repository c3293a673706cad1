package io.claimtracker.extraction.when;

import org.jspecify.annotations.Nullable;

/**
 * A length of time as written, or several: "six months", "6, 12 or 18 months", "a few weeks".
 *
 * @param least the shortest; null where the number is left open
 * @param most the longest, the same where there is one only
 * @param end one past its last token
 */
record Lengths(@Nullable TimeSpan least, @Nullable TimeSpan most, int end) {}
