@NullMarked
package io.claimtracker.position;

import org.jspecify.annotations.NullMarked;
