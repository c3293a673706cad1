/** Tests of what is measured with. */
@NullMarked
package io.claimtracker.benchmarks;

import org.jspecify.annotations.NullMarked;
