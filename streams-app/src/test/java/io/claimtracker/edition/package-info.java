@NullMarked
package io.claimtracker.edition;

import org.jspecify.annotations.NullMarked;
