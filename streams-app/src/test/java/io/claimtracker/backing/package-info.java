/** Tests of what backs what. */
@NullMarked
package io.claimtracker.backing;

import org.jspecify.annotations.NullMarked;
