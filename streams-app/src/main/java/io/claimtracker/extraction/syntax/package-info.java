/** How the words of a sentence hang together: their kinds, which depends on which, and as what. */
@NullMarked
package io.claimtracker.extraction.syntax;

import org.jspecify.annotations.NullMarked;
