/** The JSON of everything that answers are made of. */
@NullMarked
package io.claimtracker.query.json;

import org.jspecify.annotations.NullMarked;
