/** One running instance: its configuration, its start and its end, and the commands that run it. */
@NullMarked
package io.claimtracker.app;

import org.jspecify.annotations.NullMarked;
