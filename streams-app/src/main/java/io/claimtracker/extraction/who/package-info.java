/** Whose statement it is and who relays it: names, roles and pronouns resolved within the article. */
@NullMarked
package io.claimtracker.extraction.who;

import org.jspecify.annotations.NullMarked;
