@NullMarked
package io.claimtracker.voice;

import org.jspecify.annotations.NullMarked;
