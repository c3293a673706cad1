package io.claimtracker.extraction.scoring;

import io.claimtracker.extraction.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reads the attributions out of an annotation file of brat (https://brat.nlplab.org/standoff.html): events of the types
 * Attribution and Attribution-no-source with the arguments Source, Cue and Content (or Content2 and so on). Other types,
 * arguments and kinds of line are passed over.
 */
public final class BratReader {
    private static final Set<String> EVENT_TYPES = Set.of("Attribution", "Attribution-no-source");

    /** Relations, equivalences, attributes, modifications, normalisations and notes. */
    private static final String OTHER_KINDS = "R*AMN#";

    private final Consumer<AnnotationProblem> problems;

    /** @param problems gets every line that cannot be used; the others still are */
    public BratReader(Consumer<AnnotationProblem> problems) {
        this.problems = problems;
    }

    /**
     * The text with what is annotated in it.
     *
     * @param annotations the lines of the annotation file, whose offsets count code points of the text
     */
    public AnnotatedDocument read(String name, String text, List<String> annotations) {
        BratSpans spans = spans(text, annotations);
        List<GoldAttribution> attributions = new ArrayList<>();
        for (int i = 0; i < annotations.size(); i++) {
            if (annotations.get(i).startsWith("E")) {
                try {
                    attribution(annotations.get(i), spans).ifPresent(attributions::add);
                } catch (BadAnnotationException e) {
                    problems.accept(e.at(i + 1));
                }
            }
        }
        return new AnnotatedDocument(name, text, attributions);
    }

    /** Events may stand before the spans they refer to, so all spans are read first. */
    private BratSpans spans(String text, List<String> annotations) {
        BratSpans spans = new BratSpans(text);
        List<String> further = List.of();
        for (int i = 0; i < annotations.size(); i++) {
            String line = annotations.get(i);
            if (!further.isEmpty() && line.strip().equals(further.get(0).strip())) {
                further = further.subList(1, further.size());
                continue;
            }
            try {
                if (line.startsWith("T")) {
                    further = spans.add(line);
                } else if (!line.isBlank() && !line.startsWith("E") && OTHER_KINDS.indexOf(line.charAt(0)) < 0) {
                    throw new BadAnnotationException("is no annotation", line);
                }
            } catch (BadAnnotationException e) {
                problems.accept(e.at(i + 1));
            }
        }
        return spans;
    }

    /** Reads an event such as {@code E1 TAB Attribution:T4 Source:T1 Cue:T2 Content:T3}. */
    private static Optional<GoldAttribution> attribution(String line, BratSpans spans) throws BadAnnotationException {
        String[] cells = line.split("\t", 3);
        String[] arguments =
                cells.length < 2 ? new String[] {""} : cells[1].strip().split(" +", -1);
        if (arguments[0].indexOf(':') < 0) {
            throw new BadAnnotationException("has no type and trigger", line);
        }
        if (!EVENT_TYPES.contains(label(arguments[0]))) {
            return Optional.empty();
        }
        Map<Role, List<Span>> roles = new EnumMap<>(Role.class);
        for (int i = 1; i < arguments.length; i++) {
            Optional<Role> role = Role.labelled(label(arguments[i]));
            if (role.isPresent()) {
                roles.computeIfAbsent(role.get(), none -> new ArrayList<>()).addAll(referred(arguments[i], spans));
            }
        }
        if (roles.isEmpty() && arguments.length > 1) {
            throw new BadAnnotationException(
                    "has none of the arguments Source, Cue and Content", line.replace('\t', ' '));
        }
        return Optional.of(new GoldAttribution(
                inOrder(roles, Role.SOURCE), inOrder(roles, Role.CUE), inOrder(roles, Role.CONTENT)));
    }

    private static List<Span> referred(String argument, BratSpans spans) throws BadAnnotationException {
        Optional<List<Span>> referred = spans.of(argument.substring(argument.indexOf(':') + 1));
        if (referred.isEmpty()) {
            throw new BadAnnotationException("refers to what is not there or is bad itself", argument);
        }
        return referred.get();
    }

    /** What stands before the colon of an argument. */
    private static String label(String argument) {
        int colon = argument.indexOf(':');
        return colon < 0 ? argument : argument.substring(0, colon);
    }

    private static List<Span> inOrder(Map<Role, List<Span>> roles, Role role) {
        return roles.getOrDefault(role, List.of()).stream()
                .sorted(Comparator.comparingInt(Span::begin))
                .toList();
    }
}
