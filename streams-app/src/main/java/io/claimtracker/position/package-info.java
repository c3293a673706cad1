/** What a holder holds on an issue, as a fold over the holder's statements, in both times. Pure functions. */
@NullMarked
package io.claimtracker.position;

import org.jspecify.annotations.NullMarked;
