/** When a statement was made, and the window of time that it speaks of. */
@NullMarked
package io.claimtracker.extraction.when;

import org.jspecify.annotations.NullMarked;
