/** Questions to partitions, by name, and what the answers of several make together. */
@NullMarked
package io.claimtracker.query.parts;

import org.jspecify.annotations.NullMarked;
