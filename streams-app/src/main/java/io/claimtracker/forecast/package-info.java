/** What a forecast is, when it passes from one state to the next, and how forecasts turned out. Pure functions. */
@NullMarked
package io.claimtracker.forecast;

import org.jspecify.annotations.NullMarked;
