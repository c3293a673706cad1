@NullMarked
package io.claimtracker.routing;

import org.jspecify.annotations.NullMarked;
