package io.claimtracker.extraction.training;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads the XML that Stanford CoreNLP writes: tokens with offsets and tags, and the basic dependencies. */
public final class CoreNlpReader {
    private static final String BASIC = "basic-dependencies";

    private final XMLInputFactory factory = XMLInputFactory.newFactory();

    public CoreNlpReader() {
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    }

    /** Reads to the end of the stream, which stays open; {@link XMLStreamException} for what is no such XML. */
    public Treebank read(InputStream stream) throws XMLStreamException {
        XMLStreamReader xml = factory.createXMLStreamReader(stream);
        List<Treebank.Node> nodes = new ArrayList<>();
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT
                    && xml.getLocalName().equals("sentence")) {
                nodes.addAll(sentence(xml, nodes.size()));
            }
        }
        return new Treebank(nodes);
    }

    private static List<Treebank.Node> sentence(XMLStreamReader xml, int first) throws XMLStreamException {
        List<Token> tokens = new ArrayList<>();
        Map<Integer, Dependency> dependencies = new HashMap<>();
        while (!ends(xml, "sentence")) {
            if (starts(xml, "token")) {
                tokens.add(token(xml));
            } else if (starts(xml, "dependencies") && BASIC.equals(xml.getAttributeValue(null, "type"))) {
                dependencies(xml, dependencies);
            }
            xml.next();
        }
        List<Treebank.Node> nodes = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            Dependency dependency = dependencies.getOrDefault(i + 1, Dependency.NONE);
            int governor = Math.min(dependency.governor(), tokens.size());
            int head = governor < 1 ? -1 : first + governor - 1;
            nodes.add(new Treebank.Node(token.begin(), token.end(), token.tag(), head, dependency.type()));
        }
        return nodes;
    }

    private record Token(int begin, int end, String tag) {}

    /** What a token depends on, counted from 1 in its sentence; 0 for the root. */
    private record Dependency(int governor, String type) {
        static final Dependency NONE = new Dependency(0, "root");
    }

    private static Token token(XMLStreamReader xml) throws XMLStreamException {
        Map<String, String> values = new HashMap<>();
        while (!ends(xml, "token")) {
            if (xml.next() == XMLStreamReader.START_ELEMENT) {
                String name = xml.getLocalName();
                values.put(name, xml.getElementText());
            }
        }
        return new Token(
                number(values.get("CharacterOffsetBegin"), xml),
                number(values.get("CharacterOffsetEnd"), xml),
                values.getOrDefault("POS", ""));
    }

    private static void dependencies(XMLStreamReader xml, Map<Integer, Dependency> found) throws XMLStreamException {
        String type = "";
        int governor = 0;
        while (!ends(xml, "dependencies")) {
            if (starts(xml, "dep")) {
                type = String.valueOf(xml.getAttributeValue(null, "type"));
            } else if (starts(xml, "governor")) {
                governor = number(xml.getAttributeValue(null, "idx"), xml);
            } else if (starts(xml, "dependent")) {
                found.put(number(xml.getAttributeValue(null, "idx"), xml), new Dependency(governor, type));
            }
            xml.next();
        }
    }

    private static int number(@Nullable String text, XMLStreamReader xml) throws XMLStreamException {
        if (text == null || !text.matches("[0-9]{1,9}")) {
            throw new XMLStreamException("no number: " + text, xml.getLocation());
        }
        return Integer.parseInt(text);
    }

    private static boolean starts(XMLStreamReader xml, String element) {
        return xml.getEventType() == XMLStreamReader.START_ELEMENT
                && xml.getLocalName().equals(element);
    }

    private static boolean ends(XMLStreamReader xml, String element) {
        return xml.getEventType() == XMLStreamReader.END_ELEMENT
                && xml.getLocalName().equals(element);
    }
}
