package io.claimtracker.local;

import io.claimtracker.extraction.attribution.AttributionModel;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that holds a model of attributions, or is to hold one. */
record ModelFile(Path path) {
    AttributionModel read() {
        try (InputStream in = Files.newInputStream(path)) {
            return AttributionModel.read(in);
        } catch (NoSuchFileException e) {
            throw new ModelException(path + ": there is no such file");
        } catch (IOException e) {
            throw new ModelException(path + ": cannot be read as a model: " + reason(e));
        }
    }

    /** Fails where {@link #write} would, so that nobody trains for an hour before being told. */
    void requireWritable() {
        if (Files.isDirectory(path)) {
            throw new ModelException(path + ": cannot be written: it is a directory");
        }
        try {
            Files.delete(besides());
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** Writes the model whole or not at all; returns the size of the file in bytes. */
    long write(AttributionModel model) {
        try {
            Path unfinished = besides();
            try {
                try (OutputStream out = Files.newOutputStream(unfinished)) {
                    model.write(out);
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
    private Path besides() throws IOException {
        Path absolute = path.toAbsolutePath();
        Path unfinished = absolute.resolveSibling(absolute.getFileName() + ".unfinished");
        Files.deleteIfExists(unfinished);
        return Files.createFile(unfinished);
    }

    private ModelException unwritable(IOException failure) {
        return new ModelException(path + ": cannot be written: " + reason(failure));
    }

    private static String reason(IOException failure) {
        return failure instanceof NoSuchFileException missing
                ? "there is no " + missing.getFile()
                : failure.getMessage() == null ? "it ends early" : failure.getMessage();
    }
}
