/** Whole lists as JSON Lines or CSV, streamed. */
@NullMarked
package io.claimtracker.query.export;

import org.jspecify.annotations.NullMarked;
