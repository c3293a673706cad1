package io.claimtracker.topology;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/** Bounds what all stores of an instance take outside the heap: one cache and one budget of write buffers for them all. */
public final class BoundedRocksDb implements RocksDBConfigSetter {
    /** The setting under which the {@link Memory} of the instance is passed. */
    public static final String MEMORY = "claim-tracker.rocksdb.memory";

    private static final long BLOCK_BYTES = 16 << 10;

    /**
     * Memory that the stores of one instance share.
     *
     * @param cache blocks read, with indexes, filters and write buffers charged to it
     * @param writeBuffers the budget of what is not yet on disk
     */
    public record Memory(Cache cache, WriteBufferManager writeBuffers) implements AutoCloseable {
        /**
         * Sets memory aside.
         *
         * @param cacheBytes in all
         * @param writeBufferBytes of these, at most, for write buffers
         */
        public static Memory of(long cacheBytes, long writeBufferBytes) {
            RocksDB.loadLibrary();
            Cache cache = new LRUCache(cacheBytes);
            return new Memory(cache, new WriteBufferManager(writeBufferBytes, cache));
        }

        @Override
        public void close() {
            writeBuffers.close();
            cache.close();
        }
    }

    @Override
    public void setConfig(String storeName, Options options, Map<String, Object> configs) {
        if (!(configs.get(MEMORY) instanceof Memory memory)) {
            throw new IllegalStateException(MEMORY + " is not set");
        }
        BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
        table.setBlockCache(memory.cache());
        table.setBlockSize(BLOCK_BYTES);
        table.setCacheIndexAndFilterBlocks(true);
        options.setTableFormatConfig(table);
        options.setWriteBufferManager(memory.writeBuffers());
    }

    /** The memory is the instance's, which outlives every store. */
    @Override
    public void close(String storeName, Options options) {}
}
