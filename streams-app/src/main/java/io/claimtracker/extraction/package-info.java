/** From the text of an article to its statements: pure functions, no clock, no input or output. */
@NullMarked
package io.claimtracker.extraction;

import org.jspecify.annotations.NullMarked;
