/** Who says what, as written: cues, and the sources and contents that go with them. */
@NullMarked
package io.claimtracker.extraction.attribution;

import org.jspecify.annotations.NullMarked;
