package io.claimtracker.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A corpus in brat's form, written from texts in which sources, cues and contents are marked. */
final class MarkedCorpus {
    private static final Map<Character, String> ROLES = Map.of('<', "Source", '{', "Cue", '[', "Content");

    private MarkedCorpus() {}

    /** The documents of the resource, one a line. */
    static List<String> lines() throws IOException {
        try (InputStream in = Objects.requireNonNull(MarkedCorpus.class.getResourceAsStream("/training/marked.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }

    /** Writes the documents as doc-00 and so on. */
    static void write(Path directory, List<String> lines) throws IOException {
        Path texts = Files.createDirectories(directory.resolve("text"));
        Path annotations = Files.createDirectories(directory.resolve("attributions"));
        for (int i = 0; i < lines.size(); i++) {
            StringBuilder text = new StringBuilder();
            String marked = annotations(lines.get(i), text);
            String name = "doc-%02d".formatted(i);
            Files.writeString(texts.resolve(name + ".txt"), text.append('\n'));
            Files.writeString(annotations.resolve(name + ".ann"), marked);
        }
    }

    private static String annotations(String line, StringBuilder text) {
        List<String> spans = new ArrayList<>();
        List<String> arguments = new ArrayList<>();
        StringBuilder annotations = new StringBuilder();
        int begin = 0;
        char opened = 0;
        for (int i = 0; i < line.length(); i++) {
            char character = line.charAt(i);
            if (ROLES.containsKey(character)) {
                opened = character;
                begin = text.length();
            } else if (">}]".indexOf(character) >= 0) {
                String role = ROLES.get(opened);
                String id = "T" + (spans.size() + 1);
                spans.add("%s\t%s %d %d\t%s%n".formatted(id, role, begin, text.length(), text.substring(begin)));
                arguments.add(role + ":" + id);
                if (arguments.size() == ROLES.size()) {
                    annotations.append("E%d\tAttribution:T1 %s%n".formatted(spans.size(), String.join(" ", arguments)));
                    arguments.clear();
                }
            } else {
                text.append(character);
            }
        }
        return String.join("", spans) + annotations;
    }

    /** Writes a syntax for each text as CoreNLP does: every word depends on the one before. */
    static void writeSyntax(Path directory) throws IOException {
        Path parses = Files.createDirectories(directory.resolve("corenlp"));
        try (Stream<Path> texts = Files.list(directory.resolve("text"))) {
            for (Path text : texts.toList()) {
                Files.writeString(parses.resolve(text.getFileName() + ".xml"), syntax(Files.readString(text)));
            }
        }
    }

    private static String syntax(String text) {
        StringBuilder xml = new StringBuilder("<root><document><sentences>");
        for (MatchResult sentence : all("[^.]+\\.?", text)) {
            StringBuilder dependencies = new StringBuilder();
            xml.append("<sentence><tokens>");
            int number = 0;
            for (MatchResult word : all("\\w+|[^\\w\\s]", sentence.group())) {
                xml.append(("<token><CharacterOffsetBegin>%d</CharacterOffsetBegin>"
                                + "<CharacterOffsetEnd>%d</CharacterOffsetEnd><POS>%s</POS></token>")
                        .formatted(
                                sentence.start() + word.start(),
                                sentence.start() + word.end(),
                                Character.isUpperCase(word.group().charAt(0)) ? "NNP" : "NN"));
                dependencies.append("<dep type='%s'><governor idx='%d'/><dependent idx='%d'/></dep>"
                        .formatted(number == 0 ? "root" : "dep", number, ++number));
            }
            xml.append("</tokens><dependencies type='basic-dependencies'>").append(dependencies);
            xml.append("</dependencies></sentence>");
        }
        return xml.append("</sentences></document></root>").toString();
    }

    private static List<MatchResult> all(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().toList();
    }
}
