/** What stands around every route: who is let in, how much at once, how an answer is sent; and the page's files. */
@NullMarked
package io.claimtracker.query.http;

import org.jspecify.annotations.NullMarked;
