/** Keys to the API: how one is made, and the file that lists them by their hashes. */
@NullMarked
package io.claimtracker.keys;

import org.jspecify.annotations.NullMarked;
