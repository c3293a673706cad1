/** How names are looked up by some of their words: into which words a name falls, and which are sought. */
@NullMarked
package io.claimtracker.search;

import org.jspecify.annotations.NullMarked;
