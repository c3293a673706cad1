@NullMarked
package io.claimtracker.app;

import org.jspecify.annotations.NullMarked;
