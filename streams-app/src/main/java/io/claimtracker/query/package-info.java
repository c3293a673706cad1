/** The HTTP API and its JSON: reads the stores that the topology fills, and writes none. */
@NullMarked
package io.claimtracker.query;

import org.jspecify.annotations.NullMarked;
