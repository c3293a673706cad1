/** Which edition of an article is in force when, and what statements that puts on record. Pure functions. */
@NullMarked
package io.claimtracker.edition;

import org.jspecify.annotations.NullMarked;
