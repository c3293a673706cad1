/** The flow from articles to positions, as Kafka Streams runs it; the stores it keeps, by name and type. */
@NullMarked
package io.claimtracker.topology;

import org.jspecify.annotations.NullMarked;
