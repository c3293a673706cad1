package io.claimtracker.producer;

/** How a command comes by its publisher: tests have another way. */
interface Connector {
    /** A publisher to the cluster that the options name. */
    ArticlePublisher connect(ConnectionOptions options);

    /** The one for real use. */
    static ArticlePublisher toCluster(ConnectionOptions options) {
        return ArticlePublisher.connect(options.kafka(), options.schemaRegistry());
    }
}
