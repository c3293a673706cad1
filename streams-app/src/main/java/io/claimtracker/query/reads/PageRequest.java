package io.claimtracker.query.reads;

import io.claimtracker.query.problem.BadQueryException;
import java.util.Optional;

/**
 * Which part of a list is wanted.
 *
 * @param limit how many items at most, 1 to {@value #MAX_LIMIT}
 * @param after the store key that the part before ended with; empty for the first
 */
public record PageRequest(int limit, Optional<String> after) {
    /** Most items of one page. */
    public static final int MAX_LIMIT = 500;

    /** Items of a page when nothing is said. */
    public static final int DEFAULT_LIMIT = 50;

    public PageRequest {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new BadQueryException("limit is " + limit + "; it must be 1 to " + MAX_LIMIT);
        }
    }

    /** The first items of a list. */
    public static PageRequest first(int limit) {
        return new PageRequest(limit, Optional.empty());
    }
}
