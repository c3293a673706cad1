/** How the models are trained from annotated text: reproducible to the bit, one thread a model, all chance from seeds. */
@NullMarked
package io.claimtracker.extraction.training;

import org.jspecify.annotations.NullMarked;
