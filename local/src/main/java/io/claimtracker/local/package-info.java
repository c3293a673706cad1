/** The whole system in one process, on loopback: a real Kafka broker, a schema registry, and the umbrella command. */
@NullMarked
package io.claimtracker.local;

import org.jspecify.annotations.NullMarked;
