/** What one partition has: stores in, Avro records out, a page at a time. Nothing here knows HTTP, JSON or other partitions. */
@NullMarked
package io.claimtracker.query.reads;

import org.jspecify.annotations.NullMarked;
