package io.claimtracker.keys;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/** Adds keys to a file of them. */
public final class KeyWriter {
    private static final Set<StandardOpenOption> APPENDING =
            EnumSet.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND, StandardOpenOption.WRITE);

    private KeyWriter() {}

    /**
     * Adds a key's line. A file that is not there yet is made so that only its owner can read it.
     *
     * @throws KeyFileException if what is there is no file of keys, or it cannot be written
     */
    public static void append(Path file, ApiKey key) {
        try {
            boolean needsEnd = Files.exists(file) && !KeyLines.endsInLineBreak(file);
            byte[] line = ((needsEnd ? "\n" : "") + key.line() + "\n").getBytes(StandardCharsets.UTF_8);
            // One write: whoever reads the file sees the whole line or none of it.
            try (SeekableByteChannel out = Files.newByteChannel(file, APPENDING, ownerOnly(file))) {
                ByteBuffer bytes = ByteBuffer.wrap(line);
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
            }
        } catch (IOException e) {
            throw new KeyFileException("cannot write the API keys " + file + ": " + e.getMessage(), e);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
