/**
 * Which instance answers a question, and asking it: a question about one partition goes to whoever has it, one about all
 * goes to everybody, and what could not be reached is said. Knows stores and hosts, and nothing of what is asked.
 */
@NullMarked
package io.claimtracker.routing;

import org.jspecify.annotations.NullMarked;
