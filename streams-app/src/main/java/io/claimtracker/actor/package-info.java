/** Who is who: ids, the directory of known actors, and the resolution of the names in statements against it. */
@NullMarked
package io.claimtracker.actor;

import org.jspecify.annotations.NullMarked;
