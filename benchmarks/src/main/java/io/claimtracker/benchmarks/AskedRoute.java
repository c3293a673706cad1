package io.claimtracker.benchmarks;

import java.util.function.IntFunction;

/**
 * A route with questions to put to it.
 *
 * @param name the route as the README has it
 * @param path of the question of a number
 */
record AskedRoute(String name, IntFunction<String> path) {}
