/** Topics, their keys and serdes, and the one step that creates the topics and registers the schemas. */
@NullMarked
package io.claimtracker.schemas;

import org.jspecify.annotations.NullMarked;
