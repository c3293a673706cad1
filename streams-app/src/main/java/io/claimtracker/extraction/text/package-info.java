/** Tokens, sentences and quotes: a text as the later stages read it. */
@NullMarked
package io.claimtracker.extraction.text;

import org.jspecify.annotations.NullMarked;
