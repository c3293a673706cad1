package io.claimtracker.local;

import io.claimtracker.extraction.attribution.AttributionModel;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A file that holds a model of attributions. */
record ModelFile(Path path) {
    AttributionModel read() {
        try (InputStream in = Files.newInputStream(path)) {
            return AttributionModel.read(in);
        } catch (NoSuchFileException e) {
            throw new ModelException(path + ": there is no such file");
        } catch (IOException e) {
            String reason = e.getMessage() == null ? "it ends early" : e.getMessage();
            throw new ModelException(path + ": cannot be read as a model: " + reason);
        }
    }
}
