package io.claimtracker.local;

import io.claimtracker.extraction.scoring.AnnotatedDocument;
import io.claimtracker.extraction.training.CoreNlpReader;
import io.claimtracker.extraction.training.TrainingDocument;
import io.claimtracker.extraction.training.Treebank;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamException;

/**
 * A brat corpus to train on, held in memory. The syntax of text/NAME.txt is in corenlp/NAME.txt.xml, as Stanford CoreNLP
 * wrote it; any or all documents may be without.
 */
record TrainingCorpus(List<TrainingDocument> documents) {
    /** Of fewer, the parts that training cuts a corpus in would be too small to learn anything from. */
    private static final int LEAST = 8;

    TrainingCorpus {
        documents = List.copyOf(documents);
    }

    /** @param complaints gets whatever cannot be read, with the file; the rest still is */
    static TrainingCorpus read(Path directory, Consumer<String> complaints) {
        CoreNlpReader reader = new CoreNlpReader();
        List<TrainingDocument> documents = new BratCorpus(directory, complaints)
                .documents()
                .map(document -> new TrainingDocument(document, syntax(reader, directory, document.name(), complaints)))
                .toList();
        long marked = documents.stream()
                .map(TrainingDocument::annotated)
                .filter(document -> !document.attributions().isEmpty())
                .count();
        if (marked < LEAST) {
            throw new CorpusException("%s holds %d documents with attributions; training needs %d at least"
                    .formatted(directory, marked, LEAST));
        }
        return new TrainingCorpus(documents);
    }

    private static Optional<Treebank> syntax(
            CoreNlpReader reader, Path directory, String name, Consumer<String> complaints) {
        Path file = directory.resolve("corenlp").resolve(name + ".txt.xml");
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return Optional.of(reader.read(in));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (XMLStreamException e) {
            complaints.accept(file + ": is not what CoreNLP writes: " + e.getMessage());
        } catch (IOException e) {
            complaints.accept(file + ": cannot be read: " + e.getMessage());
        }
        return Optional.empty();
    }

    int attributions() {
        return documents.stream()
                .map(TrainingDocument::annotated)
                .map(AnnotatedDocument::attributions)
                .mapToInt(List::size)
                .sum();
    }

    /** How many documents bring their syntax. */
    long parsed() {
        return documents.stream()
                .filter(document -> document.syntax().isPresent())
                .count();
    }
}
