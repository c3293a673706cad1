@NullMarked
package io.claimtracker.keys;

import org.jspecify.annotations.NullMarked;
