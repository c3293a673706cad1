/** When two statements are one, said once and carried twice. Pure functions. */
@NullMarked
package io.claimtracker.voice;

import org.jspecify.annotations.NullMarked;
