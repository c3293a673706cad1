package io.claimtracker.app;

import io.claimtracker.extraction.StatementExtractor;
import io.claimtracker.extraction.text.LexiconLine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The version of an extractor: a hash of what decides what it finds, which is its models, its lexicons, the built-in actors,
 * the number of its rules and a user's kinds of event. Two extractors of one version find the same in any article.
 */
public final class ExtractorVersion {
    private static final List<String> ROOMS = List.of("io/claimtracker/actor", "io/claimtracker/extraction");
    private static final int DIGITS = 12;

    private ExtractorVersion() {}

    /**
     * The version, twelve hexadecimal digits.
     *
     * @param eventKinds a user's kinds of event; of these the entries alone count, not the comments between them
     */
    public static String of(List<LexiconLine> eventKinds) {
        MessageDigest digest = sha256();
        add(digest, StatementExtractor.RULES);
        resources().forEach((name, content) -> {
            add(digest, name);
            add(digest, content);
        });
        eventKinds.forEach(line -> add(digest, line.text()));
        return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
    }

    /** Every resource that extraction may read, by name, from wherever its classes come: a jar or a directory. */
    private static SortedMap<String, byte[]> resources() {
        Path place = place();
        try {
            if (Files.isDirectory(place)) {
                return resources(place);
            }
            try (FileSystem jar = FileSystems.newFileSystem(place)) {
                return resources(jar.getPath("/"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the lexicons in " + place, e);
        }
    }

    private static SortedMap<String, byte[]> resources(Path root) throws IOException {
        SortedMap<String, byte[]> resources = new TreeMap<>();
        for (String room : ROOMS) {
            try (Stream<Path> files = Files.walk(root.resolve(room))) {
                for (Path file : files.filter(ExtractorVersion::isResource).toList()) {
                    String name = root.relativize(file).toString().replace('\\', '/');
                    resources.put(name, Files.readAllBytes(file));
                }
            }
        }
        return resources;
    }

    private static boolean isResource(Path path) {
        return Files.isRegularFile(path) && !path.toString().endsWith(".class");
    }

    private static Path place() {
        CodeSource source = StatementExtractor.class.getProtectionDomain().getCodeSource();
        if (source == null) {
            throw new IllegalStateException("it cannot be told where extraction was loaded from");
        }
        try {
            return Path.of(source.getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("extraction was loaded from " + source.getLocation(), e);
        }
    }

    private static void add(MessageDigest digest, String text) {
        add(digest, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Each part after its length, so that what is at the end of one cannot pass for the begin of the next. */
    private static void add(MessageDigest digest, byte[] part) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
        digest.update(part);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
