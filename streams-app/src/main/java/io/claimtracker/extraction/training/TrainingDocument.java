package io.claimtracker.extraction.training;

import io.claimtracker.extraction.scoring.AnnotatedDocument;
import java.util.Optional;

/**
 * A document to train on.
 *
 * @param syntax its syntax as another parser found it, where the corpus comes with any
 */
public record TrainingDocument(AnnotatedDocument annotated, Optional<Treebank> syntax) {}
