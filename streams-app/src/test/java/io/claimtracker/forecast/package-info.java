@NullMarked
package io.claimtracker.forecast;

import org.jspecify.annotations.NullMarked;
