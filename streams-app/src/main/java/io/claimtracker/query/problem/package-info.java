/** Why a question got no answer: what is thrown, and what RFC 9457 makes of it. */
@NullMarked
package io.claimtracker.query.problem;

import org.jspecify.annotations.NullMarked;
