/** What a statement is about and how it is qualified: targets, issue, polarity, likelihood, sentiment, backing. */
@NullMarked
package io.claimtracker.extraction.what;

import org.jspecify.annotations.NullMarked;
