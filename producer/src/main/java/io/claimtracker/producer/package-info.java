/** From files to the articles topic: articles are read, checked and sent, and whatever is wrong is named with its place. */
@NullMarked
package io.claimtracker.producer;

import org.jspecify.annotations.NullMarked;
