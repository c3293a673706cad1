package io.claimtracker.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys of a file, read anew when it has changed, so that a key is given or taken away without a restart. A version that
 * cannot be used is told of in the log, and the keys of the one before stay.
 */
public final class KeyFile implements Supplier<ApiKeys> {
    private static final Logger LOG = LoggerFactory.getLogger(KeyFile.class);

    /** How long a look at the file holds. */
    static final long EVERY_NANOS = TimeUnit.SECONDS.toNanos(1);

    /** What nobody but the owner needs: to change the list at all, and for those outside the group to read whose keys there are. */
    private static final Set<PosixFilePermission> TOO_MUCH = EnumSet.of(
            PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE, PosixFilePermission.OTHERS_READ);

    private final Path file;
    private final LongSupplier nanos;
    private final AtomicLong nextLook;
    private volatile ApiKeys keys;
    private @Nullable Version version;

    private KeyFile(Path file, LongSupplier nanos) {
        this.file = file;
        this.nanos = nanos;
        this.version = Version.of(file);
        this.keys = KeyLines.read(file);
        this.nextLook = new AtomicLong(nanos.getAsLong() + EVERY_NANOS);
    }

    /**
     * Reads a file of keys for the first time.
     *
     * @param nanos counts nanoseconds, from anywhere
     * @throws KeyFileException if it cannot be used
     */
    public static KeyFile open(Path file, LongSupplier nanos) {
        KeyFile opened = new KeyFile(file, nanos);
        opened.warn();
        return opened;
    }

    /** The keys as they are by now; at most a second old. */
    @Override
    public ApiKeys get() {
        long now = nanos.getAsLong();
        long due = nextLook.get();
        if (now - due >= 0 && nextLook.compareAndSet(due, now + EVERY_NANOS)) {
            look();
        }
        return keys;
    }

    private synchronized void look() {
        // Taken before the file is read: what is written meanwhile is then another version.
        Version found = Version.of(file);
        if (Objects.equals(found, version)) {
            return;
        }
        version = found;
        try {
            keys = KeyLines.read(file);
            LOG.info("{} has changed; it lists {} keys now", file, keys.size());
            warn();
        } catch (KeyFileException e) {
            LOG.error("the API keys stay as they were: {}", e.getMessage());
        }
    }

    private void warn() {
        if (keys.size() == 0) {
            LOG.warn("{} lists no key: nobody is let in", file);
        }
        try {
            Set<PosixFilePermission> granted = Files.getPosixFilePermissions(file);
            if (granted.stream().anyMatch(TOO_MUCH::contains)) {
                LOG.warn("others than its owner may change {}, or anybody may read it; chmod 640 is enough", file);
            }
        } catch (UnsupportedOperationException | IOException e) {
            LOG.debug("cannot tell who may read {}", file, e);
        }
    }

    /** What tells one version of a file from another; which file it is counts, too, as most editors write a new one. */
    private record Version(
            FileTime modified, long size, @Nullable Object fileKey) {
        /** Null where there is none. */
        static @Nullable Version of(Path file) {
            try {
                BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
                return new Version(attributes.lastModifiedTime(), attributes.size(), attributes.fileKey());
            } catch (IOException e) {
                return null;
            }
        }
    }
}
