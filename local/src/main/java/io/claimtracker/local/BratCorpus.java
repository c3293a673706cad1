package io.claimtracker.local;

import io.claimtracker.extraction.scoring.AnnotatedDocument;
import io.claimtracker.extraction.scoring.BratReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A directory of texts that people annotated with brat: {@code text/*.txt} with {@code attributions/*.ann}, or both side
 * by side. The annotations of NAME.txt are in NAME.ann or, by one of several annotators, in NAME_ANNOTATOR.ann, of which
 * the first by file name is read.
 */
final class BratCorpus {
    private static final String TEXT = ".txt";
    private static final String ANNOTATIONS = ".ann";

    private final Path texts;
    private final Consumer<String> complaints;
    private final Map<String, Path> annotationsByName;

    /** @param complaints gets whatever cannot be read, with the file and the line; the rest still is */
    BratCorpus(Path directory, Consumer<String> complaints) {
        Path parted = directory.resolve("text");
        this.texts = Files.isDirectory(parted) ? parted : directory;
        this.complaints = complaints;
        this.annotationsByName = annotationsByName(
                files(texts, TEXT).stream()
                        .map(file -> stem(file, TEXT))
                        .collect(Collectors.toCollection(TreeSet::new)),
                files(Files.isDirectory(parted) ? directory.resolve("attributions") : directory, ANNOTATIONS));
        if (annotationsByName.isEmpty()) {
            throw new CorpusException(directory + " holds no text (.txt) with annotations (.ann)");
        }
    }

    /** How many annotated documents there are. */
    int size() {
        return annotationsByName.size();
    }

    /** The documents in the order of their names, each read when it is its turn; those that cannot be are left out. */
    Stream<AnnotatedDocument> documents() {
        return annotationsByName.entrySet().stream()
                .flatMap(entry -> document(entry.getKey(), entry.getValue()).stream());
    }

    private Optional<AnnotatedDocument> document(String name, Path annotations) {
        Optional<String> text = content(texts.resolve(name + TEXT));
        Optional<String> lines = content(annotations);
        if (text.isEmpty() || lines.isEmpty()) {
            return Optional.empty();
        }
        BratReader reader = new BratReader(
                problem -> complaints.accept(annotations + ":" + problem.line() + ": " + problem.reason()));
        return Optional.of(reader.read(name, text.get(), lines.get().lines().toList()));
    }

    private Map<String, Path> annotationsByName(Set<String> names, List<Path> files) {
        Map<String, Path> first = new TreeMap<>();
        for (Path file : files) {
            Optional<String> name = annotated(stem(file, ANNOTATIONS), names);
            if (name.isPresent()) {
                first.putIfAbsent(name.get(), file);
            } else {
                complaints.accept(file + ": there is no text of its name");
            }
        }
        for (String name : names) {
            if (!first.containsKey(name)) {
                complaints.accept(texts.resolve(name + TEXT) + ": has no annotations");
            }
        }
        return first;
    }

    /** The text that a file annotates: the one of its name, else of its name without an annotator. */
    private static Optional<String> annotated(String stem, Set<String> names) {
        if (names.contains(stem)) {
            return Optional.of(stem);
        }
        int annotator = stem.lastIndexOf('_');
        String name = annotator < 0 ? stem : stem.substring(0, annotator);
        return names.contains(name) ? Optional.of(name) : Optional.empty();
    }

    private static List<Path> files(Path directory, String ending) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new CorpusException(directory + " is no directory that can be read");
        }
    }

    private Optional<String> content(Path file) {
        try {
            return Optional.of(Files.readString(file));
        } catch (CharacterCodingException e) {
            complaints.accept(file + ": is not UTF-8");
        } catch (IOException e) {
            complaints.accept(file + ": cannot be read: " + e.getMessage());
        }
        return Optional.empty();
    }

    private static String stem(Path file, String ending) {
        String name = String.valueOf(file.getFileName());
        return name.substring(0, name.length() - ending.length());
    }
}
