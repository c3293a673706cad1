package io.claimtracker.extraction.who;

import io.claimtracker.extraction.text.Range;

/** All sieves in their order, for a phrase inside another: the owner of a claim, what a relative refers to. */
interface Resolver {
    Party resolve(Scene scene, Range source);
}
