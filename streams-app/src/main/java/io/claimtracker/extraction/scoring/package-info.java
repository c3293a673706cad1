/** How well attributions agree with those that people marked: annotated texts, and the scores of extraction on them. */
@NullMarked
package io.claimtracker.extraction.scoring;

import org.jspecify.annotations.NullMarked;
