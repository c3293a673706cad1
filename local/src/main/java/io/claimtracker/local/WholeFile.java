package io.claimtracker.local;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that is written whole or not at all. */
record WholeFile(Path path) {
    /** What is to be in the file. */
    interface Content {
        void write(OutputStream out) throws IOException;
    }

    /** Fails where {@link #write} would, so that nobody trains for an hour before being told. */
    void requireWritable() {
        if (Files.isDirectory(path)) {
            throw new ModelException(path + ": cannot be written: it is a directory");
        }
        try {
            Files.delete(unfinished());
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** Writes the file, in the place of what was there; returns its size in bytes. */
    long write(Content content) {
        try {
            Path unfinished = unfinished();
            try {
                try (OutputStream out = Files.newOutputStream(unfinished)) {
                    content.write(out);
                }
                Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(unfinished);
            }
            return Files.size(path);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** A new file in the same directory: only within one file system is a move all or nothing. */
    private Path unfinished() throws IOException {
        Path unfinished = path.resolveSibling(path.getFileName() + ".unfinished");
        Files.deleteIfExists(unfinished);
        return Files.createFile(unfinished);
    }

    private ModelException unwritable(IOException failure) {
        String reason = failure instanceof NoSuchFileException
                ? "there is no directory " + path.toAbsolutePath().getParent()
                : String.valueOf(failure.getMessage());
        return new ModelException(path + ": cannot be written: " + reason);
    }
}
