package io.claimtracker.topology;

/**
 * What the stores of a task are partitioned by. All stores of one kind that have one partition's number are in one task,
 * so one instance has them all.
 */
public enum PartitionedBy {
    /** The article's uri: editions, texts, what was found in them; and the directory, whole in every partition. */
    ARTICLE,
    /** The actor, be it holder or target: statements, positions, shifts, timelines. */
    ACTOR,
    /** The statement: forecasts and what became of them. */
    STATEMENT;

    /** One of the stores, by which to ask where all of them are. */
    public Store<?> store() {
        return switch (this) {
            case ARTICLE -> ClaimStores.EDITIONS;
            case ACTOR -> ClaimStores.STATEMENTS;
            case STATEMENT -> ClaimStores.FORECASTS;
        };
    }
}
