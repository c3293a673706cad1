package io.claimtracker.benchmarks;

import io.claimtracker.actor.ListedActors;
import io.claimtracker.app.EngineExtractor;
import io.claimtracker.avro.Article;
import io.claimtracker.avro.Statement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.avro.file.CodecFactory;
import org.apache.avro.file.DataFileReader;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;

/** The statements of a corpus, kept in a file, as extraction takes minutes and is not what is measured. */
final class ExtractedStatements {
    private ExtractedStatements() {}

    /** Extracts them, unless the file is there already. */
    static void extract(Path articles, Path file) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        EngineExtractor extractor = new EngineExtractor(ListedActors.builtIn());
        // A file that is there is whole.
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (DataFileWriter<Statement> writer = new DataFileWriter<>(new SpecificDatumWriter<>(Statement.class))) {
            writer.setCodec(CodecFactory.deflateCodec(1)).create(Statement.getClassSchema(), part.toFile());
            TokenisedArticles.read(articles, article -> write(writer, extractor, article));
        }
        Files.move(part, file);
    }

    private static void write(DataFileWriter<Statement> writer, EngineExtractor extractor, Article article) {
        try {
            for (Statement statement : extractor.extract(article, "")) {
                writer.append(statement);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void read(Path file, Consumer<Statement> consumer) throws IOException {
        try (DataFileReader<Statement> reader =
                new DataFileReader<>(file.toFile(), new SpecificDatumReader<>(Statement.class))) {
            reader.forEach(consumer);
        }
    }
}
