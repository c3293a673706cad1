package io.claimtracker.local;

import io.claimtracker.schemas.SetupException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** The directory that holds everything one local system writes, locked against a second process. */
public final class DataDirectory implements AutoCloseable {
    private final Path root;
    private final boolean temporary;
    private final FileChannel lockFile;

    private DataDirectory(Path root, boolean temporary) {
        this.root = root;
        this.temporary = temporary;
        this.lockFile = lock(root);
    }

    /**
     * A directory that is kept, made if it is not there.
     *
     * @throws SetupException if it cannot be written or another process is using it
     */
    public static DataDirectory at(Path root) {
        Path absolute = root.toAbsolutePath().normalize();
        try {
            Files.createDirectories(absolute);
        } catch (IOException e) {
            throw new SetupException("cannot make the data directory " + absolute + ": " + e, e);
        }
        return new DataDirectory(absolute, false);
    }

    /** A directory that is deleted on close. */
    public static DataDirectory temporary() {
        try {
            return new DataDirectory(Files.createTempDirectory("claims-"), true);
        } catch (IOException e) {
            throw new SetupException("cannot make a temporary directory: " + e.getMessage(), e);
        }
    }

    /** Where everything is. */
    public Path root() {
        return root;
    }

    /** Whether it goes when the system ends. */
    public boolean isTemporary() {
        return temporary;
    }

    /** The broker's log. */
    public Path broker() {
        return root.resolve("kafka");
    }

    /** The registry's registrations. */
    public Path registry() {
        return root.resolve("schemas.jsonl");
    }

    /** The stores of the streams app. */
    public Path state() {
        return root.resolve("state");
    }

    /** What the system says of itself. */
    public Path log() {
        return root.resolve("logs").resolve("claims.log");
    }

    /** Where bundled articles are laid out as files. */
    public Path sample() {
        return root.resolve("sample");
    }

    @Override
    public void close() {
        try {
            lockFile.close();
            if (temporary) {
                delete(root);
            }
        } catch (IOException e) {
            throw new SetupException("cannot remove the temporary directory " + root + ": " + e.getMessage(), e);
        }
    }

    private static FileChannel lock(Path root) {
        FileChannel channel;
        try {
            channel = FileChannel.open(root.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new SetupException("cannot write to the data directory " + root + ": " + e.getMessage(), e);
        }
        if (tryLock(channel, root) == null) {
            throw new SetupException("the data directory " + root + " is in use by another process");
        }
        return channel;
    }

    private static @Nullable FileLock tryLock(FileChannel channel, Path root) {
        try {
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
            }
            return lock;
        } catch (OverlappingFileLockException e) {
            throw new SetupException("the data directory " + root + " is in use by this process already", e);
        } catch (IOException e) {
            throw new SetupException("cannot lock the data directory " + root + ": " + e.getMessage(), e);
        }
    }

    private static void delete(Path root) throws IOException {
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                // A store's own thread may have deleted it between the listing and the visit.
                if (e instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw e;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e) throws IOException {
                if (e != null) {
                    throw e;
                }
                Files.deleteIfExists(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
