/** The API from a terminal: commands that ask it, tables that show its answers. */
@NullMarked
package io.claimtracker.terminal;

import org.jspecify.annotations.NullMarked;
