/**
 * The HTTP API: its paths ({@link io.claimtracker.query.Routes}), the server that serves them, and what it needs of the
 * application. It reads the stores that the topology fills, and writes none.
 *
 * <p>Its rooms, each of which knows only those before it: {@code problem}, {@code reads} (what one partition has), {@code
 * json}, {@code parts} (questions to partitions), {@code http} (what stands around every route), {@code export}.
 */
@NullMarked
package io.claimtracker.query;

import org.jspecify.annotations.NullMarked;
