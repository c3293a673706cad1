package io.claimtracker.extraction.scoring;

/**
 * A line of an annotation file that cannot be used.
 *
 * @param line counted from 1
 * @param reason what is wrong with it, in a few words
 */
public record AnnotationProblem(int line, String reason) {}
