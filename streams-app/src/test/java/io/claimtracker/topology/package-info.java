@NullMarked
package io.claimtracker.topology;

import org.jspecify.annotations.NullMarked;
