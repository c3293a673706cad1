/** Measurements: extraction and folds by JMH, the whole system end to end. Nothing deploys from here. */
@NullMarked
package io.claimtracker.benchmarks;

import org.jspecify.annotations.NullMarked;
