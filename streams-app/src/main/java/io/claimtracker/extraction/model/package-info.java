/** What the trained models see of a text, and how they score it: hashed features, packed weights, chains. */
@NullMarked
package io.claimtracker.extraction.model;

import org.jspecify.annotations.NullMarked;
