/** Tests of the broker, the registry and the command, each over what really runs. */
@NullMarked
package io.claimtracker.local;

import org.jspecify.annotations.NullMarked;
