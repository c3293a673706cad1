/** Who endorses or rejects what others said: which statement is meant, and what its backer takes over. Pure functions. */
@NullMarked
package io.claimtracker.backing;

import org.jspecify.annotations.NullMarked;
